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
}

export interface Transition<State extends string, Deed extends string, Context> {
  readonly deed: Deed
  readonly from: readonly State[]
  readonly to: State
  /** Roles that may do it; left out: whoever may write here at all. */
  readonly by?: readonly string[]
  readonly guard?: Guard<Context>
}

/** A condition with its words. `reason` completes "not possible: …" when the guard does not hold. */
export interface Guard<Context> {
  readonly id: string
  readonly reason: string
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
