import { type FieldError, fieldFault, mustFollow, type Reference, wording } from '#kernel'
import { isGranted } from './exceptions.ts'
import type { Asset, Assets, Exception } from './model.ts'

export type PhaseoutRecord = Asset | Assets | Exception

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: PhaseoutRecord): readonly Reference[] {
  return record.type === 'exception' ? ofException(record) : ofAsset(record)
}

function ofAsset({ product, site, contract, replacementOf }: Asset | Assets): Reference[] {
  return [
    { type: 'product', ref: product, path: '/product' },
    { type: 'site', ref: site, path: '/site' },
    ...(contract == null ? [] : [{ type: 'contract', ref: contract, path: '/contract' }]),
    ...(replacementOf == null ? [] : [{ type: 'asset', ref: replacementOf, path: '/replacementOf' }]),
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
  if (record.to <= record.from) problems.push(fieldFault('/to', mustFollow('from', record.from)))
  if (!isGranted(record)) problems.push(fieldFault('/approvedBy', twoOthers))
  return problems
}

const twoOthers = wording(
  'måste ange två olika personer, och inte den som bad om undantaget',
  'må oppgi to ulike personer, og ikke den som ba om unntaket',
  'pitää nimetä kaksi eri henkilöä, eikä kumpikaan saa olla poikkeuksen pyytäjä',
  'must name two different people, and not the one who asked for the exception',
)
