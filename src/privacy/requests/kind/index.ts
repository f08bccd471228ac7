import type { LifeKind } from '#lifecycle'
import { contextOf, type RequestContext, type RequestDeed, requestLife } from '../life.ts'
import type { RequestState } from '../model.ts'
import { requests } from '../store.ts'

export type RequestKind = LifeKind<RequestState, RequestDeed, RequestContext>

const work = 'privacy.work' as const

/** The life of requests of data subjects, as the generic screen part asks it. */
export const requestKind: RequestKind = {
  ...{ kind: 'subjectRequest', table: requestLife, read: 'privacy.read' },
  deeds: {
    identify: { permit: work, event: 'privacy.identify' },
    gather: { permit: work, event: 'privacy.gather' },
    review: { permit: work, event: 'privacy.review' },
    carryOut: { permit: work, event: 'privacy.carryOut' },
    answer: { permit: work, event: 'privacy.answer' },
    refuse: { permit: work, event: 'privacy.refuse' },
    close: { permit: work, event: 'privacy.close' },
  },
  link: (ref) => `/privacy/requests/${encodeURIComponent(ref)}`,
  subject: async (tx, ref) => {
    const [kept] = await requests.find(tx, [ref])
    if (!kept) return undefined
    const { record: request } = kept
    return {
      // No name: titles stand in lists that many read.
      title: {
        sv: `Registrerads begäran ${ref}`,
        nb: `Henvendelse fra registrert ${ref}`,
        fi: `Rekisteröidyn pyyntö ${ref}`,
        en: `Request of a data subject ${ref}`,
      },
      context: contextOf(request),
      ...{ entity: request.legalEntity, country: request.country },
    }
  },
}
