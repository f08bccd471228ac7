import { type RawBuilder, sql } from 'kysely'

/** How values of PostgreSQL types come back, by OID, from either driver. What is not here keeps the driver's form. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number, // int8: counts and sequence numbers, below 2^53
  17: parseBytes,
  114: parseJson,
  1082: asText, // date: a day has no zone, so it is never a Date
  1114: asText, // timestamp without zone: not used by us
  1184: parseInstant,
  1700: asText, // numeric: exact
  3802: parseJson,
}

/** Arrays of the types above, by OID of the array: the OID of its element. */
export const elementOf: Readonly<Record<number, number>> = {
  1001: 17,
  1016: 20,
  1182: 1082,
  1185: 1184,
  199: 114,
  3807: 3802,
}

/** A value as a `jsonb` parameter. Both drivers need the text: they disagree on how to send arrays and strings. */
export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::text::jsonb`
}

/** `2026-11-23 08:00:00.12+00` → `2026-11-23T08:00:00.120Z`. The session's zone is UTC; `infinity` stays as it is. */
export function parseInstant(text: string): string {
  const [, day, time, fraction = '', zone] =
    /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?([+-]\d{2})$/.exec(text) ?? []
  return zone === '+00' ? `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z` : text
}

function parseBytes(text: string): Uint8Array {
  // A copy with a buffer of its own: slices of Node's pool must not travel between threads.
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'))
}

function parseJson(text: string): unknown {
  return JSON.parse(text)
}

function asText(text: string): string {
  return text
}
