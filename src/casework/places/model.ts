import { type Static, Type } from 'typebox'

/** What belongs to a case and is shown in its room. */
export const placedKinds = ['documentRequest', 'questionnaire', 'mandate', 'finding', 'hearing'] as const
export type PlacedKind = (typeof placedKinds)[number]

/** The address in the application at which a part of a case is shown. */
export const CasePlace = Type.Object({ link: Type.String() }, { $id: 'CasePlace' })
export type CasePlace = Static<typeof CasePlace>

/** `/places/hearing/H-2026-1`: leads to the case that it belongs to, for those who are let in. */
export const placeLink = (kind: PlacedKind, ref: string): string =>
  `/places/${kind}/${encodeURIComponent(ref)}`
