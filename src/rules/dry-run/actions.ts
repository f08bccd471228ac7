import { permit, sightOf } from '#access'
import {
  type Act,
  AppError,
  type Instant,
  inEnglish,
  newId,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  things,
  toInstant,
  worded,
} from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { baseOf, noteDryRun } from '../drafts/actions.ts'
import { candidateOf } from '../drafts/candidate.ts'
import { findDraft } from '../drafts/store.ts'
import { noDraftWords } from '../knowledge/draft-words.ts'
import { noPackWords, runEndedWords, testAgainWords, tooManyRunsWords } from '../knowledge/pack-words.ts'
import { stepDraft } from '../life.ts'
import type { Rule } from '../model.ts'
import { toMillis } from '../periods.ts'
import { activeRules, findPack, type Replacement, rulesWith } from '../store.ts'
import { askAgain, benchOf, nothingAsked, type PastOrder, saysOf, tallied } from './dry-run.ts'
import type { DryRun, Tally } from './model.ts'
import { countRunning, endRun, findRun, insertRun, noteProgress } from './store.ts'

/** Of which time: `[from, to)`. */
export interface Window {
  readonly from: Instant
  readonly to: Instant
}
/** Past orders as the app hands them over: how many there are, and their newest kept answers in pages, newest first. */
export interface PastOrders {
  count(window: Window): Promise<number>
  pages(window: Window, limit: number): AsyncIterable<readonly PastOrder[]>
}

/** What is run dry: a draft, or an imported version that waits. */
export type Subject = { readonly draft: string } | { readonly pack: string; readonly version: string }
export interface DryRunOrder {
  readonly subject: Subject
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  readonly limit?: number | undefined
}

const mostAtOnce = 3
const defaultLimit = 10_000

interface Trial {
  readonly replacement: Replacement
  readonly edition: number | null
  readonly asOf: Instant
}

/** Begins a dry run; `runDryRun` goes on with it. Refused: `forbidden`, `not_found`, `not_allowed_from`, `too_many`. */
export async function beginDryRun(
  db: Db,
  act: Act,
  { order, past }: { readonly order: DryRunOrder; readonly past: PastOrders },
): Promise<Result<DryRun>> {
  const { subject, limit = defaultLimit } = order
  const window = {
    from: toInstant(order.from ?? '2000-01-01T00:00:00Z'),
    to: order.to === undefined ? momentAfter(act.at) : toInstant(order.to),
  }
  const total = Math.min(limit, await past.count(window))
  return await inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'rules.draft')
    const trial = allowed.ok ? await trialOf(tx, act, subject) : allowed
    const id = newId('rul', act)
    const object = 'draft' in subject ? subject.draft : `${subject.pack} ${subject.version}`
    const refusal = trial.ok ? await tooMany(tx) : trial.refusal
    if (!trial.ok || !allowed.ok || refusal) {
      const why = refusal ?? { code: 'fault' as const, ...inEnglish('Nothing was refused.') }
      await record(tx, act, { type: 'rules.dryRun', object, body: { refused: why.code } })
      return refuse(why)
    }
    const { replacement, edition, asOf } = trial.value
    const run = {
      id,
      draft: 'draft' in subject ? subject.draft : null,
      edition,
      pack: replacement.name,
      version: 'version' in subject ? subject.version : null,
      ...{ by: act.by, at: act.at, ...window, asOf, limit, total },
      state: 'running' as const,
      ...{ endedAt: null, problem: null, tally: nothingAsked },
    }
    await insertRun(tx, run)
    const body = { run: id, edition, ...window, asOf, total }
    await record(tx, allowed.value, { type: 'rules.dryRun', object, body })
    return ok({ ...run, says: saysOf(nothingAsked) })
  })
}

/** Windows are half-open: what was answered at this very moment belongs to the past too. */
function momentAfter(at: Instant): Instant {
  return new Date(Date.parse(at) + 1).toISOString()
}

async function tooMany(tx: Tx): Promise<Refusal | undefined> {
  if ((await countRunning(tx)) < mostAtOnce) return undefined
  return { code: 'too_many', ...worded(tooManyRunsWords(mostAtOnce)), facts: { retryAfter: 30 } }
}

/** The rules on trial, and the moment for which they are asked: now, or when all that is new would be in force. */
async function trialOf(tx: Tx, { at }: Act, subject: Subject): Promise<Result<Trial>> {
  if ('draft' in subject) return await trialOfDraft(tx, at, subject.draft)
  const pack = await findPack(tx, subject.pack, subject.version)
  if (!pack) return refuse({ code: 'not_found', ...worded(noPackWords(subject.pack, subject.version)) })
  const { name, layer, rules } = pack
  return ok({ replacement: { name, layer, rules }, edition: null, asOf: latest([at], []) })
}

async function trialOfDraft(tx: Tx, at: Instant, id: string): Promise<Result<Trial>> {
  const draft = (await findDraft(tx, id))?.record
  if (!draft) return refuse({ code: 'not_found', ...worded(noDraftWords(id)) })
  const step = stepDraft(draft.state, 'dryRun', { passed: true })
  if (!step.ok) return step
  const base = await baseOf(tx, draft.pack)
  if (base.version !== draft.base)
    return refuse({
      code: 'conflict',
      ...worded(testAgainWords(draft.pack, base.version)),
    })
  const { rules } = candidateOf(base.rules, draft.changes)
  const written = rules.filter((rule) => !base.rules.includes(rule))
  const asOf = latest([at, ...(base.effectiveAt ? [toInstant(base.effectiveAt)] : [])], written)
  return ok({ replacement: { name: draft.pack, layer: 'policy', rules }, edition: draft.edition, asOf })
}

