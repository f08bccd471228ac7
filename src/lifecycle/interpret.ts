import { asWritten, ok, type Result, refuse, type Wording, worded, wordingOf } from '#kernel'
import { noSuchStep, notPossible, takesAnotherRole } from './knowledge/refusal-words.ts'
import type { LifeCycle, Option, Transition } from './model.ts'
import { inAll } from './words.ts'

/** Who asks, and what the guards may look at. */
export interface Question<Context> {
  readonly role?: string
  /** All roles in which they may act, where there are several. */
  readonly roles?: readonly string[]
  readonly context: Context
}

/** Does the life cycle know this deed from this state at all, whatever the guards say? */
export function may<S extends string, D extends string, C>(
  table: LifeCycle<S, D, C>,
  state: S,
  deed: D,
): boolean {
  return stepsOf(table, state, deed).length > 0
}

/**
 * The state after a deed: the first transition whose role and guard fit. Otherwise a refusal: `not_allowed_from`
 * where the table has no such step, `not_allowed` where a role or a guard forbids it.
 */
export function step<S extends string, D extends string, C>(
  table: LifeCycle<S, D, C>,
  position: { readonly state: S; readonly deed: D },
  question: Question<C>,
): Result<S> {
  const taken = transitionOf(table, position, question)
  return taken.ok ? ok(taken.value.to) : taken
}

/** The same, with all that the table says of the step: its approvals, and the duties that it starts and meets. */
export function transitionOf<S extends string, D extends string, C>(
  table: LifeCycle<S, D, C>,
  { state, deed }: { readonly state: S; readonly deed: D },
  question: Question<C>,
): Result<Transition<S, D, C>> {
  const steps = stepsOf(table, state, deed)
  if (steps.length === 0) return refuse(noStep(table, state, deed))
  const taken = steps.find((transition) => whyNot(transition, question) === undefined)
  if (taken) return ok(taken)
  const whys = steps.flatMap((transition) => whyNot(transition, question) ?? [])
  const because = wordingOf((language) => [...new Set(whys.map((why) => why[language]))].join('; '))
  return refuse({
    code: 'not_allowed',
    ...worded(notPossible(deedTitle(table, deed), table.name, because)),
    facts: { state, deed },
  })
}

/** Everything the table knows from a state, allowed or not, each with the reason why not. */
export function optionsFrom<S extends string, D extends string, C>(
  table: LifeCycle<S, D, C>,
  state: S,
  question: Question<C>,
): Option<S, D>[] {
  return table.transitions
    .filter(({ from }) => from.includes(state))
    .map((transition) => {
      const why = whyNot(transition, question)
      const shown = { deed: transition.deed, to: transition.to, by: transition.by ?? [] }
      return why === undefined ? { ...shown, may: true } : { ...shown, may: false, why: why.en }
    })
}

function stepsOf<S extends string, D extends string, C>(table: LifeCycle<S, D, C>, state: S, deed: D) {
  return table.transitions.filter((transition) => transition.deed === deed && transition.from.includes(state))
}

function whyNot<S extends string, D extends string, C>(
  { by, guard }: Transition<S, D, C>,
  { role, roles = role === undefined ? [] : [role], context }: Question<C>,
): Wording | undefined {
  if (by && !roles.some((one) => by.includes(one) || one === 'operator')) return takesAnotherRole(by, roles)
  return guard && !guard.holds(context) ? inAll(guard.reason, guard.reasonIn) : undefined
}

function noStep<S extends string, D extends string, C>(table: LifeCycle<S, D, C>, state: S, deed: D) {
  const known = [...new Set(table.transitions.filter(({ from }) => from.includes(state)).map((t) => t.deed))]
  const titles = { deed: deedTitle(table, deed), state: stateTitle(table, state) }
  const thing = `${/^[aeiou]/i.test(table.name) ? 'An' : 'A'} ${table.name}`
  const possible = known.map((one) => deedTitle(table, one))
  return {
    code: 'not_allowed_from' as const,
    ...worded(noSuchStep(titles, thing, possible)),
    facts: { state, deed, possible: known },
  }
}

function deedTitle<S extends string, D extends string, C>(table: LifeCycle<S, D, C>, deed: D): Wording {
  return table.titles?.deeds[deed] ?? asWritten(deed)
}

function stateTitle<S extends string, D extends string, C>(table: LifeCycle<S, D, C>, state: S): Wording {
  return table.titles?.states[state] ?? asWritten(state)
}
