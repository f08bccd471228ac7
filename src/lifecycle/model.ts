import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'
import { Deadline } from './deadlines/model.ts'
import type { Others } from './words.ts'

export type { Due } from './calendar/model.ts'
export * from './deadlines/model.ts'
export type { Others } from './words.ts'

/**
 * A life cycle is a table: which deed moves a thing from which states to which, who may do it, and under what
 * guard. The room that owns the thing owns its table; this room only reads tables (C.2 of the specification).
 */
export interface LifeCycle<State extends string, Deed extends string, Context> {
  readonly name: string
  /** Every state with the sentence that says what it means. */
  readonly states: Readonly<Record<State, string>>
  /** Every deed with the sentence that says what it does. */
  readonly deeds: Readonly<Record<Deed, string>>
  readonly start: State
  /** Read top down: of the transitions of one deed from one state, the first whose guard holds is taken. */
  readonly transitions: readonly Transition<State, Deed, Context>[]
  /** The words of the screen; left out where no screen shows the table. */
  readonly titles?: {
    readonly name: Wording
    readonly states: Readonly<Record<State, Wording>>
    readonly deeds: Readonly<Record<Deed, Wording>>
  }
  /** The sentences of states and deeds in the other languages; left out, they are said in English. */
  readonly sentences?: {
    readonly states: Readonly<Record<State, Others>>
    readonly deeds: Readonly<Record<Deed, Others>>
  }
  /** Duties whose clock starts with the life itself. */
  readonly starts?: readonly string[]
}

export interface Transition<State extends string, Deed extends string, Context> {
  readonly deed: Deed
  readonly from: readonly State[]
  readonly to: State
  /** Roles that may do it; left out: whoever may write here at all. */
  readonly by?: readonly string[]
  readonly guard?: Guard<Context>
  /**
   * One seat an approval, in this order, each with the roles that may fill it. Different people fill them, and none of
   * them asked for it. The last approval moves the thing.
   */
  readonly approvals?: readonly (readonly string[])[]
  /** Nobody asks for it beforehand: it waits for others only once one of them has approved. */
  readonly isOwnIdea?: true
  /** Codes of the duties whose clock starts, stands still, runs on, is met or falls away with it. */
  readonly starts?: readonly string[]
  readonly pauses?: readonly string[]
  readonly resumes?: readonly string[]
  readonly meets?: readonly string[]
  readonly cancels?: readonly string[]
}

/** A condition with its words. `reason` completes "not possible: …" when the guard does not hold. */
export interface Guard<Context> {
  readonly id: string
  readonly reason: string
  /** The same in the other languages. */
  readonly reasonIn?: Others
  readonly holds: (context: Context) => boolean
}

/** One thing that could be done from a state, for the screen part that shows states, deeds and why not. */
export interface Option<State extends string, Deed extends string> {
  readonly deed: Deed
  readonly to: State
  readonly by: readonly string[]
  readonly may: boolean
  /** Present when `may` is false: why not. */
  readonly why?: string
}

/** An approval that stands, until the last one moves the thing or somebody takes theirs back. */
export const Approval = Type.Object(
  {
    deed: Type.String(),
    /** Which of the approvals, from 0. */
    seat: Type.Integer({ minimum: 0 }),
    by: Type.String(),
    onBehalfOf: Nullable(Type.String()),
    role: Type.String(),
    at: InstantText,
    reason: Nullable(Type.String()),
    /** What was approved, where it can change: an approval of something else does not count. */
    content: Nullable(Type.String()),
  },
  { $id: 'Approval', additionalProperties: false },
)
export type Approval = Static<typeof Approval>

/** Where a thing stands, and since when. */
export const Life = Type.Object(
  {
    kind: Type.String(),
    object: Ref,
    legalEntity: Nullable(Type.String()),
    state: Type.String(),
    since: InstantText,
    requestedBy: Nullable(Type.String()),
    /** In whose place it was asked for: they give no approval either. */
    requestedFor: Type.Optional(Type.String()),
    approvals: Type.Array(Approval),
  },
  { $id: 'Life', additionalProperties: false },
)
export type Life = Static<typeof Life>

export const stepKinds = ['begun', 'approved', 'withdrawn', 'moved'] as const
/** One line of the history of a life. `withdrawn`: an approval was taken back. */
export const LifeStep = Type.Object(
  {
    kind: Type.Enum([...stepKinds]),
    deed: Type.String(),
    from: Nullable(Type.String()),
    to: Type.String(),
    by: Type.String(),
    role: Type.String(),
    at: InstantText,
    reason: Nullable(Type.String()),
  },
  { $id: 'LifeStep', additionalProperties: false },
)
export type LifeStep = Static<typeof LifeStep>

/** What may be done now, by whom, and why not. */
export const LifeOption = Type.Object(
  {
    deed: Type.String(),
    title: Wording,
    says: Type.String(),
    to: Type.String(),
    may: Type.Boolean(),
    why: Nullable(Type.String()),
    /** The roles of each approval that it takes, in order; empty where it takes none. */
    needs: Type.Array(Type.Array(Type.String())),
    /** How many of them have been given. */
    given: Type.Integer(),
    /** It takes a fresh proof of who signs. */
    signature: Type.Boolean(),
  },
  { $id: 'LifeOption', additionalProperties: false },
)
export type LifeOption = Static<typeof LifeOption>

/** A thing as the generic screen part shows it. */
export const ShownLife = Type.Object(
  {
    kind: Type.String(),
    object: Type.String(),
    title: Wording,
    link: Type.String(),
    legalEntity: Nullable(Type.String()),
    state: Type.String(),
    stateTitle: Wording,
    says: Type.String(),
    since: InstantText,
    version: Type.Integer(),
    requestedBy: Nullable(Type.String()),
    options: Type.Array(LifeOption),
    approvals: Type.Array(Approval),
    deadlines: Type.Array(Deadline),
    history: Type.Array(LifeStep),
    /** Every state, in the order of the table, for the drawing. */
    states: Type.Array(Type.Object({ state: Type.String(), title: Wording, says: Type.String() })),
  },
  { $id: 'ShownLife', additionalProperties: false },
)
export type ShownLife = Static<typeof ShownLife>

/** One thing that waits for the one who asks. `due` null: there is no date. */
export const WorkItem = Type.Object(
  {
    kind: Type.String({ description: 'deadline, approval, order, hit …' }),
    id: Type.String(),
    title: Wording,
    due: Nullable(InstantText),
    dueOn: Nullable(DayText),
    overdue: Type.Boolean(),
    /** The page of the application: `/exceptions/X-2026-1`. */
    link: Type.String(),
    /** Why it is mine. */
    why: Wording,
    legalEntity: Nullable(Type.String()),
  },
  { $id: 'WorkItem', additionalProperties: false },
)
export type WorkItem = Static<typeof WorkItem>
