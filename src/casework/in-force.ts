import { type Instant, toInstant } from '#kernel'
import type { StateMove, SupplierState } from '#partners/model'
import type { Decision, DecisionKind } from './model.ts'

/** Read as: a decision of this kind leaves its supplier in this state (life cycle of a supplier relation). */
const stateAfter: Record<DecisionKind, SupplierState> = {
  continue: 'approved',
  conditions: 'conditional',
  suspend: 'suspended',
  phaseOut: 'phasingOut',
  terminateNow: 'terminated',
  rejectNew: 'terminated',
  reinstate: 'approved',
}

/** What a decision does to the supplier's state, for `supplierState`. */
export function moveOf(decision: Decision): StateMove {
  const { ref, supplier, categories, legalEntities } = decision
  const effectiveAt = toInstant(decision.effectiveAt)
  return { ref, supplier, categories, legalEntities, effectiveAt, state: stateAfter[decision.kind] }
}

/** Makers along the chain, product category, selling entity, moment. */
export interface DecisionScope {
  readonly makers: readonly string[]
  readonly category: string
  readonly legalEntity: string
  readonly at: Instant
}

/**
 * The decisions in force that cover one of the makers: for each maker the last that took effect; an earlier one is
 * superseded. In the order of the makers.
 */
export function decisionsCovering(decisions: readonly Decision[], scope: DecisionScope): readonly Decision[] {
  return scope.makers.flatMap((maker) => {
    const last = decisions
      .filter((decision) => covers(decision, maker, scope))
      .sort(byEffect)
      .at(-1)
    return last ? [last] : []
  })
}

function covers(decision: Decision, maker: string, scope: DecisionScope): boolean {
  return (
    decision.supplier === maker &&
    decision.categories.some((category) => category === scope.category) &&
    decision.legalEntities.includes(scope.legalEntity) &&
    Date.parse(decision.effectiveAt) <= Date.parse(scope.at)
  )
}

function byEffect(a: Decision, b: Decision): number {
  return Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt) || (a.ref < b.ref ? -1 : 1)
}

/** Stops sales to new customers only; a customer of ours may still buy (S46, F12). */
export function stopsNewCustomersOnly(decision: Decision): boolean {
  return decision.newSales === 'newCustomersOnly'
}
