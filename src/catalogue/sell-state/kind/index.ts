import { type Day, dayIn, zoneOf } from '#kernel'
import type { LifeKind } from '#lifecycle'
import type { Tx } from '#storage'
import { classifiedOn } from '../../classification/standing.ts'
import { classificationsOf } from '../../classification/store.ts'
import { saleTitle } from '../../knowledge/sell-state-words.ts'
import { products } from '../../store.ts'
import { lacksOf } from '../lacks.ts'
import { sellLife } from '../life.ts'
import type { ApprovedUse, Lacks, SellDeed, SellState } from '../model.ts'

/** Approved uses of a product on a day: kept by the room of use. */
export type UsesOf = (tx: Tx, sku: string, day: Day) => Promise<readonly ApprovedUse[]>

const state = { permit: 'product.state', event: 'product.state' } as const
const release = { permit: 'product.release', event: 'product.state' } as const

/** The life of products in our range, as the generic screen part and "my work" ask it. */
export const sellKind = (usesOf: UsesOf): LifeKind<SellState, SellDeed, Lacks> => ({
  ...{ kind: 'product', table: sellLife, read: 'record.read', approval: 'product.state' },
  deeds: {
    ...{ propose: state, release, sendBack: state, restrict: state, lift: release },
    ...{ stop: state, renew: state, serve: state, end: state },
  },
  link: (ref) => `/catalogue/${encodeURIComponent(ref)}`,
  subject: async (tx, ref, at) => {
    const [kept] = await products.find(tx, [ref])
    if (!kept) return undefined
    const day = dayIn(zoneOf(undefined), at)
    const context = await lacksOn(tx, ref, { day, usesOf })
    return { title: saleTitle(ref, kept.record.name ?? ref), entity: null, country: 'SE', context }
  },
})

/** What it lacks on a day, counted from the records as they are. */
export async function lacksOn(
  tx: Tx,
  ref: string,
  { day, usesOf }: { readonly day: Day; readonly usesOf: UsesOf },
): Promise<Lacks> {
  const [kept] = await products.find(tx, [ref])
  if (!kept) return { codes: ['cn', 'annexI', 'eccn'], use: true, features: [] }
  const said = await classificationsOf(tx, [ref])
  const uses = await usesOf(tx, ref, day)
  return lacksOf(classifiedOn(kept.record, said, { variant: null, day }), uses)
}
