import type { FieldError, Reference } from '#kernel'
import type { Product, Relabel } from './model.ts'

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: Product | Relabel): readonly Reference[] {
  if (record.type === 'product') return [{ type: 'organisation', ref: record.maker, path: '/maker' }]
  return [
    { type: 'product', ref: record.product, path: '/product' },
    { type: 'product', ref: record.of, path: '/of' },
  ]
}

/** What a schema cannot say: a field that contradicts another of the same record. */
export function problemsOf(record: Product | Relabel): readonly FieldError[] {
  if (record.type === 'product') return []
  const { product, of, from, to } = record
  const problems: FieldError[] = []
  if (product === of) problems.push({ path: '/of', message: `'${of}' cannot be a relabel of itself` })
  if (from && to && to <= from)
    problems.push({ path: '/to', message: `must be after from (${from}); it is the first day after` })
  return problems
}
