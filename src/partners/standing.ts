import type { Day, Instant } from '#kernel'
import type { StateMove, SupplierRelation, SupplierState } from './model.ts'

/** From the freest to the strictest by the purpose matrix: what stops sales outranks what was never approved. */
export const strictness: Readonly<Record<SupplierState, number>> = {
  approved: 0,
  conditional: 1,
  underInvestigation: 2,
  onboarding: 3,
  prospect: 4,
  phasingOut: 5,
  suspended: 6,
  terminated: 7,
}

/** Whose standing: one supplier in one of our companies, for one category, at a time; `day` is the company's. */
export interface StandingScope {
  readonly supplier: string
  readonly legalEntity: string
  readonly category: string
  readonly at: Instant
  readonly day?: Day | undefined
}

/** What makes a state what it is: the record, a move by hand, a decision, or an approval that ran out. */
export type StandingCause = 'record' | 'hand' | 'decision' | 'ranOut'

export interface Standing {
  readonly state: SupplierState
  readonly cause: StandingCause
  /** Since when, where it is known: an instant of a move or decision, or the last day of an approval that ran out. */
  readonly since: Instant | Day | null
  /** The decision in force that moved it there, null where none did. */
  readonly decision: string | null
  /** The last day of the approval, null where it has none. */
  readonly approvedUntil: Day | null
}

/** What a relation says of one category by itself; undefined where the relation is not about it. */
export function ownOf(relation: SupplierRelation | undefined, category: string) {
  if (!relation?.categories.some((own) => own === category)) return undefined
  const apart = relation.byCategory?.find((one) => one.category === category)
  const { state, approvedUntil = null, movedAt = null } = apart ?? relation
  return { state, approvedUntil, movedAt }
}

/**
 * Where we stand with a supplier, undefined where neither a relation nor a decision says so. In the order in which
 * it came about: the record, decisions at their `effectiveAt`, a move by hand at its moment. While a decision binds,
 * a move by hand may be stricter, never freer. An approval whose last day is over is conditional (R64).
 */
export function standingOf(
  relation: SupplierRelation | undefined,
  moves: readonly StateMove[],
  scope: StandingScope,
): Standing | undefined {
  const own = ownOf(relation, scope.category)
  const byHand = own?.movedAt != null && Date.parse(own.movedAt) <= Date.parse(scope.at) ? own.movedAt : null
  const base = { decision: null, approvedUntil: own?.approvedUntil ?? null }
  let standing: Standing | undefined = own && {
    ...{ ...base, state: own.state, cause: byHand === null ? 'record' : 'hand' },
    since: byHand ?? relation?.since ?? null,
  }
  const hand = byHand === null ? undefined : standing
  const decided = movesOn(moves, scope)
  for (const move of decided.filter((one) => byHand === null || comesFirst(one, byHand)))
    standing = decidedBy(move, standing)
  // What was decided before the move by hand binds it; what is decided after it moves it on.
  if (hand && standing) standing = bound(standing, hand)
  for (const move of decided.filter((one) => byHand !== null && !comesFirst(one, byHand)))
    standing = decidedBy(move, standing)
  return standing && ranOut(standing, scope)
}

const comesFirst = (move: StateMove, at: Instant) => Date.parse(move.effectiveAt) <= Date.parse(at)

function decidedBy({ ref, state, effectiveAt }: StateMove, before: Standing | undefined): Standing {
  const approvedUntil = before?.approvedUntil ?? null
  return {
    ...{ state: after(before?.state, state), cause: 'decision', since: effectiveAt, decision: ref },
    // An approval by decision is a new one: the day of the old one says nothing of it.
    approvedUntil: approvedUntil !== null && approvedUntil < effectiveAt.slice(0, 10) ? null : approvedUntil,
  }
}

/** Does a decision hold a supplier there until another decision? One that approves, or lets it apply anew, does not. */
export function isBinding({ decision, state }: Pick<Standing, 'decision' | 'state'>): boolean {
  return decision !== null && state !== 'approved' && state !== 'onboarding'
}

function bound(decided: Standing, hand: Standing): Standing {
  if (decided.decision === null) return hand
  return isBinding(decided) && strictness[decided.state] >= strictness[hand.state] ? decided : hand
}

function ranOut(standing: Standing, { at, day = at.slice(0, 10) }: StandingScope): Standing {
  const { state, approvedUntil } = standing
  if (state !== 'approved' || approvedUntil === null || day <= approvedUntil) return standing
  return { ...standing, state: 'conditional', cause: 'ranOut', since: approvedUntil }
}

/** Decisions in the order in which they took effect; of two at the same moment the later reference counts. */
export function movesOn(moves: readonly StateMove[], scope: StandingScope): StateMove[] {
  const now = Date.parse(scope.at)
  return moves
    .filter(
      (move) =>
        move.supplier === scope.supplier &&
        move.legalEntities.includes(scope.legalEntity) &&
        move.categories.includes(scope.category) &&
        Date.parse(move.effectiveAt) <= now,
    )
    .sort((a, b) => Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt) || (a.ref < b.ref ? -1 : 1))
}

/** Who was terminated comes back through onboarding: an old approval does not revive. */
function after(before: SupplierState | undefined, moved: SupplierState): SupplierState {
  const revives = moved === 'approved' || moved === 'conditional'
  return before === 'terminated' && revives ? 'onboarding' : moved
}
