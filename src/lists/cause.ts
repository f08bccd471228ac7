import type { Cause } from './model.ts'

/** The bytes that a version was read from, and the number of our reading. */
export interface ReadFrom {
  readonly sha256: string
  readonly parser: number
}

/**
 * Why two versions differ: the publisher changed the list, we read the same bytes otherwise, or both. Without a version
 * before, the list was loaded for the first time.
 */
export function causeOf(before: ReadFrom | undefined, now: ReadFrom): Cause {
  if (!before) return 'firstLoad'
  if (before.parser === now.parser) return 'publisher'
  return before.sha256 === now.sha256 ? 'reading' : 'both'
}
