import { sql } from 'kysely'
import { type Instant, ifValid, joinKey } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { SupplierRelation } from './model.ts'
import { moveMigrations } from './moves/migrations.ts'
import { obligationMigrations } from './obligations/store.ts'
import { problemsOf, referencesOf } from './references.ts'

export const relations = recordTable<SupplierRelation>(
  'partners.supplier_relation',
  'rel',
  ({ supplier, legalEntity }) => joinKey(supplier, legalEntity),
)

export const partnersMigrations: Migrations = {
  'partners/0001-supplier-relation': relations.migration,
  ...moveMigrations,
  ...obligationMigrations,
}

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

/** One relation, locked until the transaction ends: two moves at once come one after the other. */
export async function lockRelation(
  tx: Tx,
  supplier: string,
  legalEntity: string,
): Promise<Stored<SupplierRelation> | undefined> {
  const key = joinKey(supplier, legalEntity)
  await sql`select 1 from partners.supplier_relation where key = ${key} for update`.execute(tx)
  return (await relations.find(tx, [key]))[0]
}
