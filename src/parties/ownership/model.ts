import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Prose, Ref, Wording } from '#kernel'
import { ownershipRegimes } from '#rules/model'

const strict = { additionalProperties: false }
const Percent = Type.Number({ minimum: 0, maximum: 100 })

/**
 * `direct`: shares held by the owner itself. `indirect`: held through others, as a register states it, whether or not
 * those others are on record too. `voting`: votes. `control`: it directs affairs. `board`: it appoints or removes the
 * board. `other`: a tie that alone is none of these.
 */
export const ownershipKinds = ['direct', 'indirect', 'voting', 'control', 'board', 'other'] as const
export type OwnershipKind = (typeof ownershipKinds)[number]

/** `documented`: a register or a paper shows it. `stated`: somebody said so. `assumed`: our own guess. */
export const confidences = ['documented', 'stated', 'assumed'] as const

/** A share known within bounds: "more than 25, up to 50 per cent" is `{ least: 25, most: 50, over: true }`. */
export const ShareRange = Type.Object(
  {
    least: Percent,
    most: Percent,
    over: Type.Optional(Type.Boolean({ description: 'more than `least`' })),
    under: Type.Optional(Type.Boolean({ description: 'less than `most`' })),
  },
  { $id: 'ShareRange', ...strict },
)
export type ShareRange = Static<typeof ShareRange>

/**
 * Who holds how much of whom, in a time. `share` in per cent, exact; null with a `range` where bounds are known, null
 * alone where the share is not known or the kind has none. An end is a party by reference, or an entry of a list:
 * `entry:eu-fsf/EU.6171.96`.
 */
export const Ownership = Type.Object(
  {
    type: Type.Literal('ownership'),
    owner: Ref,
    owned: Ref,
    share: Nullable(Percent),
    range: Type.Optional(Nullable(ShareRange)),
    kind: Type.Enum([...ownershipKinds]),
    from: Type.Optional(Nullable(DayText)),
    to: Type.Optional(Nullable(DayText)),
    source: Type.Optional(Prose),
    confidence: Type.Optional(Type.Enum([...confidences])),
    joint: Type.Optional(Nullable(Ref)), // the name of an agreement to act as one; the same for all who made it
    statement: Type.Optional(Nullable(Ref)), // the record of the standard's file that said so
  },
  { $id: 'Ownership', ...strict },
)
export type Ownership = Static<typeof Ownership>

/** What is known of one owner: the lists on which it stands, those on which it may, and whether anybody could look. */
export interface Standing {
  readonly name: string
  readonly listed: readonly string[]
  readonly maybe: readonly string[]
  readonly isLooked: boolean
}

/** Whose law asks: the European Union, the United Kingdom, the US Treasury (OFAC), the US Department of Commerce (BIS). */
export const regimes = ownershipRegimes
export type Regime = (typeof regimes)[number]

/**
 * Strictest first. `listed`: it is on the list itself. `owned`: what is recorded shows it. `untold`: it may be, and
 * what is recorded cannot tell. `review`: not by shares, but there are signs of control. `minority`: listed parties
 * hold less than the share that counts. `notOwned`: no owner on record is listed. `noOwners`: none is on record.
 */
export const ownershipStates = [
  'listed',
  'owned',
  'untold',
  'review',
  'minority',
  'notOwned',
  'noOwners',
] as const
export type OwnershipState = (typeof ownershipStates)[number]

/** How the regime's ownership rule stood on the day; `unconfirmed`: in force as far as known, nobody confirmed it. */
export const ruleStandings = ['inForce', 'unconfirmed', 'suspended', 'none'] as const

const Percents = Type.Object(
  {
    ...{ least: Percent, most: Percent },
    over: Type.Boolean({ description: 'more than `least`' }),
    under: Type.Boolean({ description: 'less than `most`' }),
  },
  { $id: 'OwnershipPercents' },
)
export type Percents = Static<typeof Percents>

