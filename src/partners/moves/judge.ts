import { type Day, type FieldError, fieldFault, type Refusal, sentenceOf, worded } from '#kernel'
import {
  boundWords,
  foreignCategoryWords,
  noStepWords,
  untilOnlyApproved,
  untilPast,
} from '../knowledge/move-words.ts'
import type { StateMove, SupplierRelation, SupplierState } from '../model.ts'
import { isBinding, ownOf, standingOf, strictness } from '../standing.ts'
import type { AskMove, RelationDeed, RelationMove } from './model.ts'
import { relationLife } from './relation-life.ts'

/** Where the relation stands, and what day it is in the company. */
export interface Ground {
  readonly relation: SupplierRelation
  readonly moves: readonly StateMove[]
  readonly at: string
  readonly today: Day
}

/** Where each of these categories stands now, decisions and days that are over included. */
export function standingIn({ relation, moves, at, today }: Ground, categories: readonly string[]) {
  const { supplier, legalEntity } = relation
  return categories.flatMap((category) => {
    const found = standingOf(relation, moves, { supplier, legalEntity, category, at, day: today })
    return found ? [{ ...found, category }] : []
  })
}

/** Where a deed leads; every deed leads to one state. */
export function targetOf(deed: RelationDeed): SupplierState {
  const found = relationLife.transitions.find((one) => one.deed === deed)
  if (!found) throw new Error(`the life of a relation lacks the deed ${deed}`)
  return found.to
}

/** Why a move cannot be made, or not even be asked for; undefined where it can. */
export function whyNotMove(
  ask: Pick<AskMove, 'deed' | 'approvedUntil'>,
  categories: readonly string[],
  ground: Ground,
): Refusal | undefined {
  const foreign = categories.find((category) => !ground.relation.categories.some((own) => own === category))
  if (foreign !== undefined) return { code: 'not_allowed', ...worded(foreignCategoryWords(foreign)) }
  const errors = daysOf(ask, ground.today)
  if (errors.length > 0) return { code: 'invalid_input', ...worded(sentenceOf(errors)), errors }
  for (const category of categories) {
    const refusal = boundBy(ask.deed, category, ground) ?? noStep(ask.deed, category, ground)
    if (refusal) return refusal
  }
  return undefined
}

function daysOf({ deed, approvedUntil }: Pick<AskMove, 'deed' | 'approvedUntil'>, today: Day): FieldError[] {
  if (approvedUntil == null) return []
  const to = targetOf(deed)
  if (to !== 'approved' && to !== 'conditional') return [fieldFault('/approvedUntil', untilOnlyApproved)]
  return approvedUntil < today ? [fieldFault('/approvedUntil', untilPast(today))] : []
}

/** A decision in force says otherwise: whatever was moved by hand since. */
function boundBy(deed: RelationDeed, category: string, ground: Ground): Refusal | undefined {
  const { relation, moves, at, today } = ground
  const { supplier, legalEntity } = relation
  const scope = { supplier, legalEntity, category, at, day: today }
  const decided = standingOf(undefined, moves, scope)
  if (!decided || decided.decision === null || !isBinding(decided)) return undefined
  if (strictness[targetOf(deed)] >= strictness[decided.state]) return undefined
  const { decision, state, since } = decided
  const facts = { decision, category, state }
  return { code: 'not_allowed', ...worded(boundWords(decision, (since ?? at).slice(0, 10), state)), facts }
}

function noStep(deed: RelationDeed, category: string, ground: Ground): Refusal | undefined {
  const [standing] = standingIn(ground, [category])
  if (!standing) return { code: 'not_allowed', ...worded(foreignCategoryWords(category)) }
  const { state } = standing
  // Who is approved until a day that is over is approved anew, as who stands under conditions is.
  const steps = relationLife.transitions.filter((one) => one.from.includes(state))
  if (steps.some((one) => one.deed === deed)) return undefined
  const possible = [...new Set(steps.map((one) => one.deed))]
  const facts = { category, state, deed, possible }
  return { code: 'not_allowed_from', ...worded(noStepWords(deed, category, state)), facts }
}

/** The relation as the move leaves it: the categories that stand apart are named, and all alike in `state`. */
export function movedRelation(
  relation: SupplierRelation,
  { from, to, deed, approvedUntil }: Pick<RelationMove, 'from' | 'to' | 'deed' | 'approvedUntil'>,
  movedAt: string,
): SupplierRelation {
  const moved = new Set<string>(from.map(({ category }) => category))
  const isNew = deed === 'approve' || approvedUntil !== null
  const until = (category: string) =>
    isNew ? approvedUntil : (ownOf(relation, category)?.approvedUntil ?? null)
  const [first = ''] = relation.categories
  if (relation.categories.every((category) => moved.has(category)) && (isNew || !relation.byCategory)) {
    const { byCategory: _, ...rest } = relation
    return { ...rest, state: to, movedAt, approvedUntil: until(first) }
  }
  const byCategory = relation.categories.flatMap((category) => {
    if (moved.has(category)) return [{ category, state: to, movedAt, approvedUntil: until(category) }]
    return relation.byCategory?.filter((one) => one.category === category) ?? []
  })
  return { ...relation, byCategory }
}
