import { sql } from 'kysely'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { standing } from '../store.ts'
import type { Plan } from './model.ts'

/** Plans. The key is the reference of the decision. */
export const plans = recordTable<Plan>('phaseout.plan', 'rec', ({ decision }) => decision)

export const planMigrations: Migrations = { 'phaseout/0006-plan': plans.migration }

export async function lockPlan(tx: Tx, ref: string): Promise<Stored<Plan> | undefined> {
  const { rows } = await sql<Stored<Plan>>`
    select id, key, version, at, record from phaseout.plan where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** How many of these products stand at which site. */
export async function installedOf(
  tx: Tx,
  products: readonly string[],
): Promise<{ site: string; product: string; count: number }[]> {
  if (products.length === 0) return []
  const { rows } = await sql<{ site: string; product: string; count: number }>`
    select record ->> 'site' as site, record ->> 'product' as product, count(*)::int as count
    from phaseout.asset where record ->> 'product' = any(${[...products]}::text[]) and ${standing}
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

/** What plans put in the place of a product, and what it takes the place of. */
export async function plannedFor(
  tx: Tx,
  sku: string,
): Promise<{ readonly replacedBy: string[]; readonly replaces: string[] }> {
  const { rows } = await sql<Stored<Plan>>`
    select id, key, version, at, record from phaseout.plan
    where record @> ${JSON.stringify({ stopped: [{ sku }] })}::jsonb
      or record @> ${JSON.stringify({ stopped: [{ replacements: [sku] }] })}::jsonb`.execute(tx)
  const stopped = rows.flatMap(({ record }) => record.stopped)
  return {
    replacedBy: [...new Set(stopped.filter((one) => one.sku === sku).flatMap((one) => one.replacements))],
    replaces: [...new Set(stopped.filter((one) => one.replacements.includes(sku)).map((one) => one.sku))],
  }
}
