import { areIndependent, type Origin } from './independent.ts'
import type { Suspicion } from './ladders.ts'

/** A source that a finding cites, as it was graded (Admiralty code: A–F for the source, 1–6 for what it says). */
export interface CitedSource extends Origin {
  readonly class: string
  readonly reliability: string | null
  readonly credibility: number | null
}

/** A finding that stands, and what it cites. */
export interface CitedFact {
  readonly ref: string
  readonly sources: readonly CitedSource[]
  /** The supplier was asked and did not document it (F37, F38). */
  readonly isUndocumented: boolean
}

export type Lack = 'oneCredible' | 'twoIndependent' | 'twoOnOneFact' | 'official'

const isAtLeast = (letter: string, digit: number) => (source: CitedSource) =>
  source.reliability !== null &&
  source.credibility !== null &&
  source.reliability <= letter &&
  source.credibility <= digit

const isCredible = isAtLeast('C', 3)
const isReliable = isAtLeast('B', 2)

/**
 * What the evidence lacks for a level of suspicion (C.5): *suspected* takes one credible source (C3 or better);
 * *strengthened* two independent classes of them, or that the supplier did not document; *reason to believe* two
 * independent sources of B2 or better for the same fact; *established* an official body or a court of B2 or better, or
 * our own evidence of A1. The two lowest levels take none. Ties to state or military are no fact about human rights and
 * are not asked.
 */
export function lackFor(level: Suspicion, facts: readonly CitedFact[]): Lack | undefined {
  const sources = facts.flatMap((fact) => fact.sources)
  switch (level) {
    case 'unfounded':
    case 'unsubstantiated':
      return undefined
    case 'suspected':
      return sources.some(isCredible) ? undefined : 'oneCredible'
    case 'strengthened':
      return isStrengthened(sources.filter(isCredible), facts) ? undefined : 'twoIndependent'
    case 'reasonToBelieve':
      return facts.some((fact) => areTwo(fact.sources.filter(isReliable))) ? undefined : 'twoOnOneFact'
    case 'established':
      return sources.some(establishes) ? undefined : 'official'
  }
}

function isStrengthened(credible: readonly CitedSource[], facts: readonly CitedFact[]): boolean {
  const areOfTwoClasses = credible.some((a) =>
    credible.some((b) => a.class !== b.class && areIndependent(a, b)),
  )
  return areOfTwoClasses || facts.some(({ isUndocumented }) => isUndocumented)
}

const areTwo = (sources: readonly CitedSource[]) =>
  sources.some((one) => sources.some((other) => areIndependent(one, other)))

function establishes(source: CitedSource): boolean {
  if (source.class === 'official' || source.class === 'court') return isReliable(source)
  return source.class === 'own' && isAtLeast('A', 1)(source)
}
