import type { FieldError, Reference } from '#kernel'
import type { SupplierRelation } from './model.ts'

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: SupplierRelation): readonly Reference[] {
  return [
    { type: 'organisation', ref: record.supplier, path: '/supplier' },
    { type: 'legalEntity', ref: record.legalEntity, path: '/legalEntity' },
  ]
}

/** A supplier relation has no field that could contradict another. */
export function problemsOf(_record: SupplierRelation): readonly FieldError[] {
  return []
}
