import type { LifeCycle } from './model.ts'

/** The table drawn as a Mermaid state diagram, as it stands in the documentation. One line a transition. */
export function diagramOf<S extends string, D extends string, C>(table: LifeCycle<S, D, C>): string {
  const isLeft = (state: string) => table.transitions.some(({ from }) => from.some((name) => name === state))
  const arrows = table.transitions.flatMap(({ deed, from, to, guard, approvals }) =>
    from.map((state) => `  ${state} --> ${to}: ${deed}${guard ? ` [${guard.id}]` : ''}${signed(approvals)}`),
  )
  const ends = Object.keys(table.states).filter((state) => !isLeft(state))
  return [
    'stateDiagram-v2',
    `  [*] --> ${table.start}`,
    ...arrows,
    ...ends.map((end) => `  ${end} --> [*]`),
    '',
  ].join('\n')
}

/** ` (complianceOfficer, then legal)` */
function signed(approvals: readonly (readonly string[])[] | undefined): string {
  return approvals ? ` (${approvals.map((roles) => roles.join(' or ')).join(', then ')})` : ''
}
