import { type Static, Type } from 'typebox'
import { Nullable, Prose, Ref } from '#kernel'
import { categories } from '#rules/model'

const strict = { additionalProperties: false }
const Person = Type.String({ minLength: 1, maxLength: 200 })
const Categories = Type.Array(Type.Enum([...categories]), { minItems: 1, maxItems: 50, uniqueItems: true })

/** A supplier that we may buy from: it begins as a prospect. */
export const AddRelation = Type.Object(
  { legalEntity: Ref, categories: Categories, owner: Type.Optional(Person), note: Type.Optional(Prose) },
  { $id: 'AddRelation', ...strict },
)
export type AddRelation = Static<typeof AddRelation>

/** What is known of a relation, apart from where it stands; what is left out stays, null takes it away. */
export const ChangeRelation = Type.Object(
  {
    reason: Type.String({ minLength: 3, maxLength: 10_000 }),
    owner: Type.Optional(Nullable(Person)),
    note: Type.Optional(Nullable(Prose)),
    riskBand: Type.Optional(Nullable(Type.Enum(['low', 'moderate', 'elevated', 'high', 'critical']))),
    spend: Type.Optional(
      Nullable(
        Type.Object(
          {
            amount: Type.Integer({ minimum: 0 }),
            currency: Type.String({ pattern: '^[A-Z]{3}$' }),
            year: Type.Integer({ minimum: 1990, maximum: 2999 }),
          },
          strict,
        ),
      ),
    ),
  },
  { $id: 'ChangeRelation', ...strict },
)
export type ChangeRelation = Static<typeof ChangeRelation>
