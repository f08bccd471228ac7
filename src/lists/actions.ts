import { createHash } from 'node:crypto'
import { permit } from '#access'
import {
  type Act,
  AppError,
  fieldFault,
  type Instant,
  newId,
  type Refusal,
  type Result,
  refuse,
  worded,
} from '#kernel'
import { digestOf, record } from '#log'
import { type Db, inTransaction } from '#storage'
import { decodeLatin, decodeUtf8 } from './decode.ts'
import * as entries from './entries/store.ts'
import { activate, freeName, type Staged, takeAgain, unfit } from './force/actions.ts'
import { entriesIn, type Intake, newIntake, settle } from './intake.ts'
import { noFileWords } from './knowledge/import-words.ts'
import type { List, ListFile } from './list.ts'
import type { Imported, ListEntry, Progress, Report, Tally } from './model.ts'
import { type Opened, openList } from './own/loading/actions.ts'
import type { OwnMapping } from './own/model.ts'
import { dayDoubts, nameOf, publishedProblem } from './publication.ts'
import * as store from './store.ts'
import { tallyOf } from './tally.ts'
import { unpack } from './unpack.ts'

/** A file as it was downloaded, plain or .gz. It is read twice: `open` starts anew each time. */
export interface Download {
  readonly name: string
  open(): AsyncIterable<Uint8Array>
}

export interface ImportOrder {
  readonly list: string
  readonly files: readonly Download[]
  /** Day of publication, where the files do not say. */
  readonly published?: string | undefined
  readonly acceptOrphans?: boolean | undefined
  /** Go back on purpose to a publication older than the one in force. */
  readonly acceptOlder?: boolean | undefined
  /**
   * When the publisher was last looked at, where the kept files of what is in force are read again: the age of the list
   * stays what it was. Where another publication came into force meanwhile that one stays.
   */
  readonly lookedAt?: Instant | undefined
  /** Of an own list: that it loses more than a fifth of its entries is meant. */
  readonly acceptLoss?: boolean | undefined
  /** Of an own list that is a table: which column fills which field; kept for the next file. */
  readonly mapping?: OwnMapping | undefined
  /** The clock by which a version comes into force; left out: when the import began. Its age counts from then anyhow. */
  readonly now?: (() => Instant) | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Makes ready what must be there when the version comes into force; where it throws, the version does not. */
  readonly prepare?: ((staged: StagedVersion) => Promise<void>) | undefined
}

/** A version that was read whole and is about to come into force. `entries` can be asked more than once. */
export interface StagedVersion {
  readonly list: string
  readonly version: string
  /** The files that it was read from, in the order in which they were given. */
  readonly files: Report['files']
  entries(): AsyncIterable<ListEntry>
}

const batchSize = 250

/**
 * Loads one publication of a list: reads and stages it outside any transaction, then puts it in force in one short
 * one, with its log entry. Refused whole (`list_refused`, with the sentence for the officer; recorded, and an alarm
 * raised) where the files are malformed, break the bounds of the list, lose more than a fifth of what is in force or are older than it:
 * the version in force stays. The same bytes again only refresh the last successful look.
 */
export async function importList(db: Db, given: Act, order: ImportOrder): Promise<Result<Imported>> {
  const permitted = permit(given, 'list.import')
  if (!permitted.ok) return permitted
  const act = permitted.value
  const opened = await openList(db, act.at, order)
  if (!opened.ok) return opened
  const { list } = opened.value
  const problem = publishedProblem(order.published, act.at)
  if (problem)
    return refuse({
      code: 'invalid_input',
      ...worded(problem),
      errors: [fieldFault('/published', problem)],
    })
  if (order.files.length === 0) {
    return refuse({
      code: 'invalid_input',
      ...worded(noFileWords(order.list, list.facts.files)),
    })
  }
  const digest = await digestFiles(order)
  const { parser } = list.facts
  const same = await store.readVersion(db, order.list, { sha256: digest.sha256, parser })
  const { acceptOlder = false, lookedAt, prepare, now } = order
  return same
    ? await takeAgain(db, act, { version: same, acceptOlder, lookedAt, prepare, now, opened: opened.value })
    : await takeNew({ db, act, order, list, opened: opened.value, digest })
}

interface Digest {
  readonly sha256: string
  readonly files: Report['files']
}

/** SHA-256 of the one file as it came; of several, over their own digests in the order of these. */
async function digestFiles({ files, onProgress }: ImportOrder): Promise<Digest> {
  const digests = []
  let total = 0
  for (const file of files) {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of file.open()) {
      hash.update(chunk)
      bytes += chunk.byteLength
      total += chunk.byteLength
    }
    digests.push({ name: file.name, bytes, sha256: hash.digest('hex') })
    onProgress?.({ step: 'hashing', entries: 0, bytes: total })
  }
  const [first, ...more] = digests.map(({ sha256 }) => sha256).toSorted()
  const whole =
    more.length === 0
      ? first
      : createHash('sha256')
          .update([first, ...more].join(''))
          .digest('hex')
  return { sha256: whole ?? createHash('sha256').digest('hex'), files: digests }
}

interface Job {
  readonly db: Db
  readonly act: Act
  readonly order: ImportOrder
  readonly list: List
  readonly opened: Opened
  readonly digest: Digest
}

