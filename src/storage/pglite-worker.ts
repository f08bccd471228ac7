/** The thread of the embedded database: it blocks while a query runs, so it is never the thread that answers HTTP. */
import { constants, cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { DurableFS, syncAll, syncDirectory } from './durable-fs.ts'
import type { Answer, Answered, Asked, Failure, Question, Start } from './pglite-messages.ts'
import { parsers } from './values.ts'

const common: PGliteOptions = { parsers: { ...parsers } }
const start: Start = workerData
const database = open(start)
database.catch(() => {}) // told to whoever asks first

parentPort?.on('message', async ({ id, question }: Asked) => {
  parentPort?.postMessage(await answered(id, question))
})

async function answered(id: number, question: Question): Promise<Answered> {
  try {
    if (question.kind === 'close') return { id, answer: await closed() }
    return { id, answer: await reply(await database, question) }
  } catch (error) {
    return { id, failure: failure(error) }
  }
}

/** A database that did not open needs no closing. */
async function closed(): Promise<Answer> {
  const pg = await database.catch(() => null)
  await pg?.close()
  return { rows: [] }
}

async function reply(pg: PGlite, question: Exclude<Question, { kind: 'close' }>): Promise<Answer> {
  switch (question.kind) {
    case 'query': {
      const result = await pg.query<never>(question.sql, [...question.params])
      return { rows: result.rows, affected: result.affectedRows, command: result.command }
    }
    case 'image':
      return { rows: [], image: await imageOf(pg) }
    case 'copy':
      return copied(start.directory, question.to)
  }
}

/** The file system shares the blocks where it can; elsewhere they are copied. */
function copied(directory: string | null, to: string): Answer {
  if (directory === null) throw new Error('A database in memory has no files to copy')
  cpSync(directory, to, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return { rows: [] }
}

async function imageOf(pg: PGlite): Promise<Uint8Array> {
  const file = await pg.dumpDataDir('none')
  return new Uint8Array(await file.arrayBuffer())
}

async function open({ directory, image }: Start): Promise<PGlite> {
  const from = image ? { loadDataDir: new Blob([new Uint8Array(image)]) } : {}
  if (directory === null) return await PGlite.create({ ...common, ...from })
  if (!existsSync(directory)) await make(directory, from)
  return await PGlite.create({ ...common, startParams: durable(), fs: new DurableFS(directory) })
}

/** Made beside its place and moved there when whole: a process killed meanwhile leaves nothing half made. */
async function make(directory: string, from: PGliteOptions): Promise<void> {
  const unfinished = `${directory}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const pg = await PGlite.create({ ...common, ...from, dataDir: unfinished })
  await pg.close()
  syncAll(unfinished)
  renameSync(unfinished, directory)
  syncDirectory(dirname(directory))
}

function durable(): string[] {
  const usual = PGlite.defaultStartParams.filter((param) => param !== '-F')
  return [...usual, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']
}

function failure(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) }
  const told = Object.entries(error).filter(([, value]) => typeof value === 'string')
  return { ...Object.fromEntries(told), message: error.message }
}
