import { type TSchema, Type } from 'typebox'
import { Nullable } from '#kernel'

export const strict = { additionalProperties: false }

/** Lists come a page at a time: `after` is the `next` of the page before. */
export const PageQuery = Type.Object(
  {
    after: Type.Optional(Type.String({ maxLength: 100, description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  strict,
)

export function pageOf<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) })
}

export const Named = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) })
/** Why something is done: a sentence, not a word. */
export const Reason = Type.String({ minLength: 10, maxLength: 2000, pattern: '^[^\\u0000]*$' })
