import { type Day, isInPeriod } from '#kernel'
import type { Clause, Contract, RiskAssessment } from './model.ts'

/** Contracts that run on a day: concluded, begun, and not yet over. */
export function running(contracts: readonly Contract[], day: Day): readonly Contract[] {
  return contracts.filter(({ concludedOn, from, to }) => concludedOn <= day && isInPeriod(day, from, to))
}

/** Which contracts are asked: those with a party, or the one that the order names. */
export interface ContractScope {
  readonly party: string
  readonly contract: string | null
  readonly legalEntity: string
  readonly day: Day
}
/** What the contracts that cover a sale say together. A field that is absent is unknown. */
export interface Covering {
  readonly contracts: readonly string[]
  readonly clauses: readonly Clause[]
  /** One of them is a public contract; unknown where one does not say and none says yes. */
  readonly publicBuyer?: boolean
  /** The youngest of them: the strictest day for rules that spare old contracts. */
  readonly concludedOn?: Day
}

/**
 * The contracts that cover a sale: the one that the order names, else every running one between the party and the
 * selling entity (or the group). A clause counts when one of them holds it; where there is no contract there is
 * none, and that is known.
 */
export function contractsCovering(contracts: readonly Contract[], scope: ContractScope): Covering {
  const { party, contract, legalEntity, day } = scope
  const covering = running(contracts, day).filter(
    (each) =>
      each.party === party &&
      (each.legalEntity === undefined || each.legalEntity === legalEntity) &&
      (contract === null || each.ref === contract),
  )
  const publicBuyer = anyPublic(covering)
  const youngest = covering
    .map(({ concludedOn }) => concludedOn)
    .sort()
    .at(-1)
  return {
    contracts: covering.map(({ ref }) => ref).sort(),
    clauses: [...new Set(covering.flatMap(({ clauses }) => clauses ?? []))].sort(),
    ...(publicBuyer === undefined ? {} : { publicBuyer }),
    ...(youngest === undefined ? {} : { concludedOn: youngest }),
  }
}

function anyPublic(contracts: readonly Contract[]): boolean | undefined {
  if (contracts.some(({ publicBuyer }) => publicBuyer === true)) return true
  return contracts.some(({ publicBuyer }) => publicBuyer === undefined) ? undefined : false
}

/** Serials that a service contract running on the day covers. */
export function servicedSerials(contracts: readonly Contract[], day: Day): ReadonlySet<string> {
  const service = running(contracts, day).filter(({ kind }) => kind === 'service')
  return new Set(service.flatMap(({ covers }) => covers ?? []))
}

/** A documented assessment on this basis, of this party or of all, is valid on the day (`validTo` is its last). */
export function hasAssessment(
  assessments: readonly RiskAssessment[],
  basis: RiskAssessment['basis'],
  { party, day }: { readonly party: string; readonly day: Day },
): boolean {
  return assessments.some(
    (each) =>
      each.basis === basis &&
      (each.party == null || each.party === party) &&
      each.madeOn <= day &&
      (each.validTo == null || day <= each.validTo),
  )
}
