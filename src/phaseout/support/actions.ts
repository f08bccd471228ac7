import type { Deed } from '#access'
import { type Act, newId, noSuch, ok, type Refusal, type Result, refuse, type Wording, worded } from '#kernel'
import { findLives } from '#lifecycle'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { closedWords } from '../knowledge/plan-content-words.ts'
import { aReplacement, notProposedWords } from '../knowledge/replacement-words.ts'
import {
  belowGivenWords,
  budgetCurrencyWords,
  noBudgetWords,
  notEnoughWords,
  notOfPlanWords,
  overWords,
} from '../knowledge/support-words.ts'
import { reachPlan } from '../plans/actions.ts'
import { readPlan } from '../plans/read/actions.ts'
import { type Replacement, type ReplacementState, replacementStates } from '../replacements/model.ts'
import { replacements } from '../replacements/store.ts'
import type { GiveSupport, MarginSupport, SetBudget, SupportView } from './model.ts'
import { budgets, supports } from './store.ts'

const no = (code: Refusal['code'], words: Wording) => refuse({ code, ...worded(words) })
const isOver = (state: ReplacementState) => state === 'declined' || state === 'revised'

/** A plan's budget and what was given of it. Refuses `not_found` and `forbidden`. */
export async function readSupport(tx: Tx, act: Act, ref: string): Promise<Result<SupportView>> {
  const read = await readPlan(tx, act, ref)
  return read.ok ? ok(await supportOf(tx, ref)) : read
}

async function supportOf(tx: Tx, plan: string): Promise<SupportView> {
  const [kept] = await budgets.find(tx, [plan])
  const given = await supports.where(tx, { plan })
  const refs = [...new Set(given.map(({ record: { replacement } }) => replacement))]
  const offers = new Map((await replacements.find(tx, refs)).map(({ key, record }) => [key, record]))
  const states = await statesOf(tx, refs)
  const items = given.map(({ record: one }) => {
    const state = states(one.replacement)
    const customerName = offers.get(one.replacement)?.customerName ?? one.replacement
    return { ...one, customerName, state, counts: !isOver(state) }
  })
  const sum = items.filter(({ counts }) => counts).reduce((total, { amount }) => total + amount, 0)
  const budget = kept ? { amount: kept.record.amount, currency: kept.record.currency } : null
  return { plan, budget, given: sum, left: (budget?.amount ?? 0) - sum, items }
}

async function statesOf(tx: Tx, refs: readonly string[]): Promise<(ref: string) => ReplacementState> {
  const lives = await findLives(tx, 'replacement', refs)
  const states = new Map(lives.map(({ record }) => [record.object, record.state]))
  return (ref) => replacementStates.find((one) => one === states.get(ref)) ?? 'generated'
}

interface OfPlan<T> {
  readonly ref: string
  readonly given: T
}

/** Sets what a plan may spend. Never below what was given of it. */
export async function setBudget(
  db: Db,
  act: Act,
  { ref, given }: OfPlan<SetBudget>,
): Promise<Result<SupportView>> {
  return await inTransaction(db, act.at, async (tx) => {
    const done = await budgetSet(tx, act, { ref, given })
    const body = { ...given, ...(done.ok ? {} : { refused: done.refusal.code }) }
    await record(tx, act, { type: 'plan.budget', object: ref, body })
    return done
  })
}

async function budgetSet(tx: Tx, act: Act, { ref, given }: OfPlan<SetBudget>): Promise<Result<SupportView>> {
  const reached = await openPlan(tx, act, { ref, deed: 'plan.budget' })
  if (!reached.ok) return reached
  const { budget, given: spent } = await supportOf(tx, ref)
  const isOther = budget !== null && budget.currency !== given.currency
  if (spent > 0 && (isOther || given.amount < spent))
    return no(
      'not_allowed',
      belowGivenWords(ref, { left: spent, currency: budget?.currency ?? given.currency }),
    )
  await budgets.put(tx, reached.value, { plan: ref, ...given })
  return ok(await supportOf(tx, ref))
}

/** Gives money of the budget to one product of a proposal, where it suffices. */
export async function giveSupport(
  db: Db,
  act: Act,
  { ref, given }: OfPlan<GiveSupport>,
): Promise<Result<SupportView>> {
  return await inTransaction(db, act.at, async (tx) => {
    const done = await supportGiven(tx, act, { ref, given })
    const { reason: _reason, ...told } = given
    const body = { ...told, ...(done.ok ? {} : { refused: done.refusal.code }) }
    await record(tx, act, { type: 'plan.support', object: ref, body })
    return done
  })
}

async function supportGiven(
  tx: Tx,
  act: Act,
  { ref, given }: OfPlan<GiveSupport>,
): Promise<Result<SupportView>> {
  const reached = await openPlan(tx, act, { ref, deed: 'plan.support' })
  if (!reached.ok) return reached
  const [offer] = await replacements.find(tx, [given.replacement])
  const refused =
    (await whyNotOffered(tx, offer?.record, { ref, given })) ??
    whyNotPaid(await supportOf(tx, ref), { ref, given })
  if (refused) return refused
  const support: MarginSupport = {
    ...{ ...given, ref: newId('rec', act), plan: ref, by: act.by, at: act.at },
  }
  await supports.put(tx, reached.value, support)
  return ok(await supportOf(tx, ref))
}

async function whyNotOffered(
  tx: Tx,
  offer: Replacement | undefined,
  { ref, given: { replacement, sku } }: OfPlan<GiveSupport>,
) {
  if (!offer) return no('unknown_reference', noSuch(aReplacement, replacement))
  if (offer.plan !== ref) return no('not_allowed', notOfPlanWords(replacement, ref))
  if (isOver((await statesOf(tx, [replacement]))(replacement)))
    return no('not_allowed_from', overWords(replacement))
  if (offer.answer.proposals.every((one) => one.sku !== sku)) return no('not_allowed', notProposedWords(sku))
  return undefined
}

function whyNotPaid({ budget, left }: SupportView, { ref, given }: OfPlan<GiveSupport>) {
  if (!budget) return no('not_allowed', noBudgetWords(ref))
  const { amount, currency } = given
  if (currency !== budget.currency) return no('not_allowed', budgetCurrencyWords(ref, budget.currency))
  if (amount > left) return no('not_allowed', notEnoughWords(ref, { wanted: amount, left, currency }))
  return undefined
}

/** The plan, held so that two do not spend the same money, unless it is closed. */
async function openPlan(
  tx: Tx,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: Deed },
): Promise<Result<Act>> {
  const reached = await reachPlan(tx, act, { ref, deed })
  if (!reached.ok) return reached
  const [life] = await findLives(tx, 'phaseOutPlan', [ref])
  return life?.record.state === 'closed' ? no('not_allowed_from', closedWords(ref)) : ok(reached.value.act)
}
