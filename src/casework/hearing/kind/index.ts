import { dayIn, zoneOf } from '#kernel'
import type { LifeKind } from '#lifecycle'
import { hearingTitle } from '../../knowledge/hearing-words.ts'
import { placeLink } from '../../places/model.ts'
import { type HearingContext, type HearingDeed, hearingDuty, hearingLife } from '../life.ts'
import type { Hearing, HearingState } from '../model.ts'
import { findHearing } from '../store.ts'

export type HearingLifeKind = LifeKind<HearingState, HearingDeed, HearingContext>

const move = { permit: 'case.weigh', event: 'hearing.move' } as const

/** The life of hearings. It is moved from the case and by the reply; never through the generic part. */
export const hearingKind: HearingLifeKind = {
  ...{ kind: 'hearing', table: hearingLife, read: 'case.read' },
  deeds: {
    ...{ answer: move, lapse: move, prolong: move },
    send: { permit: 'case.weigh', event: 'hearing.send' },
    reply: { permit: 'hearing.reply', event: 'hearing.reply' },
    skip: { permit: 'hearing.skip', event: 'hearing.skip' },
  },
  owners: { [hearingDuty]: { kind: 'role', id: 'complianceOfficer' } },
  link: (ref) => placeLink('hearing', ref),
  subject: async (tx, ref, at) => {
    const kept = (await findHearing(tx, ref))?.record
    if (!kept) return undefined
    return {
      title: hearingTitle(ref, kept.party),
      context: contextOf(kept, dayIn(zoneOf(kept.country), at)),
      ...{ entity: kept.legalEntity, country: kept.country },
      parties: kept.party === null ? [] : [kept.party],
    }
  },
}

/** What the guards of a hearing look at, on this day. */
export function contextOf({ points, dueOn }: Hearing, today: string): HearingContext {
  const replied = points.filter(({ reply }) => reply !== null)
  return {
    ...{ points: points.length, replied: replied.length },
    unanswered: replied.filter(({ answer }) => answer === null).length,
    isOver: dueOn !== null && today > dueOn,
  }
}
