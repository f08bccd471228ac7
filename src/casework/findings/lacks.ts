import type { FindingContext } from './life.ts'
import { type Finding, type FindingLack, findingLacks } from './model.ts'

type Rated = Pick<Finding, 'status' | 'right' | 'instruments' | 'severity' | 'likelihood' | 'involvement'>

/**
 * What a finding still lacks before it can be made final, one by one: the guards of its life say only that something
 * does. Nothing where it is final or withdrawn.
 */
export function lacksForFinal(
  { status, right, instruments, severity, likelihood, involvement }: Rated,
  { evidence, hearing, isWellSaid }: Omit<FindingContext, 'isRated'>,
): FindingLack[] {
  if (status === 'final' || status === 'withdrawn') return []
  const isHeard = hearing === 'skipped' || (status === 'heard' && hearing === 'done')
  const has: Record<FindingLack, boolean> = {
    ...{ evidence: evidence > 0, right: right !== null, instruments: instruments.length > 0 },
    ...{ severity: severity !== null, likelihood: likelihood !== null, involvement: involvement !== null },
    ...{ wording: isWellSaid, hearing: isHeard },
  }
  return findingLacks.filter((lack) => !has[lack])
}
