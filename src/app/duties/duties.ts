import { type ActOf, everybody, isRole } from '#access'
import {
  caseKind,
  documentRequestKind,
  mandateKind,
  measureKind,
  proposalKind,
  questionnaireKind,
  warningKind,
} from '#casework'
import { type Contributor, type LifecycleRoutes, viewOf } from '#lifecycle'
import { ordersUsing, usedExceptions } from '#orders'
import { findParties } from '#parties'
import { supplierMoveKind } from '#partners'
import { type ExceptionRoutes, exceptionKind, planKind, type UsedOf } from '#phaseout'
import { requestKind } from '#privacy'
import type { Services } from '../services.ts'
import { heldOrders } from './held-orders.ts'
import {
  hitsToDecide,
  mergesToDecide,
  overridesToApprove,
  rulesToSign,
  thresholdsToSign,
} from './signatures.ts'

/** Pieces of released orders under exceptions that are limited in pieces. */
export const usedOf: UsedOf = async (tx, refs) => usedExceptions(await ordersUsing(tx, refs), '')

/** Pages of the application, by the kind of thing that a deadline is about. */
const pages: Readonly<Record<string, string>> = {
  alert: 'alerts',
  alertQuestion: 'alerts/questions',
  case: 'cases',
  documentRequest: 'requests',
  mandate: 'mandates',
  questionnaire: 'questionnaires',
  decision: 'decisions',
  exception: 'exceptions',
  measure: 'measures',
  order: 'orders',
  party: 'parties',
  supplierMove: 'supplier-moves',
  subjectRequest: 'privacy/requests',
  warning: 'warnings',
}
const contributors: readonly Contributor[] = [
  hitsToDecide,
  mergesToDecide,
  overridesToApprove,
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
      kinds: [
        viewOf(exceptionKind(usedOf)),
        viewOf(requestKind),
        viewOf(caseKind),
        viewOf(proposalKind),
        viewOf(measureKind),
        viewOf(planKind),
        viewOf(warningKind),
        viewOf(supplierMoveKind),
        viewOf(documentRequestKind),
        viewOf(questionnaireKind),
        viewOf(mandateKind),
      ],
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
