import { dutyOf } from './knowledge/duties.ts'
import type { LifeCycle } from './model.ts'

/**
 * What is wrong with a table itself: states that nothing reaches, deeds without a step, steps never reached, approvals
 * that are no four eyes, duties that nobody knows.
 */
export function faultsOf<S extends string, D extends string, C>(table: LifeCycle<S, D, C>): string[] {
  const reached = new Set<string>([table.start])
  for (let grown = true; grown; ) {
    const before = reached.size
    for (const { from, to } of table.transitions)
      if (from.some((state) => reached.has(state))) reached.add(to)
    grown = reached.size > before
  }
  const unreached = Object.keys(table.states).filter((state) => !reached.has(state))
  const idle = Object.keys(table.deeds).filter(
    (deed) => !table.transitions.some((step) => step.deed === deed),
  )
  return [
    ...unreached.map((state) => `state '${state}' is never reached`),
    ...idle.map((deed) => `deed '${deed}' moves nothing`),
    ...hidden(table).map((text) => `step '${text}' stands behind one that always holds`),
    ...table.transitions.flatMap(({ deed, approvals }) =>
      approvals ? seatFaults(approvals).map((text) => `approvals of '${deed}': ${text}`) : [],
    ),
    ...dutiesIn(table).flatMap((code) => (dutyOf(code) ? [] : [`duty '${code}' is not known`])),
  ]
}

function seatFaults(seats: readonly (readonly string[])[]): string[] {
  return [
    // Whoever asks fills none: with one seat it is two people.
    ...(seats.length === 0 ? ['a seat at least'] : []),
    ...(seats.some((roles) => roles.length === 0) ? ['a seat that no role may fill'] : []),
  ]
}

function dutiesIn<S extends string, D extends string, C>(table: LifeCycle<S, D, C>): string[] {
  const named = table.transitions.flatMap(
    ({ starts = [], pauses = [], resumes = [], meets = [], cancels = [] }) => [
      ...starts,
      ...pauses,
      ...resumes,
      ...meets,
      ...cancels,
    ],
  )
  return [...new Set([...(table.starts ?? []), ...named])]
}

/** A step after an unguarded one of the same deed and state can never be taken. */
function hidden<S extends string, D extends string, C>(table: LifeCycle<S, D, C>): string[] {
  const open = new Set<string>()
  const behind: string[] = []
  for (const { deed, from, to, guard, by } of table.transitions)
    for (const state of from) {
      if (open.has(`${deed} ${state}`)) behind.push(`${state} ${deed} ${to}`)
      if (!guard && !by) open.add(`${deed} ${state}`)
    }
  return behind
}
