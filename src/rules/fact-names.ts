import { type FactDefinition, orderFacts, partyFacts, roles } from './facts.ts'

/** Every fact that a rule may name: those of the order, and those of a party once a role and as `party.…`. */
export function factNames(): string[] {
  const parties = ['party', ...roles].flatMap((role) =>
    Object.keys(partyFacts).map((name) => `${role}.${name}`),
  )
  return [...Object.keys(orderFacts), ...parties]
}

/** One row of `aktsam rules facts`. */
export interface FactRow extends FactDefinition {
  readonly fact: string
}

/** The vocabulary as a table, party facts once (`party.*`). */
export function factsTable(): FactRow[] {
  const row = ([fact, definition]: [string, FactDefinition]): FactRow => ({ fact, ...definition })
  const parties = Object.entries(partyFacts).map(([name, one]) => row([`party.${name}`, one]))
  return [...Object.entries(orderFacts).map(row), ...parties]
}
