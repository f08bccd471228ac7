import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Wording } from '#kernel'
import { AlertState } from '../hits/model.ts'

const strict = { additionalProperties: false }
const Count = Type.Integer({ minimum: 0 })
const Text = Type.String()
const Score = Type.Number({ minimum: 0, maximum: 1 })

/** Between which scores the threshold may stand; written with two decimals. */
export const thresholdRange = { lowest: 0.5, highest: 0.95 } as const

export const lookingStates = ['proposed', 'inForce', 'superseded', 'withdrawn'] as const

/**
 * How everybody is looked for: from which score on a likeness is an alert, and by which engine. `cause`: what makes it
 * another than the one before. Earlier ones stay.
 */
export const Looking = Type.Object(
  {
    type: Type.Optional(Type.Literal('looking')),
    ref: Text,
    cause: Type.Enum(['start', 'threshold', 'engine']),
    state: Type.Enum([...lookingStates]),
    threshold: Score,
    /** The threshold in force when it was proposed. */
    before: Score,
    /** By its answers to fixed questions (`engine-digest.ts`). */
    engine: Text,
    /** By which engine everybody was looked for until then; null where nobody knows. */
    engineBefore: Nullable(Text),
    reason: Text,
    proposedBy: Text,
    /** Whoever proposed it in another's place. */
    onBehalfOf: Type.Optional(Text),
    proposedAt: InstantText,
    signedBy: Nullable(Text),
    signedAt: Nullable(InstantText),
    /** Why it was signed, or withdrawn. */
    endReason: Nullable(Text),
    endedAt: Nullable(InstantText),
  },
  { $id: 'Looking', ...strict },
)
export type Looking = Static<typeof Looking>

/** What came of the parties looked at so far. */
export const LookTally = Type.Object(
  {
    /** Likenesses that would become alerts, or open again; of how many parties. */
    opened: Count,
    partiesOpened: Count,
    /** Open alerts that would close, as nobody has decided them and they are not found any more. */
    closed: Count,
    /** Decided, asked about or brought in, and not found any more: what people said stays. */
    kept: Count,
    /** Of those, true matches: nobody would have been asked. */
    keptMatches: Count,
    /** Open alerts that would get another score. */
    rescored: Count,
    /** Parties that nobody can look for. */
    unread: Count,
  },
  { $id: 'LookTally', ...strict },
)
export type LookTally = Static<typeof LookTally>

const OrderMoved = Type.Object(
  { ref: Text, entity: Text, before: Text, after: Text },
  { $id: 'LookOrder', ...strict },
)
/** Orders under way, asked at both thresholds. */
export const LookOrders = Type.Object(
  {
    asked: Count,
    /** Would be held, and are not now. */
    held: Count,
    freed: Count,
    /** More are under way than were asked. */
    more: Type.Boolean(),
    /** As many as are shown, of the companies whose orders the reader may see. */
    moved: Type.Array(OrderMoved),
  },
  { $id: 'LookOrders', ...strict },
)
export type LookOrders = Static<typeof LookOrders>
export type OrderMoved = Static<typeof OrderMoved>

/** One look at everybody: a trial writes nothing but its report, an effect does what was signed. */
export const LookRun = Type.Object(
  {
    id: Text,
    looking: Text,
    kind: Type.Enum(['trial', 'effect']),
    state: Type.Enum(['running', 'done', 'cancelled', 'failed']),
    by: Text,
    at: InstantText,
    endedAt: Nullable(InstantText),
    problem: Nullable(Wording),
    threshold: Score,
    engine: Text,
    lists: Type.Record(Type.String(), Type.String()),
    total: Count,
    looked: Count,
    /** Parties up to this reference have been looked at. */
    after: Nullable(Text),
    /** Working time so far, in milliseconds. */
    spent: Count,
    tally: LookTally,
    orders: Nullable(LookOrders),
    /** More differences were found than are kept to be shown; the counts are of all. */
    more: Type.Boolean(),
  },
  { $id: 'LookRun', ...strict },
)
export type LookRun = Static<typeof LookRun>

export const lookKinds = ['opened', 'closed', 'kept', 'rescored'] as const
/** One thing that a look at everybody finds otherwise than it is kept. */
export const LookDifference = Type.Object(
  {
    n: Type.Integer(),
    kind: Type.Enum([...lookKinds]),
    party: Text,
    partyName: Nullable(Text),
    list: Text,
    entry: Text,
    name: Nullable(Type.String({ description: 'as listed' })),
    before: Nullable(Score),
    after: Nullable(Score),
    state: Nullable(AlertState),
    /** The alert that is kept of it; null where it would be new. */
    alert: Nullable(Text),
  },
  { $id: 'LookDifference', ...strict },
)
export type LookDifference = Static<typeof LookDifference>

