import { type FieldError, fieldFault, type Reference } from '#kernel'
import { apartWords, twiceApartWords } from './knowledge/refusal-words.ts'
import type { SupplierRelation } from './model.ts'

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: SupplierRelation): readonly Reference[] {
  return [
    { type: 'organisation', ref: record.supplier, path: '/supplier' },
    { type: 'legalEntity', ref: record.legalEntity, path: '/legalEntity' },
  ]
}

/** What a schema cannot say: a category that stands apart is one of the relation's, and named once. */
export function problemsOf({ categories, byCategory = [] }: SupplierRelation): readonly FieldError[] {
  const named = byCategory.map(({ category }) => category)
  return named.flatMap((category, i) => {
    const path = `/byCategory/${i}/category`
    if (!categories.includes(category)) return [fieldFault(path, apartWords)]
    return named.indexOf(category) < i ? [fieldFault(path, twiceApartWords)] : []
  })
}
