/** Numbers that look random and are the same each time. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number
  /** A whole number below n. */
  below(n: number): number
  /** One of these; undefined of none. */
  of<T>(items: readonly T[]): T | undefined
}

/** A linear congruential sequence (Numerical Recipes) from this seed. */
export function chanceFrom(seed: number): Chance {
  let state = (seed * 2654435761 + 12345) >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, of: (items) => items[below(items.length)] }
}
