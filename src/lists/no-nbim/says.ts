import { criteriaIn, type Outcome, type Statement } from './statement.ts'

const words: Readonly<Record<Outcome, string>> = {
  exclusion: 'Excluded',
  observation: 'Under observation',
  revoked: 'Exclusion revoked',
  ended: 'Observation ended',
  withdrawn: 'Not excluded: recommendation withdrawn',
  open: 'Recommended, not decided',
}

/**
 * One decision with its criterion, what the council had recommended, both days and, where it was withdrawn, why:
 * "Under observation: war or conflict (published 2023-12-18; council: exclusion 2023-06-29)".
 */
export function said(statement: Statement): string {
  const { outcome, criterion, because } = statement
  const about = criteriaIn(criterion).join(', ') || criterion
  const details = [
    dayOf(statement),
    recommendation(statement),
    because.replace(/,? *recommendation withdrawn.*$/i, ''),
  ].filter((detail) => detail !== '')
  return `${words[outcome]}: ${about}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
}

function dayOf({ outcome, on, isStanding }: Statement): string {
  if (!on) return ''
  if (isStanding) return `so listed on ${on}`
  return `${outcome === 'withdrawn' ? 'withdrawn' : 'published'} ${on}`
}

function recommendation({ recommended, recommendedOn }: Statement): string {
  if (recommended === '') return ''
  return `council: ${recommended.toLowerCase()}${recommendedOn ? ` ${recommendedOn}` : ''}`
}