async function takeNew(job: Job): Promise<Result<Imported>> {
  const { db, act, order, list, digest, opened } = job
  const id = newId('lst', act)
  const intake = newIntake(list)
  const { parser } = list.facts
  await store.insertStaged(db, { id, list: order.list, sha256: digest.sha256, parser, at: act.at })
  try {
    await stage(job, id, intake)
    const staged = outcomeOf(job, intake, settle(intake))
    const before = (await store.readActive(db, order.list))[0]
    const delta = await entries.countDelta(db, before?.id, id)
    const version = await freeName(db, order.list, { act, staged })
    const passed = { entries: staged.tally.entries, bytes: bytesOf(digest) }
    if (
      order.prepare &&
      !unfit(before, { staged, acceptOlder: order.acceptOlder ?? false, loss: opened.loss })
    ) {
      order.onProgress?.({ step: 'preparing', ...passed })
      await order.prepare({
        ...{ list: order.list, version, files: digest.files },
        entries: () => entries.streamEntries(db, id),
      })
    }
    order.onProgress?.({ step: 'activating', ...passed })
    const at = order.now?.() ?? act.at
    const result = await inTransaction(db, at, (tx) =>
      activate(
        tx,
        { ...act, at },
        {
          checkedAt: act.at,
          id,
          list: order.list,
          version,
          staged,
          expected: { id: before?.id, delta },
          acceptOlder: order.acceptOlder ?? false,
          lookedAt: order.lookedAt,
          opened,
        },
      ),
    )
    if (!result.ok) return await putAside(job, { id, intake, refusal: result.refusal })
    if (result.value.change === 'unchanged') await discard(db, id)
    return result
  } catch (error) {
    if (error instanceof AppError && error.code === 'list_refused') {
      const { code, message: detail, wording, facts } = error
      const refusal = { code, detail, wording, facts }
      return await putAside(job, { id, intake, refusal })
    }
    await discard(db, id)
    if (error instanceof AppError && error.code === 'invalid_input')
      return refuse({ code: error.code, detail: error.message, wording: error.wording })
    throw error
  }
}

async function discard(db: Db, id: string): Promise<void> {
  await entries.sweep(db, id)
  await store.dropVersion(db, id)
}

function bytesOf({ files }: Digest): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Each batch is a statement of its own: an import never holds up the order desk. */
async function stage({ db, order, digest }: Job, id: string, intake: Intake): Promise<void> {
  const files = order.files.map(asListFile)
  let batch: entries.Hashed[] = []
  let count = 0
  const flush = async () => {
    await entries.stageEntries(db, id, batch)
    count += batch.length
    batch = []
    order.onProgress?.({ step: 'reading', entries: count, bytes: bytesOf(digest) })
  }
  for await (const entry of entriesIn(intake, files, { acceptOrphans: order.acceptOrphans ?? false })) {
    const { origin, ...body } = entry
    batch.push({ hash: digestOf(body), entry })
    if (batch.length === batchSize) await flush()
  }
  await flush()
}

/** A download as parsers read it. */
export function asListFile({ name, open }: Download): ListFile {
  const bytes = () => unpack(name, open())
  return {
    name,
    bytes,
    text: (encoding) =>
      encoding === 'windows-1252' ? decodeLatin(name, bytes()) : decodeUtf8(name, bytes()),
  }
}

function outcomeOf({ order, list, digest }: Job, { reading, counter }: Intake, tally?: Tally): Staged {
  const publishedOn = reading.publishedOn ?? order.published ?? null
  return {
    tally: tally ?? tallyOf(counter, reading.aliases),
    report: {
      variant: reading.variant,
      files: digest.files,
      unknown: Object.fromEntries(reading.unknown),
      leftOut: Object.fromEntries(reading.leftOut),
      doubts: [
        ...reading.doubts,
        ...(list.facts.jurisdiction === 'OWN' ? [] : dayDoubts(reading.publishedOn, order.published)),
      ],
      acceptOrphans: order.acceptOrphans ?? false,
    },
    publishedOn,
    sha256: digest.sha256,
    parser: list.facts.parser,
  }
}

/** Refusals are recorded too, and raise an alarm that stays until a later import of the list succeeds. */
async function putAside(job: Job, { id, intake, refusal }: Refused): Promise<Result<Imported>> {
  const { db, act, order, digest } = job
  const staged = outcomeOf(job, intake)
  const version = nameOf(staged.publishedOn, act.at, digest.sha256.slice(0, 4))
  await inTransaction(db, act.at, async (tx) => {
    await store.settleVersion(tx, { id, version, state: 'refused', ...staged })
    const { detail, wording = null } = refusal
    const stands = (await store.readAlarms(tx)).some(
      (one) => one.list === order.list && one.detail === detail,
    )
    if (!stands)
      await store.raiseAlarm(tx, { id: newId('lst', act), list: order.list, at: act.at, detail, wording })
    const body = { sha256: digest.sha256, files: digest.files, reason: refusal.detail, tally: staged.tally }
    await record(tx, act, { type: 'list.refuse', object: `${order.list}/${version}`, body })
  })
  await entries.sweep(db, id)
  return refuse(refusal)
}
interface Refused {
  readonly id: string
  readonly intake: Intake
  readonly refusal: Refusal
}
