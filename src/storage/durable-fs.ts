import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Options = Parameters<NodeFS['init']>[1]
interface OpenFile {
  readonly nfd?: number
  readonly node: unknown
}
interface FileSystem {
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
  readonly realPath: (node: unknown) => string
}

/**
 * PGlite's file system on Node, made durable: as published, it has no fsync at all, so that a commit survives the end
 * of the process but not of the machine. With this hook PostgreSQL's own fsyncs reach the disk.
 */
export class DurableFS extends NodeFS {
  override async init(pg: PGlite, options: Options) {
    const { emscriptenOpts } = await super.init(pg, options)
    const preRun = [...(emscriptenOpts.preRun ?? []), (mod: { NODEFS: unknown }) => makeDurable(mod.NODEFS)]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }

  /** The names of the last log segments too, before the directory is let go. */
  override async closeFs() {
    await super.closeFs()
    for (const directory of [this.rootDir, join(this.rootDir, 'pg_wal')]) syncDirectory(directory)
  }
}

function makeDurable(fileSystem: unknown): void {
  if (!isFileSystem(fileSystem))
    throw new Error('PGlite no longer has the file system that fsync is added to')
  fileSystem.stream_ops.fsync = (file) => {
    if (file.nfd === undefined) syncDirectory(fileSystem.realPath(file.node))
    else fsyncSync(file.nfd)
    return 0
  }
}

function isFileSystem(value: unknown): value is FileSystem {
  return typeof value === 'object' && value !== null && 'stream_ops' in value && 'realPath' in value
}

/** Makes the names in a directory durable: a new or renamed file may be lost without it. */
export function syncDirectory(path: string): void {
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Every file and directory below `path`, as after a bulk write that did not sync. */
export function syncAll(path: string): void {
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    syncDirectory(join(entry.parentPath, entry.name))
  }
  syncDirectory(path)
}
