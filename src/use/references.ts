import { type FieldError, fieldFault, notBefore, type Reference } from '#kernel'
import type { BalanceTest, IntendedUse, Statement } from './model.ts'

export type UseRecord = BalanceTest | Statement | IntendedUse

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: UseRecord): readonly Reference[] {
  switch (record.type) {
    case 'balanceTest':
      return [{ type: 'site', ref: record.site, path: '/site' }]
    case 'scenario':
      return productsOf(record)
    case 'statement':
      return [
        { type: 'party', ref: record.endUser, path: '/endUser' },
        ...siteOf(record),
        ...productsOf(record),
      ]
  }
}

function productsOf({ products }: Statement | IntendedUse): Reference[] {
  return (products ?? []).map((ref, i) => ({ type: 'product', ref, path: `/products/${i}` }))
}

function siteOf({ site }: Statement): Reference[] {
  return site == null ? [] : [{ type: 'site', ref: site, path: '/site' }]
}

/** What a schema cannot say: a field that contradicts another of the same record. */
export function problemsOf(record: UseRecord): readonly FieldError[] {
  if (record.type === 'scenario') return []
  const from = record.type === 'statement' ? record.signedOn : record.madeOn
  return record.validTo && record.validTo < from
    ? [fieldFault('/validTo', notBefore(record.type === 'statement' ? 'signedOn' : 'madeOn', from))]
    : []
}
