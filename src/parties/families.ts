/** One merge in force: whoever looks for `drop` finds `keep`. */
export interface Link {
  readonly keep: string
  readonly drop: string
}

/** Which references mean one party, by the merges in force. */
export interface Families {
  /** The reference under which the party is kept; of a party that was never merged its own. */
  kept(ref: string): string
  /** Every reference of the party, the kept one first. */
  all(ref: string): readonly string[]
}

/** Reads merges as families. A chain (`a` into `b`, `b` into `c`) is one family of `c`; a circle ends where it closes. */
export function familiesBy(links: readonly Link[]): Families {
  const up = new Map(links.map(({ keep, drop }) => [drop, keep]))
  const down = Map.groupBy(links, ({ keep }) => keep)
  const kept = (ref: string): string => {
    const seen = new Set<string>()
    let at = ref
    for (let next = up.get(at); next !== undefined && !seen.has(next); next = up.get(at)) {
      seen.add(next)
      at = next
    }
    return at
  }
  const below = (ref: string, seen: Set<string>): string[] => {
    if (seen.has(ref)) return []
    seen.add(ref)
    return [ref, ...(down.get(ref) ?? []).flatMap(({ drop }) => below(drop, seen))]
  }
  return { kept, all: (ref) => below(kept(ref), new Set()) }
}
