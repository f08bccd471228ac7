import { dayIn, zoneOf } from '#kernel'
import type { OrderRecord } from './model.ts'
import { shippedOf } from './shipment.ts'

interface Kept {
  readonly at: string
  readonly record: OrderRecord
}

/** What a sum of pieces is about; a field left out is not looked at. Days are half-open. */
export interface UsageScope {
  readonly customer?: string | undefined
  readonly products: readonly string[]
  readonly period?: { readonly from: string; readonly to: string } | undefined
  /** The order in question: it does not count against itself. */
  readonly except: string
}

/**
 * Spare parts already taken: all of a released or shipped order, what has gone out of one that is held now. The day
 * is that of the release, on the clock of the group; an imported order that has none counts on the day it was recorded.
 */
export function usedSpares(orders: readonly Kept[], scope: UsageScope): number {
  return orders
    .filter((order) => isInScope(order, scope))
    .reduce((sum, { record }) => sum + sparesOf(record, scope.products), 0)
}

function isInScope({ at, record }: Kept, { customer, period, except }: UsageScope): boolean {
  const day = dayIn(zoneOf(undefined), record.releasedAt ?? at)
  return (
    record.ref !== except &&
    (customer === undefined || customerOf(record) === customer) &&
    (period === undefined || (period.from <= day && day < period.to))
  )
}

/** Pieces of these products that an order asks for as spare parts and that have not gone out. */
export function sparesAsked(record: OrderRecord, products: readonly string[]): number {
  const shipped = shippedOf(record)
  return record.lines.reduce((sum, { sku, purpose, quantity }, index) => {
    if (purpose !== 'sparePart' || !products.includes(sku)) return sum
    return sum + quantity - (shipped[index] ?? 0)
  }, 0)
}

/** Who uses it in the end; the buyer where nobody else is named. */
export function customerOf({ buyer, endUser }: Pick<OrderRecord, 'buyer' | 'endUser'>): string {
  return endUser ?? buyer
}

function sparesOf(record: OrderRecord, products: readonly string[]): number {
  const shipped = shippedOf(record)
  const isBound = record.state === 'released' || record.state === 'shipped'
  return record.lines.reduce((sum, { sku, purpose, quantity }, index) => {
    if (purpose !== 'sparePart' || !products.includes(sku)) return sum
    return sum + (isBound ? quantity : (shipped[index] ?? 0))
  }, 0)
}

/** Pieces that other orders have taken under each exception, by its reference. */
export function usedExceptions(orders: readonly Kept[], except: string): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  for (const { record } of orders)
    if (record.ref !== except)
      for (const { ref, pieces } of record.exceptions ?? []) used.set(ref, (used.get(ref) ?? 0) + pieces)
  return used
}
