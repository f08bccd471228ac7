import type { Instant } from '#kernel'
import type { StateMove, SupplierRelation, SupplierState } from './model.ts'

/** Whose state is asked: the makers along the relabel chain (the brand first), for one of our companies, at a time. */
export interface SupplierScope {
  readonly makers: readonly string[]
  readonly legalEntity: string
  readonly category: string
  readonly at: Instant
}
export interface SupplierStanding {
  /** The strictest along the chain; absent is unknown. */
  readonly state?: SupplierState
  /** The maker that stands there. */
  readonly supplier: string | null
  /** The decision that moved it there, null where none did. */
  readonly decision: string | null
  /** Makers along the chain without a relation and without a decision. */
  readonly unknown: readonly string[]
}

/** From the freest to the strictest by the purpose matrix: what stops sales outranks what was never approved. */
const strictness: Record<SupplierState, number> = {
  approved: 0,
  conditional: 1,
  underInvestigation: 2,
  onboarding: 3,
  prospect: 4,
  phasingOut: 5,
  suspended: 6,
  terminated: 7,
}

/**
 * The strictest state of a maker along the chain. A relation's state is the one before any decision; a decision moves
 * it at its `effectiveAt`, for its categories and entities only. Where one maker is unknown, only a state that stops
 * sales anyhow is an answer; otherwise the state is unknown, for the unknown one could be stricter.
 */
export function supplierState(
  relations: readonly SupplierRelation[],
  moves: readonly StateMove[],
  scope: SupplierScope,
): SupplierStanding {
  const standings = scope.makers.map((maker) => standingOf(maker, { relations, moves, scope }))
  const unknown = standings.filter(({ state }) => state === undefined).map(({ maker }) => maker)
  const [strictest] = standings.filter(isKnown).sort((a, b) => strictness[b.state] - strictness[a.state])
  if (!strictest) return { supplier: null, decision: null, unknown }
  if (unknown.length > 0 && strictness[strictest.state] < strictness.phasingOut)
    return { supplier: null, decision: null, unknown }
  return { state: strictest.state, supplier: strictest.maker, decision: strictest.decision, unknown }
}

interface Standing {
  readonly maker: string
  readonly state: SupplierState | undefined
  readonly decision: string | null
}

const isKnown = (standing: Standing): standing is Standing & { state: SupplierState } =>
  standing.state !== undefined

interface Records {
  readonly relations: readonly SupplierRelation[]
  readonly moves: readonly StateMove[]
  readonly scope: SupplierScope
}

function standingOf(maker: string, { relations, moves, scope }: Records): Standing {
  const { legalEntity, category } = scope
  const relation = relations.find(
    (each) =>
      each.supplier === maker &&
      each.legalEntity === legalEntity &&
      each.categories.some((own) => own === category),
  )
  let standing: Standing = { maker, state: relation?.state, decision: null }
  for (const move of movesOn(maker, moves, scope))
    standing = { maker, state: after(standing.state, move.state), decision: move.ref }
  return standing
}

/** In the order in which they took effect; of two at the same moment the later reference counts. */
function movesOn(maker: string, moves: readonly StateMove[], scope: SupplierScope): StateMove[] {
  const now = Date.parse(scope.at)
  return moves
    .filter(
      (move) =>
        move.supplier === maker &&
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
