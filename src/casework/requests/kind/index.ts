import { dayIn, zoneOf } from '#kernel'
import type { LifeKind } from '#lifecycle'
import { requestTitle } from '../../knowledge/request-words.ts'
import { placeLink } from '../../places/model.ts'
import { type RequestContext, type RequestDeed, requestDuty, requestLife } from '../life.ts'
import type { RequestState } from '../model.ts'
import { contextOf } from '../progress.ts'
import { findRequest } from '../store.ts'

export type RequestLifeKind = LifeKind<RequestState, RequestDeed, RequestContext>

const move = { permit: 'request.work', event: 'request.move' } as const
const answer = { permit: 'request.answer', event: 'request.move' } as const

/** The life of document requests, as the generic screen part and "my work" ask it. */
export const documentRequestKind: RequestLifeKind = {
  ...{ kind: 'documentRequest', table: requestLife, read: 'request.read' },
  deeds: { send: move, give: answer, decline: answer, lapse: move, prolong: move, assess: move },
  owners: { [requestDuty]: { kind: 'role', id: 'complianceOfficer' } },
  link: (ref) => placeLink('documentRequest', ref),
  subject: async (tx, ref, at) => {
    const kept = (await findRequest(tx, ref))?.record
    if (!kept) return undefined
    return {
      title: requestTitle(ref, kept.supplier),
      context: contextOf(kept, dayIn(zoneOf(kept.country), at)),
      ...{ entity: kept.legalEntity, country: kept.country, parties: [kept.supplier] },
    }
  },
}
