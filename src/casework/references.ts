import { type FieldError, type Reference, toInstant } from '#kernel'
import type { Decision } from './model.ts'

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: Decision): readonly Reference[] {
  return [
    { type: 'organisation', ref: record.supplier, path: '/supplier' },
    ...record.legalEntities.map((ref, i) => ({ type: 'legalEntity', ref, path: `/legalEntities/${i}` })),
  ]
}

/** What a schema cannot say: a field that contradicts another of the same record. */
export function problemsOf(record: Decision): readonly FieldError[] {
  const { transition, effectiveAt, kind } = record
  if (!transition) return []
  const problems: FieldError[] = []
  if (kind === 'continue' || kind === 'reinstate')
    problems.push({
      path: '/transition',
      message: `a decision of kind '${kind}' stops nothing to make a transition for`,
    })
  if (transition.honouredUntil.slice(0, 10) < toInstant(effectiveAt).slice(0, 10))
    problems.push({
      path: '/transition/honouredUntil',
      message: `must not be before effectiveAt (${effectiveAt})`,
    })
  return problems
}
