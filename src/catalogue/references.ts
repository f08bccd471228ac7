import { type FieldError, fieldFault, mustFollow, type Reference, type Wording, wording } from '#kernel'
import type { Product, Relabel } from './model.ts'
import { contradictionsIn } from './sheet/contradictions.ts'

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: Product | Relabel): readonly Reference[] {
  if (record.type === 'product') {
    const { maker, socVendor } = record
    const made = { type: 'organisation', ref: maker, path: '/maker' }
    return socVendor ? [made, { type: 'organisation', ref: socVendor, path: '/socVendor' }] : [made]
  }
  return [
    { type: 'product', ref: record.product, path: '/product' },
    { type: 'product', ref: record.of, path: '/of' },
  ]
}

/** What a schema cannot say: a field that contradicts another of the same record. */
export function problemsOf(record: Product | Relabel): readonly FieldError[] {
  if (record.type === 'product') return record.sheet ? contradictionsIn(record.sheet) : []
  const { product, of, from, to } = record
  const problems: FieldError[] = []
  if (product === of) problems.push(fieldFault('/of', ofItself(of)))
  if (from && to && to <= from) problems.push(fieldFault('/to', mustFollow('from', from)))
  return problems
}

function ofItself(ref: string): Wording {
  return wording(
    `'${ref}' kan inte vara en ommärkning av sig själv`,
    `'${ref}' kan ikke være en ommerking av seg selv`,
    `'${ref}' ei voi olla uudelleenmerkintä itsestään`,
    `'${ref}' cannot be a relabel of itself`,
  )
}
