import type { Day, Instant } from '#kernel'
import type { StateMove, SupplierRelation, SupplierState } from './model.ts'
import { standingOf, strictness } from './standing.ts'

/** Whose state is asked: the makers along the relabel chain (the brand first), for one of our companies, at a time. */
export interface SupplierScope {
  readonly makers: readonly string[]
  readonly legalEntity: string
  readonly category: string
  readonly at: Instant
  /** The company's day, by which an approval runs out; left out, the day of `at` in UTC. */
  readonly day?: Day
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

/**
 * The strictest state of a maker along the chain, each as `standingOf` tells it. Where one maker is unknown, only a
 * state that stops sales anyhow is an answer; otherwise the state is unknown, for the unknown one could be stricter.
 */
export function supplierState(
  relations: readonly SupplierRelation[],
  moves: readonly StateMove[],
  { makers, ...scope }: SupplierScope,
): SupplierStanding {
  const standings = makers.map((maker) => {
    const relation = relations.find(
      ({ supplier, legalEntity, categories }) =>
        supplier === maker &&
        legalEntity === scope.legalEntity &&
        categories.some((own) => own === scope.category),
    )
    return { maker, standing: standingOf(relation, moves, { ...scope, supplier: maker }) }
  })
  const unknown = standings.filter(({ standing }) => !standing).map(({ maker }) => maker)
  const known = standings.flatMap(({ maker, standing }) => (standing ? [{ ...standing, maker }] : []))
  const [strictest] = known.toSorted((a, b) => strictness[b.state] - strictness[a.state])
  if (!strictest) return { supplier: null, decision: null, unknown }
  if (unknown.length > 0 && strictness[strictest.state] < strictness.phasingOut)
    return { supplier: null, decision: null, unknown }
  return { state: strictest.state, supplier: strictest.maker, decision: strictest.decision, unknown }
}
