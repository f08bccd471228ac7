import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Prose, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }

export const deadlineStates = ['running', 'paused', 'missed', 'met', 'cancelled'] as const
export const DeadlineState = Type.Enum([...deadlineStates], {
  $id: 'DeadlineState',
  description:
    'running, paused, missed (past its end and still owed), met (perhaps late), cancelled (not owed any more)',
})
export type DeadlineState = (typeof deadlineStates)[number]

/** Who owes it, or is told: a person by id, or whoever holds a role in the legal entity. */
export const Owner = Type.Object(
  { kind: Type.Enum(['person', 'role']), id: Type.String({ minLength: 1, maxLength: 200 }) },
  strict,
)
export type Owner = Static<typeof Owner>

/** The thing that a duty is about: its kind and its reference. */
export const Subject = Type.Object(
  { kind: Type.String({ pattern: '^[a-z][A-Za-z]{0,39}$' }), id: Ref },
  strict,
)
export type Subject = Static<typeof Subject>

/** Told to somebody else at a distance from the end: days after it; before it where negative; 0 at the end itself. */
export const Escalation = Type.Object(
  { days: Type.Integer({ minimum: -366, maximum: 366 }), to: Owner },
  { $id: 'Escalation', ...strict },
)
export type Escalation = Static<typeof Escalation>

/** A time during which the clock stood still; `until` null: it still does. */
export const Pause = Type.Object(
  { from: InstantText, until: Nullable(InstantText), reason: Prose, by: Type.String() },
  { $id: 'Pause', ...strict },
)
export const Extension = Type.Object(
  { from: DayText, until: DayText, reason: Prose, noticeBy: DayText, at: InstantText, by: Type.String() },
  { $id: 'Extension', ...strict },
)

/** A duty with a date, as it is kept. */
export const Deadline = Type.Object(
  {
    id: Type.String(),
    object: Nullable(Subject),
    /** Code of the duty; null for one in own words. */
    duty: Nullable(Type.String()),
    title: Wording,
    legalEntity: Nullable(Ref),
    /** Whose calendar and clock it runs by. */
    country: Type.String(),
    startAt: InstantText,
    dueOn: DayText,
    dueAt: InstantText,
    state: DeadlineState,
    owner: Owner,
    pauses: Type.Array(Pause),
    extensions: Type.Array(Extension),
    /** Days before the end on which the owner is reminded; hours, for duties counted in hours. */
    reminders: Type.Object(
      { unit: Type.Enum(['days', 'hours']), at: Type.Array(Type.Integer({ minimum: 0 })) },
      strict,
    ),
    escalations: Type.Array(Escalation),
    /** Who has been told of it besides its owner: it is their work too. */
    escalatedTo: Type.Array(Owner),
    explain: Type.Array(Wording),
    startedBy: Type.String(),
    endedAt: Nullable(InstantText),
    endedBy: Nullable(Type.String()),
    endReason: Nullable(Type.String()),
    /** What fell due until then has been told. */
    toldUntil: InstantText,
    /** When the next thing is to be told; null: nothing more. */
    nextAt: Nullable(InstantText),
  },
  { $id: 'Deadline', ...strict },
)
export type Deadline = Static<typeof Deadline>

/** Something that fell due: the owner is reminded, it was missed, or somebody else is told. */
export const Signal = Type.Object(
  {
    kind: Type.Enum(['reminder', 'missed', 'overdue', 'escalation']),
    at: InstantText,
    to: Owner,
    /** Days (or hours) left; negative once it is past. */
    left: Type.Integer(),
  },
  { $id: 'DeadlineSignal', ...strict },
)
export type Signal = Static<typeof Signal>

/** What the app hands to the notices: one for each deadline in which something fell due. */
export interface DeadlineNews {
  readonly deadline: Deadline
  readonly signals: readonly Signal[]
}

/** A duty that somebody sets by hand: a known duty with its start, or own words with a day. */
export const NewDeadline = Type.Object(
  {
    object: Type.Optional(Nullable(Subject)),
    legalEntity: Ref,
    duty: Type.Optional(Type.String({ maxLength: 60 })),
    startAt: Type.Optional(InstantText),
    length: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    authorityCountry: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    dueOn: Type.Optional(DayText),
    owner: Owner,
    escalations: Type.Optional(Type.Array(Escalation, { maxItems: 10 })),
  },
  { $id: 'NewDeadline', ...strict },
)
export type NewDeadline = Static<typeof NewDeadline>

export const ExtendDeadline = Type.Object(
  {
    reason: Prose,
    until: Type.Optional(DayText), // where the duty leaves it open
  },
  { $id: 'ExtendDeadline', ...strict },
)
export type ExtendDeadline = Static<typeof ExtendDeadline>

/** Who owes it from now on, and why. */
export const AssignDeadline = Type.Object(
  { owner: Owner, reason: Prose },
  { $id: 'AssignDeadline', ...strict },
)

/** Why somebody does it. */
export const DeadlineReason = Type.Object({ reason: Prose }, { $id: 'DeadlineReason', ...strict })
