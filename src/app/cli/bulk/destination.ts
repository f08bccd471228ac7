import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import type { Language } from '#kernel'
import { type Rendered, type StreamCounts, tableColumns } from '#screening'
import { byteOrderMark, csvLine } from '../../tables/cells.ts'
import { usage } from '../arguments.ts'
import { unreadable } from '../files.ts'
import type { Output } from '../output.ts'
import type { At } from './bytes.ts'
import {
  demandSameRun,
  dropJournal,
  type Journal,
  type RunIdentity,
  readJournal,
  writeJournal,
} from './journal.ts'

/** How far a run has come, once what was written last is out. */
export interface Standing {
  readonly rows: number
  readonly at: At
  readonly counts: StreamCounts
}

/** Where the answers go, in order. */
export interface Destination {
  write(rendered: Rendered, standing: Standing): Promise<void>
  /** All is written. `finish` is handed the file with what was written, to make of it what was asked for. */
  finish(): Promise<void>
  /** Not all is written, and somebody may go on later: in which file it lies. */
  pause(): Promise<string | undefined>
}

export const outputFormats = ['ndjson', 'csv', 'xlsx'] as const
export type OutputFormat = (typeof outputFormats)[number]

const bytesOf = (text: string) => new TextEncoder().encode(text)

function textOf(rendered: Rendered): string {
  return rendered.as === 'table' ? rendered.rows.map(csvLine).join('') : rendered.text
}
/** What stands before the first answer. */
function headOf(format: OutputFormat, language: Language): string {
  return format === 'csv' ? csvLine(tableColumns.map((title) => title[language])) : ''
}

/** Standard output: as fast as its reader. */
export function toStandardOutput(out: Output, format: OutputFormat, language: Language): Destination {
  let head = headOf(format, language)
  const say = async (text: string) => {
    if (head + text !== '') await out.write(head + text)
    head = ''
  }
  return {
    write: (rendered) => say(textOf(rendered)),
    finish: () => say(''),
    pause: async () => undefined,
  }
}

export interface FileAsked {
  /** Where the whole output is to lie. Until then it is `<file>.part`, with a journal beside it. */
  readonly file: string
  readonly format: OutputFormat
  readonly language: Language
  readonly run: RunIdentity
  readonly startedAt: string
  /** Makes the output of what was written line by line, where these are not the same. */
  readonly make?: ((part: string, journal: Journal) => Promise<void>) | undefined
}

const partOf = (file: string) => `${file}.part`
export const journalOf = (file: string) => `${file}.journal`

/**
 * Looks whether there is a run to go on with; undefined where this one begins. Throws `invalid_input` where something
 * lies there that nobody said may be lost.
 */
export async function interruptedRun(
  { file, run }: Pick<FileAsked, 'file' | 'run'>,
  { resume, overwrite }: { readonly resume: boolean; readonly overwrite: boolean },
): Promise<Journal | undefined> {
  if (resume && overwrite) throw usage('--resume goes on, --overwrite starts anew: name one of the two.')
  if (overwrite) return undefined
  const journal = await readJournal(journalOf(file))
  if (resume && journal && (await sizeOf(partOf(file))) >= journal.written) {
    demandSameRun(journal.run, run)
    return journal
  }
  const isWhole = (await sizeOf(file)) >= 0
  if (resume && isWhole) {
    await dropJournal(journalOf(file)) // cut off between the last two steps
    throw usage(`The file ${file} is whole: there is nothing to go on with.`)
  }
  if (resume && journal) throw usage(`${partOf(file)} is missing or too short. Start anew: --overwrite.`)
  if (journal)
    throw usage(
      `An interrupted run over ${journal.run.file} lies in ${partOf(file)}. Go on with --resume, or start anew with --overwrite.`,
    )
  if (isWhole) throw usage(`The file ${file} exists. Name a new file, or write over it with --overwrite.`)
  return undefined
}

async function sizeOf(file: string): Promise<number> {
  return await stat(file).then(
    ({ size }) => size,
    () => -1,
  )
}

/** How often a run is made one that could go on, in milliseconds. */
const journalEvery = 2_000

/** A file that is whole or not there: written beside, renamed at the end. What was written is in the journal. */
export async function toFile(asked: FileAsked, past: Journal | undefined): Promise<Destination> {
  const { file, format, language, run, startedAt, make } = asked
  const part = partOf(file)
  const handle = await opened(part, past)
  let journal: Journal = past ?? { run, startedAt, rows: 0, written: 0, at: null, counts: nothing }
  let kept = performance.now()
  const append = async (text: string) => {
    const bytes = bytesOf(text)
    await writeAll(handle, bytes, journal.written).catch((cause: unknown) => {
      throw unreadable(part, cause)
    })
    journal = { ...journal, written: journal.written + bytes.length }
  }
  const keep = async () => {
    await handle.datasync()
    await writeJournal(journalOf(file), journal)
    kept = performance.now()
  }
  if (!past) {
    const head = headOf(format, language)
    if (head !== '') await append(byteOrderMark + head)
    await keep()
  }
  return {
    write: async (rendered, { rows, at, counts }) => {
      await append(textOf(rendered))
      journal = { ...journal, rows, at, counts: { ...counts } }
      if (performance.now() - kept >= journalEvery) await keep()
    },
    finish: async () => {
      await keep()
      await handle.close()
      if (make) await make(part, journal)
      else await rename(part, file)
      await rm(part, { force: true })
      await dropJournal(journalOf(file))
    },
    pause: async () => {
      await keep()
      await handle.close()
      return part
    },
  }
}

const nothing = { read: 0, screened: 0, refused: 0, passed: 0, hits: 0 }

/** A run that goes on cuts off what was written after its journal: half a line may be among it. */
async function opened(part: string, past: Journal | undefined): Promise<FileHandle> {
  try {
    const handle = await open(part, past ? 'r+' : 'w')
    if (past) await handle.truncate(past.written)
    return handle
  } catch (cause) {
    throw unreadable(part, cause)
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, place: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, place + done)
    done += bytesWritten
  }
}
