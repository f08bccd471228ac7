import type { Order } from '../model.ts'

const roles = ['buyer', 'endUser', 'consignee', 'payer', 'intermediary'] as const
type Cast = Pick<Order, (typeof roles)[number]>

/** Everyone who stands in a role of the order itself, each once. */
export function partiesOf(order: Cast): string[] {
  return [...new Set(roles.map((role) => order[role]).filter((ref) => typeof ref === 'string'))]
}

/** The order with each party under the reference under which it is kept; the order on record stays as it was written. */
export function keptOrder<T extends Cast>(order: T, families: { kept(ref: string): string }): T {
  const kept = { ...order, buyer: families.kept(order.buyer) }
  for (const role of roles) {
    const ref = order[role]
    if (typeof ref === 'string') kept[role] = families.kept(ref)
  }
  return kept
}
