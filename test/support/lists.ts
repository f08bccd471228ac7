import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { AppError } from '#kernel'
import { decodeLatin, decodeUtf8 } from '../../src/lists/decode.ts'
import { entriesIn, type Intake, newIntake, settle } from '../../src/lists/intake.ts'
import type { ListFile } from '../../src/lists/list.ts'
import type { ListEntry, Tally } from '../../src/lists/model.ts'
import { listNamed } from '../../src/lists/register.ts'

const dataDir = process.env.AKTSAM_TEST_DATA ?? join(import.meta.dirname, '../../../shared/data')
/** For `test.skipIf`: the real lists are not on this machine. */
export const noTestData = existsSync(join(dataDir, 'lists')) ? false : 'needs AKTSAM_TEST_DATA'
/** A file of the test data by its path below it. */
export function dataFile(path: string): string {
  return join(dataDir, path)
}
/** A fixture of a list by its path below src/lists. */
export function fixture(path: string): string {
  return join(import.meta.dirname, '../../src/lists', path)
}

/** A file as it lies on the disk, unpacked where its name says .gz. */
export function listFile(path: string): ListFile {
  const name = basename(path)
  const raw = () => createReadStream(path)
  return fileOf(name, () => (path.endsWith('.gz') ? raw().pipe(createGunzip()) : raw()))
}

/** A file that is made up: text, or bytes where the encoding is what the test is about. */
export function madeUp(name: string, content: string | Uint8Array): ListFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return fileOf(name, async function* () {
    for (let at = 0; at < bytes.byteLength; at += 10_000) yield bytes.subarray(at, at + 10_000)
  })
}

function fileOf(name: string, bytes: () => AsyncIterable<Uint8Array>): ListFile {
  return {
    name,
    bytes,
    text: (encoding) =>
      encoding === 'windows-1252' ? decodeLatin(name, bytes()) : decodeUtf8(name, bytes()),
  }
}

export interface Read extends Intake {
  readonly entries: readonly ListEntry[]
  readonly tally: Tally
}

/** Reads a list to its end, or throws what refused it. */
export async function readList(
  name: string,
  files: readonly ListFile[],
  acceptOrphans = false,
): Promise<Read> {
  const list = listNamed(name)
  if (!list) throw new Error(`no list ${name}`)
  const intake = newIntake(list)
  const entries: ListEntry[] = []
  for await (const entry of entriesIn(intake, files, { acceptOrphans })) entries.push(entry)
  return { ...intake, entries, tally: settle(intake) }
}

/** The sentence with which a list is refused. */
export async function refusalOf(
  name: string,
  files: readonly ListFile[],
  acceptOrphans = false,
): Promise<string> {
  try {
    await readList(name, files, acceptOrphans)
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  return 'not refused'
}

/** The entry with that reference. */
export function entryIn({ entries }: { entries: readonly ListEntry[] }, reference: string): ListEntry {
  const entry = entries.find((candidate) => candidate.entry === reference)
  if (!entry) throw new Error(`no entry ${reference}`)
  return entry
}

export function text(path: string): string {
  return readFileSync(path, 'utf8')
}
