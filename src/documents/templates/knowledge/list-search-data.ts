import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'

const Text = Type.String({ minLength: 1, maxLength: 10_000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })
const strict = { additionalProperties: false }

/** A search of the lists as a sheet of paper needs it: words instead of codes, all in the language of the document. */
export const ListSearchSheet = Type.Object(
  {
    id: Short,
    at: InstantText,
    by: Short,
    asked: Type.Object(
      {
        name: Text,
        kind: Nullable(Short),
        birthDate: Nullable(Short),
        country: Nullable(Short),
        identifier: Nullable(Short),
        lists: Nullable(Text),
      },
      strict,
    ),
    /** Why nobody could look. */
    refused: Nullable(Text),
    total: Type.Integer({ minimum: 0 }),
    lists: Type.Array(Type.Object({ name: Short, version: Short }, strict)),
    matches: Type.Array(
      Type.Object(
        {
          name: Text,
          list: Short,
          entry: Short,
          likeness: Short,
          percent: Type.Integer({ minimum: 0, maximum: 100 }),
          programmes: Nullable(Text),
          source: Nullable(Text),
          because: Type.Array(Text),
        },
        strict,
      ),
    ),
    digest: Short,
    proof: Type.Optional(
      Type.Object(
        {
          ...{ entry: Short, leafHash: Short, seq: Type.Integer(), size: Type.Integer() },
          checkpoint: Text,
        },
        strict,
      ),
    ),
  },
  { $id: 'ListSearchSheet', ...strict },
)
export type ListSearchSheet = Static<typeof ListSearchSheet>
