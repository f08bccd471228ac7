import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Wording } from '#kernel'
import { Deadline } from '#lifecycle/model'
import { EntryEdition, ListEntry } from '#lists/model'
import { LegalEntity, Organisation } from '#parties/model'
import { WordedBecause } from '../because.ts'
import {
  AlertDone,
  AlertQuestion,
  AlertState,
  alertStates,
  HitVerdict,
  hitVerdicts,
  Reopened,
} from '../hits/model.ts'
import { Measured, MeasureInWords, Settle } from '../measures/model.ts'

const strict = { additionalProperties: false }
const Text = Type.String({ maxLength: 4000, pattern: '^[^\\u0000]*$' })
const Id = Type.String({ minLength: 1, maxLength: 100 })

export const priorityLevels = ['high', 'medium', 'low'] as const

/** How much it presses, 0 to 100. */
const Pressing = Type.Object({ value: Type.Integer(), level: Type.Enum([...priorityLevels]) }, strict)

/** An alert as it stands in the queue. */
export const AlertLine = Type.Object(
  {
    id: Id,
    version: Type.Integer(),
    party: Type.Object({ ref: Type.String(), name: Type.String(), country: Nullable(Type.String()) }, strict),
    list: Type.String(),
    entry: Type.String(),
    name: Nullable(Type.String({ description: 'as listed' })),
    score: Nullable(Type.Number()),
    programme: Nullable(Type.String()),
    against: Type.Array(Type.String()),
    measured: Nullable(Measured), // null where nobody measured it
    inWords: Nullable(Wording),
    state: AlertState,
    stateTitle: Wording,
    priority: Pressing,
    foundAt: InstantText,
    foundBy: Type.Enum(['order', 'party', 'list', 'screening', 'given']),
    since: InstantText,
    assignee: Nullable(Type.String()),
    held: Type.Integer({ description: 'orders that wait for the party' }),
    overdue: Type.Boolean(),
    /** Signed by somebody else: mine may be the second signature. */
    waitsForMe: Type.Boolean(),
    /** Alerts of one mark are decided in one go. */
    alike: Type.Array(Type.String()),
  },
  { $id: 'AlertLine', ...strict },
)
export type AlertLine = Static<typeof AlertLine>

/** Where the queue stands, whatever is filtered. */
export const AlertCounts = Type.Object(
  {
    open: Type.Integer(),
    overdue: Type.Integer(),
    mine: Type.Integer(),
    waitForMe: Type.Integer(),
    states: Type.Record(Type.String(), Type.Integer()),
    lists: Type.Record(Type.String(), Type.Integer({ description: 'open, by list' })),
  },
  { $id: 'AlertCounts', ...strict },
)
export type AlertCounts = Static<typeof AlertCounts>

