import { type TSchema, Type } from 'typebox'

/** A key that the caller chose (`ref`, `sku`, `serial`): no blanks at its ends, no control characters. */
export const Ref = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\s\\u0000-\\u001F](?:[^\\u0000-\\u001F]*[^\\s\\u0000-\\u001F])?$',
  description: "the caller's own key",
})
/** Prose of one field; never empty, never with NUL. */
export const Prose = Type.String({ minLength: 1, maxLength: 20_000, pattern: '^[^\\u0000]*$' })
export const CountryCode = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, e.g. SE' })

/** A known none: `null` is an answer, a field left out is unknown. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** The beginning of a text, at most so many UTF-16 units long, and never through the middle of a character. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}

/** The key of a record that several refs name together: `NL-D4/LG-D4`. A slash within a ref is escaped: no two collide. */
export function joinKey(...refs: readonly string[]): string {
  return refs.map((ref) => ref.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/')
}

/** Where a record points: `type` of the record it names (`party`: organisation or legal entity), JSON pointer. */
export interface Reference {
  readonly type: string
  readonly ref: string
  readonly path: string
}
