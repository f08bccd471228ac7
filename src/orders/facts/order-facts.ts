import type { Facts } from '#rules/model'
import type { Dossier, LineFile } from '../dossier.ts'
import { toUtc } from './instants.ts'
import { knowing } from './knowing.ts'

/** `order.*` and `seller.*`: what was typed, with what was left out left unknown. */
export function orderFacts({ order, seller }: Dossier): Facts {
  return knowing({
    'order.ref': order.ref,
    'order.type': order.orderType ?? 'standard',
    'order.endUser': order.endUser ?? undefined,
    'order.quotedAt': toUtc(order.quotedAt ?? null),
    'order.bindingUntil': toUtc(order.bindingUntil ?? null),
    'order.contract': order.contract ?? null,
    'order.currency': order.currency,
    'seller.entity': seller.ref,
    'seller.country': seller.country,
    'seller.inEu': seller.inEu,
  })
}

/** `line.*`: the position. */
export function lineFacts({ number, line, quantity, proof }: LineFile): Facts {
  return knowing({
    'line.number': number,
    'line.purpose': line.purpose ?? undefined,
    'line.quantity': quantity,
    'line.price': line.price ?? undefined,
    'line.serials': proof.serials,
  })
}