export const alertSorts = ['priority', 'oldest', 'newest', 'score', 'party'] as const
export const AlertFilter = Type.Object(
  {
    state: Type.Optional(Type.Array(AlertState, { description: 'left out: those that are open' })),
    list: Type.Optional(Type.String({ maxLength: 100 })),
    entry: Type.Optional(Type.String({ maxLength: 200, description: 'of the list' })),
    party: Type.Optional(Type.String({ maxLength: 200 })),
    priority: Type.Optional(Type.Enum([...priorityLevels])),
    age: Type.Optional(Type.Enum(['overdue', 'today'])),
    assignee: Type.Optional(Type.String({ maxLength: 100, description: 'an id, `me`, or `nobody`' })),
    sort: Type.Enum([...alertSorts], { default: 'priority' }),
    after: Type.Optional(Type.String({ maxLength: 300, description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  },
  strict,
)
export type AlertFilter = Static<typeof AlertFilter>

/** What may be done to it now, and why not. */
const AlertOption = Type.Object(
  {
    deed: Type.Enum(['clear', 'match', 'ask', 'confirm', 'undo', 'take']),
    title: Wording,
    may: Type.Boolean(),
    why: Nullable(Wording),
    /** It waits for a second person. */
    takesTwo: Type.Boolean(),
  },
  { $id: 'AlertOption', ...strict },
)

/** One step of its history, with the state that it led to and what was said. */
const AlertStep = Type.Object(
  {
    ...AlertDone.properties,
    title: Nullable(Wording),
    state: AlertState,
    stateTitle: Wording,
    verdict: Nullable(HitVerdict),
    reasonCode: Nullable(Type.String()),
  },
  { $id: 'AlertStep', ...strict },
)

/** One alert with both sides in full: what an officer decides on. */
export const AlertFile = Type.Object(
  {
    ...AlertLine.properties,
    says: Wording,
    record: Nullable(Type.Union([Organisation, LegalEntity])),
    partyVersion: Nullable(Type.Integer()),
    listed: Nullable(ListEntry), // null where the entry has left the list
    listVersion: Nullable(Type.String()),
    editions: Type.Array(EntryEdition),
    because: Type.Array(WordedBecause, { description: 'empty where the index does not find it now' }),
    measures: Type.Array(MeasureInWords, { description: 'empty where nobody measured it' }),
    settles: Type.Array(Settle),
    found: Type.Boolean({ description: 'the index finds it now' }),
    pressing: Type.Array(
      Type.Object({ says: Wording, points: Type.Integer() }, { $id: 'AlertPressing', ...strict }),
    ),
    verdict: Nullable(HitVerdict),
    reason: Nullable(Type.String()),
    reasonCode: Nullable(Type.String()),
    evidence: Type.Array(Type.String()),
    goodUntil: Nullable(DayText),
    decidedBy: Nullable(Type.String()),
    secondBy: Nullable(Type.String()),
    decidedAt: Nullable(InstantText),
    proposed: Nullable(
      Type.Object(
        {
          verdict: HitVerdict,
          reason: Type.String(),
          reasonCode: Nullable(Type.String()),
          evidence: Type.Array(Type.String()),
          goodUntil: Nullable(DayText),
          ...{ by: Type.String(), at: InstantText },
        },
        strict,
      ),
    ),
    question: Nullable(AlertQuestion),
    reopened: Nullable(Reopened),
    options: Type.Array(AlertOption),
    /** Until when my verdict can be taken back; null where there is none. */
    undoUntil: Nullable(InstantText),
    duties: Type.Array(Deadline),
    history: Type.Array(AlertStep),
    /** Open alerts for the same reason, with which it can be decided in one go. */
    same: Type.Array(Id),
  },
  { $id: 'AlertFile', ...strict },
)
export type AlertFile = Static<typeof AlertFile>

const Grounds = {
  reasonCode: Type.String({ maxLength: 60 }),
  text: Type.Optional(Text),
  evidence: Type.Optional(Type.Array(Id, { maxItems: 20, description: 'ids of pieces of evidence' })),
}

/** A verdict with its reason. `goodUntil`: known good until this day, then asked about again. */
export const AlertVerdict = Type.Object(
  {
    verdict: Type.Enum(['falsePositive', 'trueMatch']),
    ...Grounds,
    goodUntil: Type.Optional(Nullable(DayText)),
  },
  { $id: 'AlertVerdict', ...strict },
)
export type AlertVerdict = Static<typeof AlertVerdict>

/** What is asked, of whom, and how many working days there are. */
export const AskAlert = Type.Object(
  {
    of: AlertQuestion.properties.of,
    legalEntity: Type.Optional(Type.String({ maxLength: 200, description: 'of a role: in which company' })),
    text: Type.String({ minLength: 3, maxLength: 2000 }),
    reasonCode: Type.Optional(Type.String({ maxLength: 60 })),
    days: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 60, description: 'working days; left out: five' }),
    ),
  },
  { $id: 'AskAlert', ...strict },
)
export type AskAlert = Static<typeof AskAlert>

/** Many alerts for the same reason: a false positive only. */
export const BulkVerdict = Type.Object(
  { alerts: Type.Array(Id, { minItems: 2, maxItems: 200, uniqueItems: true }), ...Grounds },
  { $id: 'AlertBulk', ...strict },
)
export type BulkVerdict = Static<typeof BulkVerdict>

/** A reason for a verdict. `key`: its place among those of its verdict, from 1. */
export const ReasonChoice = Type.Object(
  {
    code: Type.String(),
    verdict: Type.Enum([...hitVerdicts]),
    key: Type.Integer(),
    says: Wording,
    needsText: Type.Boolean(),
    fits: Type.Array(Type.String()),
  },
  { $id: 'AlertReason', ...strict },
)
export type ReasonChoice = Static<typeof ReasonChoice>

/** What was decided of one list, or for one reason, in a period. Hours round the clock. */
export const AlertFigure = Type.Object(
  {
    of: Type.String(),
    decided: Type.Integer(),
    falsePositives: Type.Integer(),
    share: Nullable(Type.Number()),
    medianHours: Nullable(Type.Number()),
    longestHours: Nullable(Type.Number()),
    open: Type.Integer(),
    overdue: Type.Integer(),
  },
  { $id: 'AlertFigure', ...strict },
)
export type AlertFigure = Static<typeof AlertFigure>

/** A question as whoever is asked sees it: the party, what is missing, and by when; nothing of the list. */
export const QuestionView = Type.Object(
  {
    id: Id,
    party: AlertLine.properties.party,
    question: AlertQuestion,
    mine: Type.Boolean(),
  },
  { $id: 'AlertQuestionView', ...strict },
)
export type QuestionView = Static<typeof QuestionView>

/** States in which somebody still has to do something. */
export const openStates = alertStates.filter(
  (state) => state !== 'trueMatch' && state !== 'falsePositive' && state !== 'lapsed',
)
