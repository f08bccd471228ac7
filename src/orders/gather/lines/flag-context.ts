import type { Facts } from '#rules/model'
import type { Order, OrderLine } from '../../model.ts'

interface Scene {
  readonly order: Order
  readonly parties: Readonly<Record<string, Facts>>
  readonly destination: Facts
}
interface Position {
  readonly line: OrderLine
  readonly item: { readonly isBiometric: boolean }
  readonly isHighPriority: boolean | undefined
}

/** What the records already say about a line, for the red-flag questions; what is not known is left out. */
export function flagContext(
  { order, parties, destination }: Scene,
  { line, item, isHighPriority }: Position,
) {
  const endUser = parties[order.endUser ?? order.buyer] ?? {}
  const bands = [endUser.band, destination.band].filter((band) => typeof band === 'string').sort()
  const band = bands.at(-1)
  return {
    buyer: order.buyer,
    endUser: order.endUser ?? null,
    payer: order.payer ?? null,
    text: line.use?.text ?? null,
    isBiometric: item.isBiometric || (line.use?.functions ?? []).some((name) => name.endsWith('Recognition')),
    ...(band === undefined ? {} : { band }),
    ...flag('inEea', bothOf(destination.inEea, endUser.inEea)),
    ...flag('isStateSecurity', endUser.isStateSecurity),
    ...(isHighPriority === undefined ? {} : { isHighPriority }),
    ...(typeof destination.country === 'string' ? { destination: destination.country } : {}),
  }
}

/** At home only where destination and end user both are. */
function bothOf(one: Facts[string] | undefined, other: Facts[string] | undefined) {
  if (one === false || other === false) return false
  return one === true && other === true ? true : undefined
}

function flag<Name extends string>(name: Name, value: Facts[string] | undefined) {
  return typeof value === 'boolean' ? { [name]: value } : {}
}
