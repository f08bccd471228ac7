import { joinKey } from '#kernel'
import { type Migrations, recordTable, type Tx } from '#storage'
import { guidelinePoints } from '../knowledge/guideline-points.ts'
import type { KeptObligation, Obligation, ObligationShown } from './model.ts'

export const obligations = recordTable<Obligation>('partners.obligation', 'req', ({ ref }) => ref)
export const shownTable = recordTable<ObligationShown>(
  'partners.obligation_shown',
  'rec',
  ({ obligation, supplier, legalEntity }) => joinKey(supplier, legalEntity, obligation),
)

export const obligationMigrations: Migrations = {
  'partners/0004-obligation': obligations.migration,
  'partners/0005-obligation-shown': shownTable.migration,
}

/** More than a company can follow up. */
export const mostObligations = 1_000

/** The whole register by reference: what the house delivers, as far as nobody changed it, and our own. */
export async function everyObligation(tx: Tx): Promise<KeptObligation[]> {
  const kept = await obligations.page(tx, { limit: mostObligations })
  const own = new Map(kept.map(({ key, version, record }) => [key, { ...record, version }]))
  const delivered = guidelinePoints.filter(({ ref }) => !own.has(ref)).map((one) => ({ ...one, version: 0 }))
  return [...delivered, ...own.values()].sort((one, other) => (one.ref < other.ref ? -1 : 1))
}

/** What shows that these suppliers keep their obligations. */
export async function shownBy(tx: Tx, suppliers: readonly string[]): Promise<ObligationShown[]> {
  const found = await shownTable.whereAny(
    tx,
    suppliers.map((supplier) => ({ supplier })),
  )
  return found.map(({ record }) => record)
}
