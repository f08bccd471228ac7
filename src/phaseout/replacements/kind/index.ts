import { dayIn, type Instant, zoneOf } from '#kernel'
import type { LifeKind } from '#lifecycle'
import { replacementTitle } from '../../knowledge/replacement-words.ts'
import { type ReplacementContext, type ReplacementDeed, replacementLife } from '../life.ts'
import type { Replacement, ReplacementState } from '../model.ts'
import { replacements } from '../store.ts'

const by = (permit: 'make' | 'review' | 'answer' | 'fulfil') => ({
  permit: `replacement.${permit}` as const,
  event: 'replacement.change' as const,
})

/** The life of offers, as the generic screen part and "my work" ask it. */
export const replacementKind: LifeKind<ReplacementState, ReplacementDeed, ReplacementContext> = {
  ...{ kind: 'replacement', table: replacementLife, read: 'replacement.read' },
  deeds: {
    ...{ review: by('review'), offer: by('make'), accept: by('answer'), decline: by('answer') },
    ...{ revise: by('make'), order: by('fulfil'), install: by('fulfil'), verify: by('fulfil') },
  },
  link: (ref) => `/replacements/${encodeURIComponent(ref)}`,
  subject: async (tx, ref, at) => {
    const [kept] = await replacements.find(tx, [ref])
    if (!kept) return undefined
    const { legalEntity, country, customer, customerName } = kept.record
    return {
      ...{ title: replacementTitle(ref, customerName), entity: legalEntity, country },
      ...{ parties: [customer], context: { isOver: isOver(kept.record, at) } },
    }
  },
}

/** Whether the last day on which the customer could choose is over. */
export function isOver({ offer, country }: Replacement, at: Instant): boolean {
  return offer !== null && dayIn(zoneOf(country), at) > offer.until
}