/** A run as it is shown. `newer`: lists that have other versions now; `remaining`: in seconds, null where nobody can say. */
export const ShownRun = Type.Object(
  {
    ...LookRun.properties,
    remaining: Nullable(Type.Integer()),
    newer: Type.Array(Type.Object({ list: Text, looked: Nullable(Text), now: Nullable(Text) }, strict)),
    otherEngine: Type.Boolean(),
    /** Empties the way to a signature: it is done, and of the lists, engine and threshold of now. */
    counts: Type.Boolean(),
  },
  { $id: 'ShownLookRun', ...strict },
)
export type ShownRun = Static<typeof ShownRun>

const Option = Type.Object(
  { may: Type.Boolean(), why: Nullable(Wording) },
  { $id: 'LookingOption', ...strict },
)
export const ShownLooking = Type.Object(
  {
    ...Looking.properties,
    id: Text,
    version: Type.Integer(),
    trial: Nullable(ShownRun),
    effect: Nullable(ShownRun),
    may: Type.Object({ sign: Option, withdraw: Option, look: Option }, strict),
  },
  { $id: 'ShownLooking', ...strict },
)
export type ShownLooking = Static<typeof ShownLooking>

/** How everybody is looked for now, what is proposed, and what was before. */
export const LookingBoard = Type.Object(
  {
    threshold: Score,
    since: Nullable(InstantText),
    range: Type.Object({ lowest: Score, highest: Score }, strict),
    engine: Type.Object(
      {
        now: Text,
        lookedBy: Nullable(Text),
        /** Everybody was looked for by another one, or nobody knows by which. */
        differs: Type.Boolean(),
        says: Wording,
      },
      strict,
    ),
    proposed: Type.Array(ShownLooking),
    inForce: Nullable(ShownLooking),
    earlier: Type.Array(ShownLooking),
    /** May I propose another, and why not. */
    propose: Option,
  },
  { $id: 'LookingBoard', ...strict },
)
export type LookingBoard = Static<typeof LookingBoard>

export const ProposeThreshold = Type.Object(
  {
    threshold: Type.Number({ minimum: 0, maximum: 1 }),
    reason: Type.String({ minLength: 3, maxLength: 2000, pattern: '^[^\\u0000]*$' }),
  },
  { $id: 'ProposeThreshold', ...strict },
)
export type ProposeThreshold = Static<typeof ProposeThreshold>

/** At one threshold: what of what is kept it would ask. */
export const TrialPoint = Type.Object(
  {
    threshold: Score,
    open: Type.Integer({ description: 'open alerts that would stay' }),
    matches: Type.Integer({ description: 'true matches that would have been asked about' }),
    falsePositives: Type.Integer({ description: 'false positives that would have been asked about' }),
  },
  { $id: 'TrialPoint', ...strict },
)
export type TrialPoint = Static<typeof TrialPoint>

/** One alert that a higher threshold would not have made. */
export const TrialItem = Type.Object(
  {
    alert: Text,
    party: Text,
    partyName: Nullable(Text),
    list: Text,
    name: Nullable(Text),
    score: Score,
    state: AlertState,
    decidedAt: Nullable(InstantText),
  },
  { $id: 'TrialItem', ...strict },
)
export type TrialItem = Static<typeof TrialItem>

const Lost = Type.Object({ count: Count, items: Type.Array(TrialItem) }, strict)
/** What a threshold would do to what is kept: only a higher one can be judged by it. */
export const Trial = Type.Object(
  {
    at: Score,
    inForce: Score,
    from: InstantText,
    /** Below the threshold in force nothing is kept: the look at everybody says what is there. */
    isLower: Type.Boolean(),
    open: Type.Object({ stay: Count, close: Count, people: Count, unscored: Count }, strict),
    decided: Type.Object({ matches: Count, falsePositives: Count, unscored: Count }, strict),
    lost: Type.Object({ matches: Lost, falsePositives: Lost, open: Lost }, strict),
    curve: Type.Array(TrialPoint),
  },
  { $id: 'ThresholdTrial', ...strict },
)
export type Trial = Static<typeof Trial>

/** What people decided of alerts whose score lay in a band `[from, to)`. */
export const ScoreBand = Type.Object(
  {
    from: Score,
    to: Score,
    matches: Count,
    falsePositives: Count,
    precision: Nullable(Type.Number({ description: 'true matches of all that were decided' })),
    medianHours: Nullable(Type.Number()),
    open: Count,
  },
  { $id: 'ScoreBand', ...strict },
)
export type ScoreBand = Static<typeof ScoreBand>

export const ScreeningQuality = Type.Object(
  {
    ...{ from: InstantText, to: InstantText },
    matches: Count,
    falsePositives: Count,
    precision: Nullable(Type.Number()),
    medianHours: Nullable(Type.Number()),
    unscored: Count,
    bands: Type.Array(ScoreBand),
  },
  { $id: 'ScreeningQuality', ...strict },
)
export type ScreeningQuality = Static<typeof ScreeningQuality>
