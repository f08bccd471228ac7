import type { LifeKind } from '#lifecycle'
import { mandateTitle } from '../../knowledge/mandate-words.ts'
import { placeLink } from '../../places/model.ts'
import { type MandateContext, type MandateDeed, mandateLife } from '../life.ts'
import type { MandateState } from '../model.ts'
import { findMandate } from '../store.ts'
import { contextOfMandate } from '../window.ts'

export type MandateLifeKind = LifeKind<MandateState, MandateDeed, MandateContext>

const give = { permit: 'mandate.give', event: 'mandate.move' } as const
const serve = { permit: 'mandate.serve', event: 'mandate.move' } as const

/** The life of mandates, as the generic screen part and "my work" ask it. */
export const mandateKind: MandateLifeKind = {
  ...{ kind: 'mandate', table: mandateLife, read: 'mandate.read', approval: 'mandate.move' },
  deeds: {
    ...{ declare: serve, decline: serve, deliver: serve },
    ...{ accept: give, extend: give, end: give, expire: give },
  },
  link: (ref) => placeLink('mandate', ref),
  subject: async (tx, ref, at) => {
    const kept = (await findMandate(tx, ref))?.record
    if (!kept) return undefined
    return {
      title: mandateTitle(ref),
      context: contextOfMandate(kept, at),
      ...{ entity: kept.legalEntity, country: kept.country, parties: [kept.party] },
    }
  },
}
