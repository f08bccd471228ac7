import type { Day } from '#kernel'
import { type ChainRecords, makersOf } from '../chain.ts'
import {
  isApproved,
  isNotApproved,
  isReally,
  isUnknownOriginal,
  noRelation,
  states,
} from '../knowledge/gate-words.ts'
import type { Stand } from './device.ts'

export interface SupplierStates {
  /** The state of the relation with a maker in this category; undefined where there is none. */
  stateOf(maker: string): string | undefined
  nameOf(party: string): string
}

/** States in which a supplier is left or about to be: whatever it makes under any brand is no replacement. */
const left = new Set(['suspended', 'phasingOut', 'terminated', 'underInvestigation'])

/** Only approved suppliers replace, and none that is somebody else under another brand (R45, R53). */
export function supplierStand(
  sku: string,
  {
    records,
    day,
    suppliers,
  }: { readonly records: ChainRecords; readonly day: Day; readonly suppliers: SupplierStates },
): Stand {
  const { links, unknown } = makersOf(sku, records, day)
  const [own, ...behind] = links
  const hidden = behind.find(({ maker }) => left.has(suppliers.stateOf(maker) ?? ''))
  if (hidden)
    return { verdict: 'no', says: isReally(hidden.product, suppliers.nameOf(hidden.maker), hidden.evidence) }
  const [lost] = unknown
  if (!own || lost !== undefined) return { verdict: 'unknown', says: isUnknownOriginal(lost ?? sku) }
  const state = suppliers.stateOf(own.maker)
  const name = suppliers.nameOf(own.maker)
  if (state === 'approved') return { verdict: 'yes', says: isApproved(name) }
  return { verdict: 'no', says: isNotApproved(name, (state && states[state]) || noRelation) }
}
