import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Prose } from '#kernel'
import { riskDimensions, risks, scales, suspicions } from './ladders.ts'

export * from './ladders.ts'

const strict = { additionalProperties: false }
const Reason = Type.String({ minLength: 10, maxLength: 5_000 })
const Level = Type.Enum([...suspicions, ...risks])
const EvidenceIds = Type.Array(Type.String({ pattern: '^evd_[0-9a-f-]{36}$' }), {
  maxItems: 100,
  uniqueItems: true,
})

/** One step on a scale. Whoever sets it names what stood before: null where nothing was set yet (R39). */
export const SetRating = Type.Object(
  { scale: Type.Enum([...scales]), before: Nullable(Level), after: Level, reason: Reason },
  { $id: 'SetRating', ...strict },
)
export type SetRating = Static<typeof SetRating>

export const RatingStep = Type.Object(
  { ...SetRating.properties, by: Type.String(), at: InstantText },
  { $id: 'RatingStep' },
)
export type RatingStep = Static<typeof RatingStep>

export const tieKinds = ['ownership', 'contracts', 'sanctions', 'civilMilitary', 'security'] as const
/** R38: ties to state, military and security services, a dimension of their own. */
export const Tie = Type.Object(
  {
    kind: Type.Enum([...tieKinds]),
    strength: Type.Enum(['none', 'some', 'strong', 'unknown']),
    says: Type.String({ minLength: 3, maxLength: 5_000 }),
    evidence: EvidenceIds,
  },
  { $id: 'Tie', ...strict },
)
export type Tie = Static<typeof Tie>
export const SetTies = Type.Object(
  { ties: Type.Array(Tie, { maxItems: 50 }), reason: Reason },
  { $id: 'SetTies', ...strict },
)
export type SetTies = Static<typeof SetTies>

export const compatibilities = ['compatible', 'conditionally', 'incompatible'] as const
/** R40: one point of the guidelines that the charter names, and how what was found goes with it. */
export const SetGuideline = Type.Object(
  {
    point: Type.String({ minLength: 3, maxLength: 1_000 }),
    verdict: Type.Enum([...compatibilities]),
    why: Reason,
    evidence: EvidenceIds,
  },
  { $id: 'SetGuideline', ...strict },
)
export type SetGuideline = Static<typeof SetGuideline>
export const GuidelineVerdict = Type.Object(
  { ...SetGuideline.properties, by: Type.String(), at: InstantText },
  { $id: 'GuidelineVerdict' },
)
export type GuidelineVerdict = Static<typeof GuidelineVerdict>

/** How a case is weighed. Steps are added and never changed. */
export const Weighing = Type.Object(
  {
    case: Type.String(),
    steps: Type.Array(RatingStep),
    ties: Type.Array(Tie),
    guidelines: Type.Array(GuidelineVerdict),
  },
  { $id: 'Weighing' },
)
export type Weighing = Static<typeof Weighing>

export const WeighingView = Type.Object(
  {
    ...Weighing.properties,
    /** What stands on each scale; null: not set yet. */
    now: Type.Object({
      suspicion: Nullable(Type.Enum([...suspicions])),
      ...Object.fromEntries(riskDimensions.map((name) => [name, Nullable(Type.Enum([...risks]))])),
    }),
    /** The highest risk over all dimensions. */
    risk: Nullable(Type.Enum([...risks])),
    /** Points of the charter that nobody judged yet. */
    unjudged: Type.Array(Type.String()),
    /** What a decision still lacks: `suspicion`, `risk`, `guidelines`. */
    lacks: Type.Array(Type.String()),
    /** For each level of suspicion what the evidence lacks, null where it suffices. */
    supports: Type.Record(Type.String(), Nullable(Prose)),
  },
  { $id: 'WeighingView' },
)
export type WeighingView = Static<typeof WeighingView>
