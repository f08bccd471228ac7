import { permit } from '#access'
import { type Act, type Instant, newId, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { digestOf, record } from '#log'
import { activeRules } from '#rules'
import { canonicalVerdict, evaluatorVersion } from '#rules/evaluate'
import type { Verdict } from '#rules/model'
import { type Db, inTransaction, inTurn, type Tx, together, turnIn } from '#storage'
import { keepDraft, whyNotKeep } from '../deeds/draft/actions.ts'
import { type Gathered, gather } from '../gather/actions.ts'
import type { OrderServices } from '../gather/index.ts'
import { noRulesWords } from '../knowledge/refusal-words.ts'
import type { Order } from '../model.ts'
import { type Once, once } from '../once/actions.ts'
import { countWhatIf, keepPartyChecks } from '../store.ts'
import { judgeLines, type KeptFacts, keptFacts, verdictOf } from '../verdict.ts'
import { insertVerdict } from './store.ts'

/** Where orders are handled: the store, and what the app lends to it. */
export interface OrderDesk {
  readonly db: Db
  readonly services: OrderServices
}

/** One question: may this go? `quantities` are the pieces of one shipment, by line. */
export interface Question {
  readonly order: Order
  readonly quantities?: readonly number[]
  /** Judge as of this moment, with the records of then; left out: the time of the deed. */
  readonly asOf?: Instant | undefined
  /** A deed follows in the same transaction. */
  readonly exclusive?: boolean
}

/** An answer, and what it was made of. */
export interface Examined {
  readonly order: Order
  readonly verdict: Verdict
  readonly facts: KeptFacts
  readonly gathered: Gathered
  /** Keeps as alerts what screening found and nobody has decided: for answers that are kept. */
  keepFound(tx: Tx, act: Act): Promise<void>
}

const defaultHours = 24

/** Gathers, evaluates and answers; writes nothing. Refused where the order names what does not exist. */
export async function examine(
  tx: Tx,
  { services }: OrderDesk,
  given: Question & { act: Act },
): Promise<Result<Examined>> {
  const { act, order } = given
  const asOf = given.asOf ?? act.at
  const [found, settings] = await together([
    gather(tx, services, { ...given, at: asOf }),
    services.settings(tx),
  ])
  if (!found.ok) return found
  const { verdictHours = defaultHours, onlyVerifiedRules = false } = settings
  const { hash, rules } = await activeRules(tx, asOf)
  if (rules.length === 0) return refuse(noRules(asOf))
  await turnIn(tx)
  const facts = keptFacts(found.value.dossier, onlyVerifiedRules)
  const lines = judgeLines(facts, rules, asOf)
  const verdict = verdictOf(lines, {
    traceId: newId('trc', act),
    asOf,
    order: order.ref,
    lists: found.value.dossier.lists.versions,
    ruleSet: hash,
    expiresAt: new Date(Date.parse(asOf) + verdictHours * 3_600_000).toISOString(),
    digest: digestOf(canonicalVerdict(lines)),
  })
  const { looked } = found.value
  const keepFound = async (into: Tx, by: Act) => {
    // Orders of one buyer that are asked at the same moment find the same; it is kept, and told of, once.
    if (looked.length > 0 && given.asOf === undefined)
      await inTurn(into, () => services.keepFound(into, by, looked))
  }
  return ok({ order, verdict, facts, gathered: found.value, keepFound })
}

/** Without rules everything would be allowed; that is never the answer. */
function noRules(asOf: Instant): Refusal {
  return { code: 'unavailable', ...worded(noRulesWords(asOf)), facts: { asOf } }
}

/** Facts, rule set, list versions and verdict, kept in the caller's transaction; the caller logs its deed. */
export async function keepVerdict(
  tx: Tx,
  act: Act,
  { examined, deed, version }: { examined: Examined; deed: string; version: number | null },
): Promise<void> {
  const { order, verdict, facts, gathered, keepFound } = examined
  const { outage } = gathered.dossier
  await insertVerdict(tx, act, {
    deed,
    orderVersion: version,
    order,
    verdict,
    facts,
    outage,
    evaluator: evaluatorVersion,
  })
  await keepFound(tx, act)
  if (!outage) await keepPartyChecks(tx, act, { trace: verdict.traceId, screenings: gathered.screenings })
}

/** What the log says of an answer. */
export function summaryOf({ traceId, outcome, kind, digest, ruleSet, lists, asOf }: Verdict) {
  return { trace: traceId, outcome, kind: kind ?? null, digest, ruleSet, lists, asOf }
}

/** What the log says of a refusal: which rule of the house, and where; the words may name people. */
export function refusalOf({ code, errors = [], facts = {} }: Refusal) {
  return { refused: code, paths: errors.map(({ path }) => path), facts }
}

export interface CheckRequest extends Question {
  /** False: a what-if that leaves nothing but a count. */
  readonly keep?: boolean
  readonly once?: Once | undefined
}

/**
 * The answer to the main question; it moves no order. Kept by default: facts, rule set, verdict and log entry in one
 * transaction. An order that nobody has drafted is kept as a draft, and a draft as it was last asked about, so that it
 * can be submitted or released by its reference.
 */
export function checkOrder(desk: OrderDesk, act: Act, request: CheckRequest): Promise<Result<Verdict>> {
  return inTransaction(desk.db, act.at, (tx) => {
    const { once: claim, ...body } = request
    const work = () => permitted(tx, desk, { ...request, act })
    return once(tx, act, { deed: 'check', claim: claim && { key: claim.key, body }, work })
  })
}

/** Who may ask for the entity that sells; a question that is turned away is in the log. */
async function permitted(
  tx: Tx,
  desk: OrderDesk,
  asked: CheckRequest & { act: Act },
): Promise<Result<Verdict>> {
  const { act, order } = asked
  const allowed = permit(act, 'order.check', { entity: order.legalEntity })
  const taken = allowed.ok && asked.keep !== false ? await whyNotKeep(tx, act, order) : undefined
  const refused = taken ? refuse(taken) : allowed
  if (refused.ok) return await check(tx, desk, { ...asked, act: refused.value })
  await record(tx, act, { type: 'order.check', object: order.ref, body: refusalOf(refused.refusal) })
  return refused
}

async function check(
  tx: Tx,
  desk: OrderDesk,
  { act, ...request }: CheckRequest & { act: Act },
): Promise<Result<Verdict>> {
  const examined = await examine(tx, desk, { ...request, act })
  if (!examined.ok) return examined
  const { verdict } = examined.value
  if (request.keep === false) {
    await countWhatIf(tx, act.at)
    return ok(verdict)
  }
  const version = await keepDraft(tx, act, examined.value)
  await keepVerdict(tx, act, { examined: examined.value, deed: 'check', version })
  await record(tx, act, {
    type: 'order.check',
    object: request.order.ref,
    body: { ...summaryOf(verdict), version },
  })
  return ok(verdict)
}

/** Many orders, each in a transaction of its own: one that cannot be judged never spoils the others. */
export async function checkOrders(
  desk: OrderDesk,
  act: Act,
  requests: readonly Result<CheckRequest>[],
): Promise<Result<Verdict>[]> {
  const answers: Result<Verdict>[] = []
  for (const request of requests)
    answers.push(request.ok ? await checkOrder(desk, act, request.value) : request)
  return answers
}
