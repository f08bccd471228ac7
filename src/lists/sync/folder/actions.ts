import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Instant } from '#kernel'
import type { Download } from '../../actions.ts'
import type { ListFacts } from '../../list.ts'
import { lists } from '../../register.ts'
import { FetchFault } from '../fault.ts'

/** The files of one list as they lie in a folder. */
export interface Laid {
  readonly files: readonly (Download & { readonly size: number })[]
  /** A file that somebody still writes. */
  readonly moving: string | undefined
  /** When the newest of them was laid there. */
  readonly laidAt: Instant
}

/**
 * What a folder holds for each list: a sub-folder of its name, or files called as its publisher calls them, plain or
 * .gz. Sizes are read twice, a moment apart. Throws `FetchFault` where the folder cannot be read.
 */
export async function readFolder(
  folder: string,
  wanted: readonly string[] | undefined,
  still: number,
): Promise<ReadonlyMap<string, Laid>> {
  const top = await namesIn(folder)
  const paths = new Map<string, readonly string[]>()
  for (const { facts } of lists) {
    if (wanted && !wanted.includes(facts.name)) continue
    const found = await pathsOf(folder, top, facts)
    if (found.length > 0) paths.set(facts.name, found)
  }
  const first = await sizes([...paths.values()].flat())
  if (first.size > 0) await wait(still)
  const second = await sizes([...first.keys()])
  const laid = new Map<string, Laid>()
  for (const [list, found] of paths) laid.set(list, laidOf(found, first, second))
  return laid
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(folder))
  } catch (error) {
    throw new FetchFault({ kind: 'noFolder', folder }, error)
  }
}

async function pathsOf(folder: string, top: ReadonlySet<string>, facts: ListFacts): Promise<string[]> {
  if (top.has(facts.name)) {
    const own = join(folder, facts.name)
    const entries = await readdir(own, { withFileTypes: true }).catch(() => [])
    const names = entries.filter(
      (entry) => entry.isFile() && !/^\.|\.(part|tmp|crdownload)$/.test(entry.name),
    )
    return names.map(({ name }) => join(own, name)).sort()
  }
  return facts.downloads.flatMap(({ file }) => {
    const name = [file, `${file}.gz`].find((one) => top.has(one))
    return name === undefined ? [] : [join(folder, name)]
  })
}

interface Size {
  readonly size: number
  readonly at: number
}

async function sizes(paths: readonly string[]): Promise<ReadonlyMap<string, Size>> {
  const found = new Map<string, Size>()
  for (const path of paths) {
    const there = await stat(path).catch(() => undefined)
    if (there?.isFile()) found.set(path, { size: there.size, at: there.mtimeMs })
  }
  return found
}

function laidOf(
  paths: readonly string[],
  first: ReadonlyMap<string, Size>,
  second: ReadonlyMap<string, Size>,
): Laid {
  const moving = paths.find((path) => {
    const [before, after] = [first.get(path), second.get(path)]
    return before?.size !== after?.size || before?.at !== after?.at
  })
  const newest = Math.max(0, ...paths.map((path) => second.get(path)?.at ?? 0))
  return {
    files: paths.map((path) => ({
      name: basename(path),
      size: second.get(path)?.size ?? 0,
      open: () => createReadStream(path),
    })),
    moving: moving && basename(moving),
    laidAt: new Date(newest).toISOString(),
  }
}
