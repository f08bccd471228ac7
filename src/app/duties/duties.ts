import { type ActOf, everybody, isRole } from '#access'
import {
  caseKind,
  documentRequestKind,
  findingKind,
  hearingKind,
  hiddenAmong,
  mandateKind,
  measureKind,
  placeInCase,
  proposalKind,
  questionnaireKind,
  warningKind,
} from '#casework'
import { type PlacedKind, placedKinds, placeLink } from '#casework/model'
import { sellKind } from '#catalogue'
import { type Contributor, type LifecycleRoutes, type LifeView, viewOf } from '#lifecycle'
import { ordersUsing, usedExceptions } from '#orders'
import { findParties } from '#parties'
import { supplierMoveKind } from '#partners'
import { type ExceptionRoutes, exceptionKind, planKind, replacementKind, type UsedOf } from '#phaseout'
import { requestKind } from '#privacy'
import { usesOf } from '../catalogue/uses.ts'
import type { Services } from '../services.ts'
import { classificationsToRenew } from './classifications.ts'
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
  decision: 'decisions',
  exception: 'exceptions',
  measure: 'measures',
  order: 'orders',
  party: 'parties',
  supplierMove: 'supplier-moves',
  phaseOutPlan: 'plans',
  product: 'catalogue',
  replacement: 'replacements',
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
  classificationsToRenew,
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
      hiddenAmong,
      kinds: [
        viewOf(exceptionKind(usedOf)),
        viewOf(requestKind),
        viewOf(caseKind),
        viewOf(proposalKind),
        viewOf(measureKind),
        asRead(viewOf(planKind)),
        viewOf(replacementKind),
        viewOf(warningKind),
        viewOf(supplierMoveKind),
        viewOf(sellKind(usesOf)),
        inCase('documentRequest', viewOf(documentRequestKind)),
        inCase('questionnaire', viewOf(questionnaireKind)),
        inCase('mandate', viewOf(mandateKind)),
        inCase('finding', viewOf(findingKind)),
        inCase('hearing', viewOf(hearingKind)),
      ],
    },
    countryOf: async (tx, ref) => (await findParties(tx, [ref])).legalEntities[0]?.record.country,
    knowsOwner: async (tx, { kind, id }, at) =>
      kind === 'role' ? isRole(id) : (await everybody(tx, at)).some((person) => person.id === id),
    linkOf: ({ id, object }) => (object && pageOf(object)) ?? `/deadlines/${id}`,
  }
}

/** What is owed within a plan, and where in it. Its id begins with the plan's. */
const planTabs: Readonly<Record<string, string>> = {
  planEffect: 'impact',
  planMilestone: 'course',
  planNotice: 'notices',
}

function pageOf({ kind, id }: { readonly kind: string; readonly id: string }): string | undefined {
  const tab = planTabs[kind]
  if (tab) return `/plans/${encodeURIComponent(id.split('/')[0] ?? id)}?tab=${tab}`
  const placed = placedKinds.find((one) => one === kind)
  if (placed) return placeLink(placed, id)
  const page = pages[kind]
  return page && `/${page}/${encodeURIComponent(id)}`
}

/** A plan bears the reference of its decision, which the case hides; whoever may read plans sees how far it has come. */
function asRead(view: LifeView): LifeView {
  return {
    ...view,
    shown: (tx, act, { object, language }) =>
      view.shown(tx, act, { object, ...(language === undefined ? {} : { language }) }),
    waiting: (tx, act) => view.waiting(tx, act),
  }
}

/** What belongs to a case is looked at by those who are let in there. */
function inCase(kind: PlacedKind, view: LifeView): LifeView {
  return {
    ...view,
    shown: async (tx, act, asked) => {
      const placed = await placeInCase(tx, act, { kind, ref: asked.object })
      return placed.ok ? await view.shown(tx, act, asked) : placed
    },
  }
}
