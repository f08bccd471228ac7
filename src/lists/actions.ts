import { createHash } from 'node:crypto'
import { permit } from '#access'
import { type Act, AppError, fieldFault, newId, type Refusal, type Result, refuse, worded } from '#kernel'
import { digestOf, record } from '#log'
import { type Db, inTransaction } from '#storage'
import { decodeUtf8 } from './decode.ts'
import * as entries from './entries/store.ts'
import { activate, type Staged, takeAgain } from './force/actions.ts'
import { entriesIn, type Intake, newIntake, settle } from './intake.ts'
import { noFileWords, noListWords } from './knowledge/import-words.ts'
import type { List, ListFile } from './list.ts'
import type { Imported, Progress, Report, Tally } from './model.ts'
import { dayDoubts, nameOf, publishedProblem } from './publication.ts'
import { listNamed, listNames } from './register.ts'
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
  readonly onProgress?: ((progress: Progress) => void) | undefined
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
  const list = listNamed(order.list)
  if (!list) {
    return refuse({ code: 'unknown_reference', ...worded(noListWords(order.list, listNames)) })
  }
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
  const same = await store.readVersion(db, order.list, { sha256: digest.sha256 })
  const acceptOlder = order.acceptOlder ?? false
  return same
    ? await takeAgain(db, act, { version: same, acceptOlder })
    : await takeNew({ db, act, order, list, digest })
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
  readonly digest: Digest
}

async function takeNew(job: Job): Promise<Result<Imported>> {
  const { db, act, order, list, digest } = job
  const id = newId('lst', act)
  const intake = newIntake(list)
  await store.insertStaged(db, { id, list: order.list, sha256: digest.sha256, at: act.at })
  try {
    await stage(job, id, intake)
    const staged = outcomeOf(job, intake, settle(intake))
    const before = (await store.readActive(db, order.list))[0]
    const delta = await entries.countDelta(db, before?.id, id)
    order.onProgress?.({ step: 'activating', entries: staged.tally.entries, bytes: bytesOf(digest) })
    const result = await inTransaction(db, act.at, (tx) =>
      activate(tx, act, {
        id,
        list: order.list,
        staged,
        expected: { id: before?.id, delta },
        acceptOlder: order.acceptOlder ?? false,
      }),
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

function asListFile({ name, open }: Download): ListFile {
  return { name, text: () => decodeUtf8(name, unpack(name, open())) }
}

function outcomeOf({ order, digest }: Job, { reading, counter }: Intake, tally?: Tally): Staged {
  const publishedOn = reading.publishedOn ?? order.published ?? null
  return {
    tally: tally ?? tallyOf(counter, reading.aliases),
    report: {
      variant: reading.variant,
      files: digest.files,
      unknown: Object.fromEntries(reading.unknown),
      leftOut: Object.fromEntries(reading.leftOut),
      doubts: [...reading.doubts, ...dayDoubts(reading.publishedOn, order.published)],
      acceptOrphans: order.acceptOrphans ?? false,
    },
    publishedOn,
    sha256: digest.sha256,
  }
}

/** Refusals are recorded too, and raise an alarm that stays until a later import of the list succeeds. */
async function putAside(job: Job, { id, intake, refusal }: Refused): Promise<Result<Imported>> {
  const { db, act, order, digest } = job
  const staged = outcomeOf(job, intake)
  const version = nameOf(staged.publishedOn, act.at, digest.sha256.slice(0, 4))
  await inTransaction(db, act.at, async (tx) => {
    await store.settleVersion(tx, { id, version, state: 'refused', ...staged })
    await store.raiseAlarm(tx, {
      id: newId('lst', act),
      list: order.list,
      at: act.at,
      detail: refusal.detail,
      wording: refusal.wording ?? null,
    })
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