function latest(moments: readonly Instant[], written: readonly Rule[]): Instant {
  const millis = [...moments.map((one) => Date.parse(one)), ...written.map(({ from }) => toMillis(from))]
  return new Date(Math.max(...millis)).toISOString()
}

/** What a run needs besides its id: the past, a clock for its progress, and whether to stop. */
export interface Running {
  readonly act: Act
  readonly past: PastOrders
  readonly now: () => Instant
  readonly isStopping: () => boolean
}

/**
 * Asks the past, page by page, its progress in short transactions of their own, so that nobody waits for it. Ends where
 * the run was cancelled. What stops it is written into the run; a fault is thrown on besides.
 */
export async function runDryRun(db: Db, id: string, running: Running): Promise<DryRun | undefined> {
  const { act, now } = running
  try {
    await goThrough(db, id, running)
  } catch (error) {
    const problem =
      error instanceof AppError
        ? error.message
        : 'It could not be carried out; the log of the server says why.'
    await inTransaction(db, now(), (tx) => endRun(tx, id, { state: 'failed', at: now(), problem }))
    if (!(error instanceof AppError)) throw error
  }
  return await inTransaction(db, act.at, (tx) => findRun(tx, id))
}

async function goThrough(db: Db, id: string, { act, past, now, isStopping }: Running): Promise<void> {
  const run = await inTransaction(db, act.at, (tx) => findRun(tx, id))
  if (!run) throw new AppError({ code: 'not_found', ...worded(noSuch(things.dryRun, id)) })
  const bench = await inTransaction(db, act.at, (tx) => benchFor(tx, act, run))
  let tally = run.tally
  let pages = 0
  for await (const page of past.pages(run, run.limit)) {
    for (const one of page.slice(0, run.limit - tally.asked)) tally = tallied(tally, askAgain(one, bench))
    if (isStopping()) return await stop(db, id, { tally, now })
    if (++pages % pagesANote > 0) continue
    const isStillOn = await inTransaction(db, now(), (tx) => noteProgress(tx, id, { tally, at: now() }))
    if (!isStillOn) return
  }
  await finish(db, run, { act: { ...act, at: now() }, tally })
}

/** How many pages are asked between two looks at whether the run was cancelled. */
const pagesANote = 10

async function benchFor(tx: Tx, act: Act, run: DryRun) {
  const subject = run.draft === null ? { pack: run.pack, version: run.version ?? '' } : { draft: run.draft }
  const trial = await trialOf(tx, act, subject)
  if (!trial.ok) throw new AppError(trial.refusal)
  const before = await activeRules(tx, run.asOf)
  const rules = trial.value.replacement.rules.map(({ tests: _tests, ...rule }) => rule)
  return benchOf(before.rules, await rulesWith(tx, run.asOf, { ...trial.value.replacement, rules }), run.asOf)
}

async function stop(db: Db, id: string, { tally, now }: { tally: Tally; now: () => Instant }): Promise<void> {
  const problem = 'The server was stopped. Run it again.'
  await inTransaction(db, now(), async (tx) => {
    await noteProgress(tx, id, { tally, at: now() })
    await endRun(tx, id, { state: 'cancelled', at: now(), problem })
  })
}

async function finish(db: Db, run: DryRun, { act, tally }: { act: Act; tally: Tally }): Promise<void> {
  await inTransaction(db, act.at, async (tx) => {
    await noteProgress(tx, run.id, { tally, at: act.at })
    if (!(await endRun(tx, run.id, { state: 'done', at: act.at }))) return
    if (run.draft === null || run.edition === null) return
    const done = { id: run.draft, edition: run.edition, run: run.id, differ: tally.differ }
    const noted = await noteDryRun(tx, act, done)
    if (!noted.ok) throw new AppError(noted.refusal)
  })
}

/** Stops a run that is under way. Refused: `not_found`, `not_allowed_from` where it has ended. */
export async function cancelDryRun(tx: Tx, act: Act, id: string): Promise<Result<DryRun>> {
  const allowed = permit(act, 'rules.draft')
  const run = await findRun(tx, id)
  if (!run) return refuse({ code: 'not_found', ...worded(noSuch(things.dryRun, id)) })
  const object = run.draft ?? `${run.pack} ${run.version}`
  const isEnded = allowed.ok && !(await endRun(tx, id, { state: 'cancelled', at: act.at }))
  const refusal: Refusal | undefined = allowed.ok
    ? isEnded
      ? { code: 'not_allowed_from', ...worded(runEndedWords(run.state)) }
      : undefined
    : allowed.refusal
  const body = { run: id, cancelled: refusal === undefined, ...(refusal ? { refused: refusal.code } : {}) }
  await record(tx, act, { type: 'rules.dryRun', object, body })
  if (refusal) return refuse(refusal)
  return ok((await findRun(tx, id)) ?? run)
}

/** A run as somebody may see it: counts are of the whole group, examples of the entities whose orders they may read. */
export function inSight(run: DryRun, act: Act): DryRun {
  const { entities } = sightOf(act, 'order.read')
  if (entities === 'all') return run
  const examples = run.tally.examples.filter(({ entity }) => entity !== null && entities.includes(entity))
  return { ...run, tally: { ...run.tally, examples } }
}
