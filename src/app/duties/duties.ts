import { type ActOf, everybody, isRole } from '#access'
import { type Contributor, type LifecycleRoutes, viewOf } from '#lifecycle'
import { ordersUsing, usedExceptions } from '#orders'
import { findParties } from '#parties'
import { type ExceptionRoutes, exceptionKind, type UsedOf } from '#phaseout'
import { requestKind } from '#privacy'
import type { Services } from '../services.ts'
import { heldOrders } from './held-orders.ts'
import { hitsToDecide, mergesToDecide, rulesToSign, thresholdsToSign } from './signatures.ts'

/** Pieces of released orders under exceptions that are limited in pieces. */
export const usedOf: UsedOf = async (tx, refs) => usedExceptions(await ordersUsing(tx, refs), '')

/** Pages of the application, by the kind of thing that a deadline is about. */
const pages: Readonly<Record<string, string>> = {
  alert: 'alerts',
  alertQuestion: 'alerts/questions',
  exception: 'exceptions',
  order: 'orders',
  party: 'parties',
  subjectRequest: 'privacy/requests',
}
const contributors: readonly Contributor[] = [
  hitsToDecide,
  mergesToDecide,
  rulesToSign,
  thresholdsToSign,
  heldOrders,
]

/** What life cycles, deadlines and exceptions are given of the rest of the house. */
export function dutyRoutes(
  { store }: Pick<Services, 'store'>,
  act: ActOf,
): LifecycleRoutes & ExceptionRoutes {
  return {
    ...{
      db: store.db,
      act,
      usedOf,
      contributors,
      kinds: [viewOf(exceptionKind(usedOf)), viewOf(requestKind)],
    },
    countryOf: async (tx, ref) => (await findParties(tx, [ref])).legalEntities[0]?.record.country,
    knowsOwner: async (tx, { kind, id }, at) =>
      kind === 'role' ? isRole(id) : (await everybody(tx, at)).some((person) => person.id === id),
    linkOf: ({ id, object }) => {
      const page = object && pages[object.kind]
      return page ? `/${page}/${encodeURIComponent(object.id)}` : `/deadlines/${id}`
    },
  }
}
