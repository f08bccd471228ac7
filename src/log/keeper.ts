import { mkdir, open, readFile, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { joinNotes, parseCheckpoint, splitNotes } from './checkpoint.ts'

/**
 * Keeps checkpoints outside the database: whoever rewrites the database does not reach them. Written after the
 * database has committed, so that they never speak of what a crash took back.
 */
export interface Keeper {
  /** All notes kept, in the order of writing; then those of this log that only the witness has. */
  read(): Promise<Kept>
  /** Adds notes at the end; back only when they are on the disk. */
  append(notes: readonly string[]): Promise<void>
}

export interface Kept {
  readonly notes: string[]
  /** Pieces of the file that are no notes any more. */
  readonly damaged: string[]
  /** Why the witness could not be asked. */
  readonly away?: string
}

export interface KeeperPlaces {
  readonly file: string
  /** A second place chosen by the operator, on another disk or host. It may be away for a while. */
  readonly witness?: string
  readonly warn: (sentence: string) => void
}

/** Keeps in an append-only file, and in a witness file where one is named. A note that a crash cut off is removed. */
export async function openKeeper({ file, witness, warn }: KeeperPlaces): Promise<Keeper> {
  await mkdir(dirname(file), { recursive: true })
  await dropTorn(file)
  const tellWitness = witness === undefined ? undefined : witnessOf(file, witness, warn)
  return {
    read: async () => {
      const { notes, damaged } = splitNotes(await readText(file))
      return { damaged, ...(witness === undefined ? { notes } : await withWitness(notes, witness)) }
    },
    async append(notes) {
      if (notes.length === 0) return
      await appendDurably(file, notes)
      await tellWitness?.(notes)
    },
  }
}

/**
 * Whoever sets back the database and the file together does not reach the witness: what it alone knows of this log
 * counts too. Notes of other logs, which may share the file, are passed over.
 */
async function withWitness(notes: string[], witness: string): Promise<Omit<Kept, 'damaged'>> {
  try {
    const known = new Set(notes)
    const origins = new Set(notes.map(originOf))
    const more = (await readNotesOf(witness)).filter(
      (note) => !known.has(note) && origins.has(originOf(note)),
    )
    return { notes: [...notes, ...more] }
  } catch (error) {
    return { notes, away: `The witness ${witness} could not be read (${sentenceOf(error)}).` }
  }
}

function originOf(note: string): string | undefined {
  return parseCheckpoint(note)?.origin
}

/** After a failure, and at first, the witness gets all it lacks; else only what is new. */
function witnessOf(file: string, witness: string, warn: (sentence: string) => void) {
  let isBehind = true
  return async (notes: readonly string[]) => {
    try {
      await (isBehind ? catchUp(file, witness) : appendDurably(witness, notes))
      isBehind = false
    } catch (error) {
      isBehind = true
      warn(away(witness, error))
    }
  }
}

async function readNotesOf(file: string): Promise<string[]> {
  return splitNotes(await readText(file)).notes
}

/** What is not there is empty; what cannot be read is a fault. */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

async function dropTorn(file: string): Promise<void> {
  const text = await readText(file)
  const { torn } = splitNotes(text)
  if (torn !== '') await truncate(file, Buffer.byteLength(text) - Buffer.byteLength(torn))
}

/** Written and synced, with the directory entry of a new file. */
async function appendDurably(file: string, notes: readonly string[]): Promise<void> {
  const handle = await open(file, 'a', 0o644)
  try {
    await handle.writeFile(joinNotes(notes))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(file))
}

/** Makes the names in a folder durable: a file that is new may be lost without it. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Brings the witness to where the file is, also after days away. */
async function catchUp(file: string, witness: string): Promise<void> {
  const kept = await readNotesOf(file)
  await mkdir(dirname(witness), { recursive: true })
  await dropTorn(witness)
  const witnessed = new Set(await readNotesOf(witness))
  const missing = kept.filter((note) => !witnessed.has(note))
  if (missing.length > 0) await appendDurably(witness, missing)
}

function away(witness: string, error: unknown): string {
  return `The witness ${witness} could not be written (${sentenceOf(error)}). The log goes on; the witness is brought up to date at the next checkpoint.`
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
