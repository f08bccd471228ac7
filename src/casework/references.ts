import { type FieldError, fieldFault, notBefore, type Reference, toInstant } from '#kernel'
import { nothingStopped } from './knowledge/refusal-words.ts'
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
    problems.push(fieldFault('/transition', nothingStopped(kind)))
  if (transition.honouredUntil.slice(0, 10) < toInstant(effectiveAt).slice(0, 10))
    problems.push(fieldFault('/transition/honouredUntil', notBefore('effectiveAt', effectiveAt)))
  return problems
}
