import { sql } from 'kysely'
import { type Instant, ifValid } from '#kernel'
import { type Migrations, recordTable, type Tx } from '#storage'
import { problemsOf, referencesOf } from './judge.ts'
import { Classification } from './model.ts'

export const classifications = recordTable<Classification>(
  'catalogue.classification',
  'rec',
  ({ ref }) => ref,
)

export const classificationMigrations: Migrations = {
  'catalogue/0010-classification': classifications.migration,
  'catalogue/0011-classification-number': {
    up: async (db) => {
      await sql`create sequence catalogue.classification_number`.execute(db)
    },
  },
}

/** The kind of record that files carry. */
export const classification = {
  type: 'classification',
  schema: Classification,
  table: classifications,
  references: ifValid(Classification, referencesOf),
  problems: ifValid(Classification, problemsOf),
} as const

/** All that was ever said of these products. */
export async function classificationsOf(
  tx: Tx,
  products: readonly string[],
  asOf?: Instant,
): Promise<Classification[]> {
  const found = await classifications.whereAny(
    tx,
    products.map((product) => ({ product })),
    asOf,
  )
  return found.map(({ record }) => record)
}

export async function nextClassification(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('catalogue.classification_number') as n`.execute(
    tx,
  )
  return `K-${at.slice(0, 4)}-${rows[0]?.n}`
}
