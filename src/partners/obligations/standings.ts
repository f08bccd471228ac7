import { type Day, isInPeriod } from '#kernel'
import type { Obligation, ObligationShown, ObligationStanding } from './model.ts'

/** Which supplier, towards which of our companies, on its day. */
export interface OwedScope {
  readonly supplier: string
  readonly legalEntity: string
  readonly day: Day
}

/** Does an obligation bind this supplier towards this company on that day? */
export function binds({ suppliers, legalEntities, from, to }: Obligation, scope: OwedScope): boolean {
  return (
    isInPeriod(scope.day, from, to) &&
    (suppliers.length === 0 || suppliers.includes(scope.supplier)) &&
    (legalEntities.length === 0 || legalEntities.includes(scope.legalEntity))
  )
}

/**
 * How a supplier stands to each obligation that binds it. Nothing on record is `notShown`, never met; what was met
 * until a day that is over is `expired`.
 */
export function standingsTo(
  obligations: readonly Obligation[],
  shown: readonly ObligationShown[],
  scope: OwedScope,
): ObligationStanding[] {
  return obligations
    .filter((one) => binds(one, scope))
    .map(({ suppliers: _, legalEntities: __, ...obligation }) => {
      const found = shown.find(
        (one) =>
          one.obligation === obligation.ref &&
          one.supplier === scope.supplier &&
          one.legalEntity === scope.legalEntity,
      )
      return {
        ...{ ...obligation, legalEntity: scope.legalEntity, state: stateOf(found, scope.day) },
        ...{ evidence: found?.evidence ?? [], until: found?.until ?? null, reason: found?.reason ?? null },
        ...{ by: found?.by ?? null, at: found?.at ?? null },
      }
    })
}

function stateOf(shown: ObligationShown | undefined, day: Day): ObligationStanding['state'] {
  if (!shown) return 'notShown'
  const { verdict, until } = shown
  return verdict !== 'notMet' && until !== null && until < day ? 'expired' : verdict
}
