import { sql } from 'kysely'
import { type Migrations, recordTable, type Tx } from '#storage'
import type { PlanNote } from './model.ts'

/** What was said on plans. */
export const planNotes = recordTable<PlanNote>('phaseout.plan_note', 'rec', ({ ref }) => ref)

export const planNoteMigrations: Migrations = { 'phaseout/0021-plan-note': planNotes.migration }

/** Customers who had the last word in the dialogue, those who wait longest first. */
export async function waitingCustomers(tx: Tx, plan: string): Promise<string[]> {
  const { rows } = await sql<{ customer: string }>`
    select customer from (
      select distinct on (record ->> 'customer') record ->> 'customer' as customer, record ->> 'side' as side,
        record ->> 'at' as at, key
      from phaseout.plan_note
      where record @> ${JSON.stringify({ plan, kind: 'dialogue' })}::jsonb and record ->> 'customer' is not null
      order by record ->> 'customer', record ->> 'at' desc, key desc) as last
    where side = 'customer' order by at, key`.execute(tx)
  return rows.map(({ customer }) => customer)
}
