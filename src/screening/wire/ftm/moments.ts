/** An instant as the wire contract writes it: seconds, no zone, UTC. */
export function momentOf(instant: string): string {
  return new Date(instant).toISOString().slice(0, 19)
}

const partial = /^\d{4}-\d{2}-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?$/
/** The pattern that `changed_since` has to follow. */
export const momentPattern = partial.source

export function isMoment(text: string): boolean {
  return partial.test(text)
}
