import { type Instant, toInstant } from '#kernel'

/** A day or an instant as UTC; a day counts to its last moment, so that "binding until" holds on that day. */
export function toUtc(text: string | null): Instant | null {
  if (text === null) return null
  return text.length === 10 ? `${text}T23:59:59.999Z` : toInstant(text)
}
