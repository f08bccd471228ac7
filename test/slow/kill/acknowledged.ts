/** What a child was told that is done, and what it had begun, one line of JSON each, as it writes them. */
export type Told =
  | { readonly told: 'verdict'; readonly trace: string; readonly digest: string }
  | { readonly told: 'moved'; readonly order: string; readonly state: string; readonly version: number }
  | { readonly told: 'importing'; readonly sha256: string; readonly generation: number }
  | { readonly told: 'imported'; readonly sha256: string }
  /** What a child found in force when it began: the end of what the one before had begun. */
  | { readonly told: 'inForce'; readonly sha256: string }

/** Everything told by all children so far, as the next one must find it. */
export interface Acknowledged {
  readonly verdicts: readonly { readonly trace: string; readonly digest: string }[]
  /** The state that each order was last told to have. */
  readonly orders: Readonly<Record<string, { readonly state: string; readonly version: number }>>
  /** The list that was last told to be in force, and those begun since. */
  readonly list: string | null
  readonly begun: readonly { readonly sha256: string; readonly generation: number }[]
  readonly imports: number
}

export const nothingYet: Acknowledged = { verdicts: [], orders: {}, list: null, begun: [], imports: 0 }

/** With one more line. An import that was told to be done ends what was begun before it. */
export function withTold(before: Acknowledged, told: Told): Acknowledged {
  switch (told.told) {
    case 'verdict':
      return { ...before, verdicts: [...before.verdicts, { trace: told.trace, digest: told.digest }] }
    case 'moved':
      return {
        ...before,
        orders: { ...before.orders, [told.order]: { state: told.state, version: told.version } },
      }
    case 'importing':
      return { ...before, begun: [...before.begun, { sha256: told.sha256, generation: told.generation }] }
    case 'inForce':
      return inForce(before, told.sha256)
    case 'imported':
      return { ...inForce(before, told.sha256), imports: before.imports + 1 }
  }
}

function inForce(before: Acknowledged, list: string): Acknowledged {
  return { ...before, list, begun: before.begun.filter(({ sha256 }) => sha256 === list) }
}
