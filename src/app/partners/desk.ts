import { mayAnywhere } from '#access'
import { contractsWith } from '#assurance'
import { records as casework, decisionsOn, moveOf } from '#casework'
import { type Act, dayIn, toInstant, zoneOf } from '#kernel'
import { lastPartyChecks, recheckOpenOrders } from '#orders'
import { familyOf, type SupplierDesk } from '#partners'
import type { StateMove, SupplierAround } from '#partners/model'
import { countInstalled } from '#phaseout'
import { hitsOn } from '#screening'
import type { Tx } from '#storage'
import type { Services } from '../services.ts'
import { casesOn, warningsOn } from './casework.ts'

/** What partners is given of the rest of the house: decisions that move suppliers, and what is known around them. */
export function partnersDesk(services: Pick<Services, 'store' | 'orders'>): SupplierDesk {
  const { db } = services.store
  return {
    db,
    decided: async (tx, suppliers) => (await decisionsOn(tx, [...suppliers])).map(moveOf),
    decidedOnAll: everyMove,
    moved: async (act) => void (await recheckOpenOrders({ db, services: services.orders }, act)),
    around: aroundSupplier,
  }
}

/** What every signed decision does to a supplier. */
export async function everyMove(tx: Tx): Promise<StateMove[]> {
  const moves: StateMove[] = []
  let after: string | undefined
  for (;;) {
    const page = await casework.decision.table.page(tx, {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    })
    moves.push(...page.map(({ record }) => moveOf(record)))
    after = page.at(-1)?.key
    if (page.length < 500) return moves
  }
}

/** What somebody may not read is null, never an empty list. */
async function aroundSupplier(tx: Tx, act: Act, names: readonly string[]): Promise<SupplierAround> {
  const [kept = ''] = names
  const seesHits = mayAnywhere(act, 'screening.read')
  const hits = seesHits ? await hitsOn(tx, [kept]) : null
  const checks = seesHits ? await lastPartyChecks(tx, names) : []
  const [last] = checks.toSorted((one, other) => (toInstant(one.at) < toInstant(other.at) ? 1 : -1))
  const decisions = await decisionsOn(tx, [...names])
  return {
    warnings: await warningsOn(tx, act, names),
    cases: await casesOn(tx, act, names),
    hits: hits && { count: hits.length, refs: hits.map(({ entry }) => entry).slice(0, 20) },
    screening: last ? { state: last.screening, at: toInstant(last.at) } : null,
    assets: await installedOf(tx, act, kept),
    contracts: mayAnywhere(act, 'record.read') ? await contractsOf(tx, names) : null,
    decisions: decisions.map(({ ref, kind, effectiveAt }) => ({
      ...{ ref, kind, effectiveAt: toInstant(effectiveAt) },
    })),
  }
}

/** Devices of the whole family, under whatever brand. */
async function installedOf(tx: Tx, act: Act, supplier: string): Promise<number> {
  const day = dayIn(zoneOf(undefined), act.at)
  const { products } = await familyOf(tx, supplier, { day })
  return products.length === 0
    ? 0
    : await countInstalled(tx, { products: products.map(({ sku }) => sku), day })
}

async function contractsOf(tx: Tx, names: readonly string[]) {
  const found = await contractsWith(tx, [...names])
  return found.map(({ ref, kind, legalEntity, from, to, clauses }) => ({
    ...{ ref, kind, legalEntity: legalEntity ?? null, from: from ?? null, to: to ?? null },
    clauses: [...(clauses ?? [])],
  }))
}
