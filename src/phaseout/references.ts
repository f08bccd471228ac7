import type { FieldError, Reference } from '#kernel'
import { isGranted } from './exceptions.ts'
import type { Asset, Assets, Exception } from './model.ts'

export type PhaseoutRecord = Asset | Assets | Exception

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: PhaseoutRecord): readonly Reference[] {
  return record.type === 'exception' ? ofException(record) : ofAsset(record)
}

function ofAsset({ product, site, contract }: Asset | Assets): Reference[] {
  return [
    { type: 'product', ref: product, path: '/product' },
    { type: 'site', ref: site, path: '/site' },
    ...(contract == null ? [] : [{ type: 'contract', ref: contract, path: '/contract' }]),
  ]
}

function ofException({ rule, legalEntity, customer, product }: Exception): Reference[] {
  return [
    { type: 'legalEntity', ref: legalEntity, path: '/legalEntity' },
    ...(rule.startsWith('D-')
      ? [{ type: 'decision', ref: rule.slice(0, rule.indexOf('/')), path: '/rule' }]
      : []),
    ...(customer == null ? [] : [{ type: 'party', ref: customer, path: '/customer' }]),
    ...(product == null ? [] : [{ type: 'product', ref: product, path: '/product' }]),
  ]
}

/** What a schema cannot say: a field that contradicts another of the same record. */
export function problemsOf(record: PhaseoutRecord): readonly FieldError[] {
  if (record.type !== 'exception') return []
  const problems: FieldError[] = []
  if (record.to <= record.from)
    problems.push({ path: '/to', message: `must be after from (${record.from}); it is the first day after` })
  if (!isGranted(record))
    problems.push({
      path: '/approvedBy',
      message: 'must name two different people, and not the one who asked for the exception',
    })
  return problems
}
