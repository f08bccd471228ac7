import { Type } from 'typebox'
import { Wording } from '#kernel'

const Text = Type.String()

export const FieldChange = Type.Object(
  {
    field: Text,
    says: Wording,
    before: Type.Unsafe<unknown>({ description: 'left out where the field was not there' }),
    after: Type.Unsafe<unknown>({ description: 'left out where the field is gone' }),
  },
  { $id: 'FieldChange' },
)
export const RuleDifference = Type.Object(
  {
    rule: Text,
    title: Wording,
    change: Type.Enum(['added', 'removed', 'changed']),
    /** Of a changed outcome: whether it became stricter or looser. */
    direction: Type.Union([Type.Enum(['stricter', 'looser']), Type.Null()]),
    /** How the rule reads before and after, as one sentence. */
    before: Type.Union([Wording, Type.Null()]),
    after: Type.Union([Wording, Type.Null()]),
    fields: Type.Array(FieldChange),
  },
  { $id: 'RuleDifference' },
)
export const Differences = Type.Object(
  {
    added: Type.Integer(),
    removed: Type.Integer(),
    changed: Type.Integer(),
    rules: Type.Array(RuleDifference),
  },
  { $id: 'RuleDifferences' },
)
