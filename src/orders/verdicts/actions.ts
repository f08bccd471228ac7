import { permit } from '#access'
import {
  type Act,
  AppError,
  canonicalJson,
  inEnglish,
  ok,
  type Refusal,
  type Result,
  refuse,
  worded,
} from '#kernel'
import { digestOf, record } from '#log'
import { activeRules, ruleSet } from '#rules'
import { canonicalVerdict, evaluatorVersion } from '#rules/evaluate'
import type { LineVerdict, Verdict } from '#rules/model'
import { type Db, inTransaction, type Tx } from '#storage'
import { examine, type OrderDesk, summaryOf } from '../check/actions.ts'
import { blankVerdict, findVerdict, type KeptVerdict } from '../check/store.ts'
import { answerErasedWords, noAnswerWords } from '../knowledge/refusal-words.ts'
import type { Order, Recheck, Replay } from '../model.ts'
import { judgeLines, type KeptFacts, verdictOf } from '../verdict.ts'

/** A kept answer whose documents are still there. */
interface Whole extends KeptVerdict {
  readonly facts: KeptFacts
  readonly order: Order
  readonly verdict: Verdict
}

type Reading = 'verdict.read' | 'verdict.replay' | 'verdict.recheck'

/** The answer as it was given, to those who may see it; to all others there is none. */
export async function seenVerdict(
  tx: Tx,
  act: Act,
  { deed, trace }: { readonly deed: Reading; readonly trace: string },
): Promise<Result<Whole>> {
  const kept = await readVerdict(tx, trace)
  if (!kept.ok) return kept
  const permitted = permit(act, deed, { entity: kept.value.order.legalEntity })
  if (permitted.ok) return kept
  const body = { deed, refused: permitted.refusal.code }
  await record(tx, act, { type: 'access.refuse', object: trace, body })
  return refuse(noAnswer(trace))
}

/** The answer as it was given. Refused: `not_found`, or `unavailable` after a lawful erasure, with what remains. */
export async function readVerdict(tx: Tx, trace: string): Promise<Result<Whole>> {
  const kept = await findVerdict(tx, trace)
  if (!kept) return refuse(noAnswer(trace))
  const { facts, order, verdict } = kept
  return facts && order && verdict ? ok({ ...kept, facts, order, verdict }) : refuse(erased(kept))
}

function noAnswer(trace: string): Refusal {
  return { code: 'not_found', ...worded(noAnswerWords(trace)) }
}

function erased({ trace, digest, erasedAt, at, ruleSet: rules }: KeptVerdict): Refusal {
  return {
    code: 'unavailable',
    ...worded(answerErasedWords({ trace, at, erasedAt, digest })),
    facts: { reason: 'erased', trace, at, erasedAt, digest, ruleSet: rules },
  }
}

/** Makes an answer again from the facts and rules that were kept, and compares the bytes of its canonical form. */
export function replayVerdict({ db }: OrderDesk, act: Act, trace: string): Promise<Result<Replay>> {
  return inTransaction(db, act.at, async (tx) => {
    const kept = await seenVerdict(tx, act, { deed: 'verdict.replay', trace })
    if (!kept.ok) return kept
    const replay = await replayed(tx, kept.value)
    const { identical, digest } = replay
    await record(tx, act, { type: 'verdict.replay', object: trace, body: { identical, digest } })
    return ok(replay)
  })
}

async function replayed(tx: Tx, kept: Whole): Promise<Replay> {
  const lines = await judgedAgain(tx, kept)
  const canonical = canonicalVerdict(lines)
  const digest = digestOf(canonical)
  return {
    identical: digest === kept.digest,
    digest,
    storedDigest: kept.digest,
    evaluator: { stored: kept.evaluator, running: evaluatorVersion },
    canonical: canonicalJson(canonical),
    verdict: verdictOf(lines, { ...frameOf(kept.verdict), digest }),
  }
}

async function judgedAgain(tx: Tx, { ruleSet: hash, facts, asOf, trace }: Whole): Promise<LineVerdict[]> {
  const rules = await ruleSet(tx, hash)
  if (rules) return judgeLines(facts, rules, asOf)
  throw new AppError({
    code: 'fault',
    ...inEnglish(`The rule set ${hash} of the answer ${trace} is not in the store.`),
  })
}

function frameOf({ traceId, asOf, order, lists, ruleSet: hash, expiresAt, digest }: Verdict) {
  return { traceId, asOf, order, lists, ruleSet: hash, expiresAt, digest }
}

export interface RecheckRequest {
  readonly trace: string
  /** `then`: today's rules on that day's facts; `now`: all of today. */
  readonly facts: 'then' | 'now'
}

/** Today's answer beside an old one. Neither order nor old answer is touched. */
export function recheckVerdict(
  desk: OrderDesk,
  act: Act,
  { trace, facts }: RecheckRequest,
): Promise<Result<Recheck>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const kept = await seenVerdict(tx, act, { deed: 'verdict.recheck', trace })
    if (!kept.ok) return kept
    const today =
      facts === 'now'
        ? await allOfToday(tx, desk, { act, order: kept.value.order })
        : ok(await rulesOfToday(tx, act, kept.value))
    if (!today.ok) return today
    const comparison = compared(kept.value.verdict, today.value, facts)
    await record(tx, act, {
      type: 'verdict.recheck',
      object: trace,
      body: { facts, changed: comparison.changed, now: summaryOf(today.value) },
    })
    return ok(comparison)
  })
}

async function allOfToday(
  tx: Tx,
  desk: OrderDesk,
  question: { act: Act; order: Order },
): Promise<Result<Verdict>> {
  const examined = await examine(tx, desk, question)
  return examined.ok ? ok(examined.value.verdict) : examined
}

async function rulesOfToday(tx: Tx, { at }: Act, { facts, verdict }: Whole): Promise<Verdict> {
  const { hash, rules } = await activeRules(tx, at)
  const lines = judgeLines(facts, rules, at)
  const digest = digestOf(canonicalVerdict(lines))
  return verdictOf(lines, { ...frameOf(verdict), asOf: at, ruleSet: hash, digest })
}

function compared(before: Verdict, now: Verdict, facts: 'then' | 'now'): Recheck {
  const were = spokenIn(before)
  const are = spokenIn(now)
  const rules = {
    added: are.filter((id) => !were.includes(id)),
    gone: were.filter((id) => !are.includes(id)),
  }
  const changed =
    before.outcome !== now.outcome || before.kind !== now.kind || rules.added.length + rules.gone.length > 0
  // biome-ignore lint/suspicious/noThenProperty: the published name; it holds a record, not a function
  return { then: before, now, facts, changed, rules }
}

function spokenIn({ lines }: Verdict): string[] {
  const spoken = lines.flatMap(({ law, policy }) => [...law.spoke, ...policy.spoke])
  return [...new Set(spoken.map(({ rule }) => rule))].sort()
}

/** Erases facts, order and wording of one kept answer; trace, rule set and digest stay as the proof that it was there. */
export function eraseVerdict(db: Db, act: Act, trace: string): Promise<Result<{ trace: string }>> {
  return inTransaction(db, act.at, async (tx) => {
    const kept = await readVerdict(tx, trace)
    if (!kept.ok) return kept
    await blankVerdict(tx, act.at, trace)
    await record(tx, act, { type: 'log.erase', object: trace, body: { digest: kept.value.digest } })
    return ok({ trace })
  })
}