const Holder = Type.Object({
  ref: Ref,
  name: Type.String(),
  share: Percents,
  because: Type.Enum(['listed', 'owned', 'maybeListed', 'maybeOwned']),
})
const Step = Type.Object({
  ...{ owner: Ref, ownerName: Type.String(), owned: Ref, ownedName: Type.String() },
  kinds: Type.Array(Type.Enum([...ownershipKinds])),
  share: Percents,
  sources: Type.Array(Type.String()),
  from: Nullable(DayText),
})
/** Why it cannot be told yet, or what a person has to look into. */
export const missingKinds = [
  'share',
  'hit',
  'look',
  'control',
  'joint',
  'assumed',
  'owners',
  'excess',
  'rule',
] as const
const Missing = Type.Object({
  kind: Type.Enum([...missingKinds]),
  owner: Nullable(Ref),
  owned: Nullable(Ref),
  wording: Wording,
})
export type Missing = Static<typeof Missing>

/** What one regime makes of who owns the party. */
export const OwnershipJudgement = Type.Object(
  {
    regime: Type.Enum([...regimes]),
    state: Type.Enum([...ownershipStates]),
    rule: Type.Object({
      standing: Type.Enum([...ruleStandings]),
      percent: Nullable(Percent),
      comparator: Type.Enum(['>=', '>']),
      together: Type.Boolean({ description: 'holdings of several listed parties are added' }),
      verified: Type.Boolean(),
      citation: Type.String(),
      source: Type.String(),
    }),
    share: Percents,
    holders: Type.Array(Holder),
    paths: Type.Array(Type.Array(Step)),
    morePaths: Type.Boolean({ description: 'there are more paths than are shown' }),
    missing: Type.Array(Missing),
    sentence: Wording,
  },
  { $id: 'OwnershipJudgement' },
)
export type OwnershipJudgement = Static<typeof OwnershipJudgement>
export type OwnershipStep = Static<typeof Step>
export type OwnershipHolder = Static<typeof Holder>

const Node = Type.Object({
  ref: Ref,
  name: Type.String(),
  kind: Type.Enum(['party', 'own', 'entry', 'unknown'], {
    description: 'a party, an own company, an entry of a list, or a reference that nobody has recorded',
  }),
  country: Nullable(Type.String()),
  listed: Nullable(Type.Array(Type.String(), { description: 'lists on which it stands for certain' })),
  maybe: Nullable(Type.Array(Type.String(), { description: 'lists with a hit that nobody has decided' })),
  looked: Nullable(Type.Boolean({ description: 'false: it could not be compared with the lists' })),
})
const Edge = Type.Object({
  ...{ id: Type.String(), version: Type.Integer(), at: InstantText, record: Ownership },
  inForce: Type.Boolean({ description: 'on the day asked for' }),
  counts: Type.Array(Type.Enum([...regimes]), {
    description: 'regimes for which it lies on a path that matters',
  }),
})

/** Who owns a party, all the way up, what it owns, all the way down, and what each regime makes of it. */
export const PartyOwnership = Type.Object(
  {
    ...{ party: Ref, asOf: InstantText, day: DayText },
    nodes: Type.Array(Node),
    edges: Type.Array(Edge),
    isWhole: Type.Boolean({ description: 'false: more is on record than is shown' }),
    accounted: Type.Union([Percents, Type.Null()], {
      description: 'of its shares, those whose owner is on record; null where no owner is',
    }),
    judgements: Type.Union([Type.Array(OwnershipJudgement), Type.Null()], {
      description: 'null for whoever may not read screenings',
    }),
  },
  { $id: 'PartyOwnership' },
)
export type PartyOwnership = Static<typeof PartyOwnership>
export type OwnershipNode = Static<typeof Node>
export type OwnershipEdge = Static<typeof Edge>

/** A holding as one person writes it down. `owner` or `owned` is the party of the address. */
export const RecordOwnership = Type.Object(
  { edge: Type.Omit(Ownership, ['type']), reason: Prose },
  { $id: 'RecordOwnership', ...strict },
)
export type RecordOwnership = Static<typeof RecordOwnership>

/** A holding comes to its end; nothing of it is lost. */
export const EndOwnership = Type.Object(
  {
    to: Type.Union([DayText, Type.Null()], {
      description: 'the first day without it; null where it never was, and was written by mistake',
    }),
    reason: Prose,
  },
  { $id: 'EndOwnership', ...strict },
)
export type EndOwnership = Static<typeof EndOwnership>
