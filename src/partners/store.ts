import { type Instant, ifValid, joinKey } from '#kernel'
import { type Migrations, recordTable, type Tx } from '#storage'
import { SupplierRelation } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

const relations = recordTable<SupplierRelation>(
  'partners.supplier_relation',
  'rel',
  ({ supplier, legalEntity }) => joinKey(supplier, legalEntity),
)

export const partnersMigrations: Migrations = { 'partners/0001-supplier-relation': relations.migration }

/** The kinds of record that files carry into this room. */
export const records = {
  supplierRelation: {
    type: 'supplierRelation',
    schema: SupplierRelation,
    table: relations,
    references: ifValid(SupplierRelation, referencesOf),
    problems: ifValid(SupplierRelation, problemsOf),
  },
} as const

/** How one of our companies stands with these suppliers, before any decision. */
export async function relationsWith(
  tx: Tx,
  { suppliers, legalEntity }: { readonly suppliers: readonly string[]; readonly legalEntity: string },
  asOf?: Instant,
): Promise<SupplierRelation[]> {
  const keys = suppliers.map((supplier) => joinKey(supplier, legalEntity))
  const found = await relations.find(tx, keys, asOf)
  return found.map(({ record }) => record)
}
