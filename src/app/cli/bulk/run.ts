import type { Language } from '#kernel'
import {
  type Answered,
  batchesOf,
  inOrder,
  newStreamCounts,
  openPool,
  type RawRow,
  type RenderedAs,
  type RowOptions,
  type Snapshot,
  type StreamCounts,
  screenRows,
} from '#screening'
import { version } from '../../version.ts'
import type { Exit } from '../command.ts'
import type { Output } from '../output.ts'
import type { Asked, Input } from './asked.ts'
import { type At, sizeOf } from './bytes.ts'
import {
  type Destination,
  interruptedRun,
  type OutputFormat,
  toFile,
  toStandardOutput,
} from './destination.ts'
import { openInput } from './input.ts'
import type { Journal, RunIdentity } from './journal.ts'
import { progressOf } from './progress.ts'
import { namedColumns, shownInput, summaryOf } from './shown.ts'
import type { Stopping } from './stopping.ts'
import { aboutLines, makeWorkbook } from './workbook-out.ts'

export interface Bulk {
  readonly out: Output
  readonly stopping: Stopping
  readonly index: { readonly bytes: Uint8Array; readonly sha256: string; readonly snapshot: Snapshot }
  readonly identity: Omit<RunIdentity, 'size'>
  readonly input: Asked
  readonly output: {
    readonly file: string | undefined
    readonly format: OutputFormat
    readonly resume: boolean
    readonly overwrite: boolean
  }
  readonly screening: {
    readonly threshold: number
    readonly limit: number
    readonly lists?: readonly string[]
  }
  readonly language: Language
  readonly workers: number
  readonly progress: boolean | undefined
}

const renderedAs: Record<OutputFormat, RenderedAs> = { ndjson: 'ndjson', csv: 'table', xlsx: 'sheets' }

/** Screens a file from where it is to be begun to its end, or to where somebody stops it. */
export async function runBulk(bulk: Bulk): Promise<Exit> {
  const { out, output, stopping } = bulk
  const run = { ...bulk.identity, size: (await sizeOf(bulk.input.file)) ?? null }
  const past =
    output.file === undefined ? undefined : await interruptedRun({ file: output.file, run }, output)
  const input = await openInput({ ...bulk.input, before: past?.at ?? undefined })
  if (past) out.complain(`Going on after row ${past.rows} of the run that was begun at ${past.startedAt}.`)
  for (const line of shownInput(bulk.input.file, input)) out.complain(line)
  const destination = await destinationOf(bulk, { run, past, input })
  const counts = { ...(past?.counts ?? newStreamCounts()) }
  try {
    await screenAll(bulk, { input, destination, past, counts })
  } catch (cause) {
    const part = await destination.pause().catch(() => undefined) // the first fault is the one to tell
    if (part !== undefined) out.complain(stoppedAfter(counts.read, part))
    throw cause
  }
  const stopped = stopping.exit()
  if (stopped === undefined) await destination.finish()
  const part = stopped === undefined ? undefined : await destination.pause()
  for (const warning of input.warnings()) out.complain(`Note: ${warning}.`)
  if (stopped !== undefined) out.complain(stoppedAfter(counts.read, part))
  out.complain(summaryOf(counts, { file: part === undefined ? output.file : undefined }))
  return stopped ?? exitOf(counts)
}

function stoppedAfter(rows: number, part: string | undefined): string {
  return part === undefined
    ? `Stopped after ${rows} rows.`
    : `Stopped after ${rows} rows, which are in ${part}. To go on, give the same command with --resume.`
}

function exitOf({ hits, refused }: StreamCounts): Exit {
  if (refused > 0) return hits > 0 ? 5 : 4
  return hits > 0 ? 1 : 0
}

interface Opened {
  readonly run: RunIdentity
  readonly past: Journal | undefined
  readonly input: Input
}

async function destinationOf(bulk: Bulk, { run, past, input }: Opened): Promise<Destination> {
  const { out, output, language, index, screening } = bulk
  const { file, format } = output
  if (file === undefined) return toStandardOutput(out, format, language)
  const startedAt = past?.startedAt ?? new Date().toISOString()
  const versions = Object.entries(index.snapshot.versions).filter(
    ([name]) => screening.lists?.includes(name) ?? true,
  )
  const about = (journal: Journal) =>
    aboutLines(
      {
        ...{ file: bulk.input.file, at: startedAt, version, index: index.sha256, options: screening },
        ...{ counts: journal.counts, columns: namedColumns(input) },
        versions: Object.fromEntries(versions),
      },
      language,
    )
  const make = (part: string, journal: Journal) =>
    makeWorkbook({ part, file, language, about: about(journal) })
  const asked = { file, format, language, run, startedAt, make: format === 'xlsx' ? make : undefined }
  return await toFile(asked, past)
}

interface Work {
  readonly input: Input
  readonly destination: Destination
  readonly past: Journal | undefined
  readonly counts: StreamCounts
}

async function screenAll(bulk: Bulk, { input, destination, past, counts }: Work): Promise<void> {
  const { index, language, workers, out, stopping } = bulk
  const options: RowOptions = {
    ...{ reading: input.reading, as: renderedAs[bulk.output.format], language },
    ...bulk.screening,
  }
  const threads = threadsOver({ bytes: index.bytes, snapshot: index.snapshot, options, workers })
  const done = { rows: past?.rows ?? 0, bytes: past?.at?.bytes ?? 0 }
  const progress = progressOf({ out, size: input.size, before: done, wanted: bulk.progress })
  let piece: { at: At | undefined; from: number } = { at: undefined, from: done.bytes }
  const batches = until(stopping.signal, batchesOf(input.pieces, done.rows))
  try {
    for await (const { item, answer } of inOrder(batches, { work: threads.screen, most: 2 * workers + 1 })) {
      for (const key of ['read', 'screened', 'refused', 'passed', 'hits'] as const)
        counts[key] += answer.counts[key]
      await destination.write(answer.rendered, { rows: counts.read, at: item.at, counts })
      if (item.at !== piece.at) piece = { at: item.at, from: piece.at?.bytes ?? done.bytes }
      progress.tell(counts, piece.from + (item.at.bytes - piece.from) * item.share)
    }
  } finally {
    progress.end()
    await threads.close()
  }
}

/** Ends when somebody wants us to stop: what is under way is finished, nothing more is begun. */
async function* until<T>(signal: AbortSignal, source: AsyncGenerator<T>): AsyncGenerator<T> {
  for await (const item of source) {
    if (signal.aborted) return
    yield item
  }
}

interface Threads {
  screen(item: { readonly rows: readonly RawRow[] }): Promise<Answered>
  close(): Promise<void>
}
interface ThreadsAsked {
  readonly bytes: Uint8Array
  readonly snapshot: Snapshot
  readonly options: RowOptions
  readonly workers: number
}

/** The first parcel is screened here: threads are started only where there is more. */
function threadsOver({ bytes, snapshot, options, workers }: ThreadsAsked): Threads {
  let pool: ReturnType<typeof openPool> | undefined
  let count = 0
  return {
    screen: async ({ rows }) => {
      if (count++ === 0) return screenRows(snapshot, rows, options)
      pool ??= openPool({ bytes, options }, workers)
      return await pool.screen(rows)
    },
    close: async () => await pool?.close(),
  }
}
