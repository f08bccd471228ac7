import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref } from '#kernel'

const strict = { additionalProperties: false }

export const obligationBases = ['guideline', 'code', 'clause', 'law', 'instrument'] as const
const Text = Type.String({ minLength: 3, maxLength: 2_000, pattern: '^[^\\u0000]*$' })
/** In all four languages; a form of its own, for one that is shared cannot stand twice in what is read. */
const Words = Type.Object({ sv: Text, nb: Text, fi: Text, en: Text }, strict)
const Refs = Type.Array(Ref, { maxItems: 1_000, uniqueItems: true })

/** What we hold a supplier to, and what shows that it keeps it (R32). `text` is our own wording, in four languages. */
export const Obligation = Type.Object(
  {
    ref: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]{0,39}$', description: 'G-1, CSDDD-29 …' }),
    basis: Type.Enum([...obligationBases]),
    /** The instrument, code or guideline that it stands in. */
    instrument: Type.String({ minLength: 1, maxLength: 200 }),
    /** Article, point or number there. */
    point: Type.String({ minLength: 1, maxLength: 100 }),
    text: Words,
    requiredEvidence: Type.Array(Words, { maxItems: 30 }),
    /** Whom it binds; empty: every supplier, every own company. */
    suppliers: Refs,
    legalEntities: Refs,
    from: DayText,
    /** The first day on which it does not count any more. */
    to: Nullable(DayText),
    source: Type.String({ maxLength: 2_000 }),
    /** Somebody of ours compared it with its source. */
    verified: Type.Boolean(),
  },
  { $id: 'Obligation', ...strict },
)
export type Obligation = Static<typeof Obligation>

export const shownVerdicts = ['met', 'partly', 'notMet'] as const
/** What shows that a supplier keeps an obligation towards one of our companies, until when. */
export const ShowObligation = Type.Object(
  {
    verdict: Type.Enum([...shownVerdicts]),
    evidence: Type.Array(Ref, { maxItems: 100, uniqueItems: true }),
    until: Nullable(DayText),
    reason: Text,
  },
  { $id: 'ShowObligation', ...strict },
)
export type ShowObligation = Static<typeof ShowObligation>

export const ObligationShown = Type.Object(
  {
    ...{ obligation: Type.String(), supplier: Ref, legalEntity: Ref },
    ...ShowObligation.properties,
    ...{ by: Type.String(), at: InstantText },
  },
  { $id: 'ObligationShown', ...strict },
)
export type ObligationShown = Static<typeof ObligationShown>

export const obligationStates = ['met', 'partly', 'notMet', 'expired', 'notShown'] as const
/** One obligation as a supplier stands to it. */
export const ObligationStanding = Type.Object(
  {
    ...Type.Omit(Obligation, ['suppliers', 'legalEntities']).properties,
    legalEntity: Ref,
    state: Type.Enum([...obligationStates]),
    evidence: Type.Array(Ref),
    until: Nullable(DayText),
    reason: Nullable(Type.String()),
    by: Nullable(Type.String()),
    at: Nullable(InstantText),
  },
  { $id: 'ObligationStanding', ...strict },
)
export type ObligationStanding = Static<typeof ObligationStanding>

/** The same with the version of its record; 0 where it is as the house delivers it. */
export const KeptObligation = Type.Object(
  { ...Obligation.properties, version: Type.Integer() },
  { $id: 'KeptObligation', ...strict },
)
export type KeptObligation = Static<typeof KeptObligation>
