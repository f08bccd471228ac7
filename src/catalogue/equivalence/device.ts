import type { Wording } from '#kernel'
import type { AttributeId, Sheet, ValueOf } from '../sheet/model.ts'
import type { SiteNeed } from './model.ts'

/** A product as the engine sees it. */
export interface Device {
  readonly sku: string
  readonly maker: string
  readonly sheet: Sheet
  /** Functions that are there and on. */
  readonly features: readonly string[]
  /** Functions that stay off until somebody buys a licence or turns them on. */
  readonly optional?: readonly string[]
}

/** What rests on records outside the data sheets: the supplier's state, and whether this may be sold to this customer. */
export interface Standing {
  readonly supplier: Stand
  readonly law: Stand
}
export interface Stand {
  readonly verdict: 'yes' | 'no' | 'unknown'
  readonly says: Wording
}

/** A value of the data sheet; undefined: unknown. */
export function valueIn<Id extends AttributeId>(
  { sheet }: Pick<Device, 'sheet'>,
  id: Id,
): ValueOf<Id> | undefined {
  return sheet[id]?.value as ValueOf<Id> | undefined
}

/** What is compared: the device that stands there, the one that may take its place, and what the place needs. */
export interface Pair {
  readonly old: Device
  readonly candidate: Device
  readonly need: SiteNeed
  readonly standing: Standing
}
