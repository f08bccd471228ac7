import { type Static, Type } from 'typebox'
import { DayText, Nullable } from '#kernel'
import { Measured } from '../measures/model.ts'

const strict = { additionalProperties: false }

export const hitVerdicts = ['falsePositive', 'trueMatch', 'needInfo'] as const
export const HitVerdict = Type.Enum([...hitVerdicts])
export type HitVerdict = (typeof hitVerdicts)[number]

export const alertStates = [
  'new',
  'inReview',
  'needsInformation',
  'proposed',
  'trueMatch',
  'falsePositive',
  'reopened',
  'lapsed',
] as const
/** Where an alert stands in its life (`alerts/life.ts`). */
export const AlertState = Type.Enum([...alertStates], { $id: 'AlertState' })
export type AlertState = (typeof alertStates)[number]

/** What of a party or an entry a verdict rests on: each field with its values (`alerts/substance.ts`). */
export const Substance = Type.Record(Type.String(), Type.Array(Type.String()))
export type Substance = Static<typeof Substance>
/** What stood on both sides when it was decided; null for a side that nobody could read. */
export const Bound = Type.Object({ party: Nullable(Substance), entry: Nullable(Substance) }, strict)
export type Bound = Static<typeof Bound>

/** What is asked, of whom, and by when: its date is a duty of whoever is asked. */
export const AlertQuestion = Type.Object(
  {
    of: Type.Object({ kind: Type.Enum(['person', 'role']), id: Type.String() }, strict),
    text: Type.String(),
    by: Type.String(),
    at: Type.String(),
    deadline: Type.String(),
    dueOn: DayText,
    answer: Nullable(Type.Object({ text: Type.String(), by: Type.String(), at: Type.String() }, strict)),
  },
  { $id: 'AlertQuestion', ...strict },
)
export type AlertQuestion = Static<typeof AlertQuestion>

/** Why an alert that was decided is open again, and what changed: each field as it was and as it is. */
export const Reopened = Type.Object(
  {
    at: Type.String(),
    because: Type.Enum(['party', 'entry', 'both', 'expired', 'found']),
    changed: Type.Array(
      Type.Object(
        {
          side: Type.Enum(['party', 'entry']),
          field: Type.String(),
          before: Type.Array(Type.String()),
          after: Type.Array(Type.String()),
        },
        strict,
      ),
    ),
  },
  { $id: 'AlertReopened', ...strict },
)
export type Reopened = Static<typeof Reopened>

/** The last deed on an alert; with the versions before, its history. */
export const AlertDone = Type.Object(
  {
    deed: Type.String(),
    by: Type.String(),
    role: Type.String(),
    at: Type.String(),
    reason: Nullable(Type.String()),
  },
  { $id: 'AlertDone', ...strict },
)
export type AlertDone = Static<typeof AlertDone>

const Grounds = {
  reasonCode: Type.Optional(Nullable(Type.String())),
  evidence: Type.Optional(Type.Array(Type.String(), { description: 'ids of pieces of evidence' })),
  /** Known good: a false positive that is asked again after this day. */
  goodUntil: Type.Optional(Nullable(DayText)),
}

/** The first of two signatures, waiting for the second. */
const Proposed = Type.Object(
  {
    verdict: HitVerdict,
    reason: Type.String(),
    ...Grounds,
    by: Type.String(),
    onBehalfOf: Type.Optional(Type.String({ description: 'in whose place; they are no second person' })),
    at: Type.String(),
    partyVersion: Nullable(Type.Integer()),
    entryVersion: Nullable(Type.String()),
  },
  strict,
)

/**
 * What is screened and what it was found to resemble, with a person's decision where there is one. An alert is the
 * same thing as work: who has it, what was asked, and why it is open again.
 */
export const Hit = Type.Object(
  {
    type: Type.Optional(Type.Literal('hit')),
    party: Type.String({ minLength: 1 }),
    list: Type.String({ minLength: 1 }),
    entry: Type.String({ minLength: 1 }),
    programme: Type.Optional(Nullable(Type.String())),
    score: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    verdict: Type.Optional(Nullable(HitVerdict)),
    reason: Type.Optional(Type.String()),
    ...Grounds,
    partyVersion: Type.Optional(Nullable(Type.Integer())),
    entryVersion: Type.Optional(Nullable(Type.String())),
    proposed: Type.Optional(Proposed),
    decidedBy: Type.Optional(Type.String()),
    secondBy: Type.Optional(Type.String()),
    decidedAt: Type.Optional(Type.String()),
    bound: Type.Optional(Nullable(Bound)),

    state: Type.Optional(AlertState),
    /** By what it was found; absent for a hit that was brought in. */
    foundBy: Type.Optional(Type.Enum(['order', 'party', 'list', 'screening'])),
    foundAt: Type.Optional(Type.String()),
    name: Type.Optional(Type.String({ description: 'as listed when it was found' })),
    against: Type.Optional(Type.Array(Type.String(), { description: 'features that speak against it' })),
    /** The three numbers as they were when it was found. */
    measured: Type.Optional(Nullable(Measured)),
    assignee: Type.Optional(Nullable(Type.String())),
    question: Type.Optional(Nullable(AlertQuestion)),
    reopened: Type.Optional(Nullable(Reopened)),
    /** In this state since. */
    since: Type.Optional(Type.String()),
    done: Type.Optional(AlertDone),
  },
  { $id: 'Hit', ...strict },
)
export type Hit = Static<typeof Hit>

/** Its state as it is kept; of a hit that was brought in without one, what its verdict comes to. */
export function stateOf({ state, verdict, proposed }: Hit): AlertState {
  if (state) return state
  if (proposed) return 'proposed'
  if (verdict === 'needInfo') return 'needsInformation'
  return verdict ?? 'new'
}

/** Found by the machine, and nobody has decided it. */
export function isUndecided({ foundBy, verdict, proposed }: Hit): boolean {
  return foundBy !== undefined && !verdict && !proposed
}

/** The same, and nobody was asked about it either: it holds as long as it is found, and no longer. */
export function isOnlyFound(hit: Hit): boolean {
  return isUndecided(hit) && !hit.question
}

/** What a decision on a hit counts for now. `version` is the party's, `entryVersion` absent where the index shows no match. */
export interface HitNow {
  readonly version: number
  readonly entryVersion?: string
}
export type HitStanding = 'open' | 'confirmed' | 'cleared'

/**
 * Where a hit stands. A decision counts for the versions of party and entry that it was made on; when either changes,
 * the hit is open again, unless it was cleared and the index no longer shows it. (What changes nothing of substance is
 * carried over to the new versions by `alerts/actions.ts`.)
 */
export function hitStanding(hit: Hit | undefined, now: HitNow): HitStanding {
  if (!hit?.verdict || hit.verdict === 'needInfo') return 'open'
  const isBound =
    (hit.partyVersion == null || hit.partyVersion === now.version) &&
    (hit.entryVersion == null || now.entryVersion === undefined || hit.entryVersion === now.entryVersion)
  if (hit.verdict === 'trueMatch') return isBound ? 'confirmed' : 'open'
  return isBound || now.entryVersion === undefined ? 'cleared' : 'open'
}
