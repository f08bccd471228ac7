import { mayAnywhere, sightOf } from '#access'
import { pageOfEvidence } from '#documents'
import { records as orders, pageOfOrders } from '#orders'
import type { AlertRoutes } from '#screening'
import type { Tx } from '#storage'
import type { Services } from '../services.ts'

type Desk = Omit<AlertRoutes, 'act'>
type Orders = Awaited<ReturnType<typeof pageOfOrders>>
type Held = Awaited<ReturnType<Desk['heldBy']>> extends ReadonlyMap<string, infer One> ? One : never

const roles = ['buyer', 'endUser', 'consignee', 'payer', 'intermediary'] as const
const gone = ['submitted', 'released', 'shipped']
const mostHeld = 1_000
const mostEvidence = 500

/** What the work with alerts is given of the rest of the house. */
export function alertDesk({ store, snapshots }: Pick<Services, 'store' | 'snapshots'>): Desk {
  return {
    db: store.db,
    snapshot: () => snapshots.current(),
    heldBy: async (tx, at) => heldBy(await pageOfOrders(tx, { state: 'held', limit: mostHeld }), at),
    restsOn: async (tx, { party, since }) => {
      const named = roles.map((role) => ({ [role]: party }))
      const found = await orders.order.table.whereAny(tx, named)
      const rests = found.find(
        ({ at, record }) => gone.includes(record.state ?? 'draft') && Date.parse(at) > Date.parse(since),
      )
      return rests?.key
    },
    unseenEvidence: async (tx, act, ids) => {
      if (!mayAnywhere(act, 'evidence.read')) return ids
      const seen = await seenEvidence(tx, {
        ...{ sight: sightOf(act, 'evidence.read'), needToKnow: sightOf(act, 'evidence.readRestricted') },
      })
      return ids.filter((id) => !seen.has(id))
    },
  }
}

type Sights = Pick<Parameters<typeof pageOfEvidence>[1], 'sight' | 'needToKnow'>

async function seenEvidence(tx: Tx, sights: Sights): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  for (let after: string | undefined; ; ) {
    const page = await pageOfEvidence(tx, {
      ...{ ...sights, limit: mostEvidence },
      ...(after === undefined ? {} : { after }),
    })
    for (const { id } of page) seen.add(id)
    after = page.at(-1)?.id
    if (page.length < mostEvidence) return seen
  }
}

/** Held orders by each party that they name: how many, what they are worth, and how long the oldest has waited. */
function heldBy(held: Orders, at: string): ReadonlyMap<string, Held> {
  const found = new Map<string, Held>()
  for (const { at: since, record } of held) {
    const value = record.lines.reduce((sum, { quantity, price }) => sum + quantity * (price ?? 0), 0)
    const days = Math.floor((Date.parse(at) - Date.parse(since)) / 86_400_000)
    for (const party of new Set(roles.flatMap((role) => record[role] ?? []))) {
      const former = found.get(party) ?? { orders: 0, value: 0, days: 0 }
      found.set(party, {
        orders: former.orders + 1,
        value: former.value + value,
        days: Math.max(former.days, days),
      })
    }
  }
  return found
}
