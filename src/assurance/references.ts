import { type FieldError, fieldFault, mustFollow, notBefore, type Reference } from '#kernel'
import type { Contract, RiskAssessment } from './model.ts'

/**
 * What a record points to, so that an import can refuse what does not exist. Serials that a contract covers are left
 * out: it may name devices that somebody else installed and nobody has recorded yet.
 */
export function referencesOf(record: Contract | RiskAssessment): readonly Reference[] {
  const { party } = record
  const parties = party == null ? [] : [{ type: 'party', ref: party, path: '/party' }]
  if (record.type === 'riskAssessment') return parties
  const { legalEntity } = record
  return [
    ...parties,
    ...(legalEntity === undefined ? [] : [{ type: 'legalEntity', ref: legalEntity, path: '/legalEntity' }]),
  ]
}

/** What a schema cannot say: a field that contradicts another of the same record. */
export function problemsOf(record: Contract | RiskAssessment): readonly FieldError[] {
  if (record.type === 'riskAssessment') {
    const { madeOn, validTo } = record
    return validTo && validTo < madeOn ? [fieldFault('/validTo', notBefore('madeOn', madeOn))] : []
  }
  const { from, to } = record
  return from && to && to <= from ? [fieldFault('/to', mustFollow('from', from))] : []
}
