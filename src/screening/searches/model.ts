import { type Static, Type } from 'typebox'
import { CountryCode, InstantText, Nullable, Wording } from '#kernel'

const strict = { additionalProperties: false }
const Short = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000]*$' })

/** What somebody looks for on the lists, by hand. Without `lists`, in all that are loaded; without `schema`, of any kind. */
export const SearchAsked = Type.Object(
  {
    name: Short(2_000),
    schema: Type.Optional(Type.Enum(['Person', 'Organization', 'Vessel', 'Aircraft'])),
    birthDate: Type.Optional(Short(40)),
    country: Type.Optional(CountryCode),
    identifier: Type.Optional(Short(200)),
    lists: Type.Optional(Type.Array(Short(100), { maxItems: 50 })),
  },
  { $id: 'ListSearchAsked', ...strict },
)
export type SearchAsked = Static<typeof SearchAsked>

/** An entry that resembles what was asked for, as its list had it then. */
export const SearchMatch = Type.Object(
  {
    list: Type.String(),
    version: Type.String(),
    entry: Type.String(),
    name: Type.String(),
    schema: Type.String(),
    score: Type.Number({ minimum: 0, maximum: 1 }),
    likeness: Wording,
    because: Type.Array(Wording),
    programmes: Type.Array(Type.String()),
    source: Nullable(Type.Object({ file: Type.String(), line: Type.Integer({ minimum: 1 }) }, strict)),
  },
  { $id: 'ListSearchMatch', ...strict },
)
export type SearchMatch = Static<typeof SearchMatch>

/** `refused`: we could not look, and `reason` says why; it is never "nothing found". */
const answer = {
  status: Type.Enum(['screened', 'refused']),
  reason: Nullable(Wording),
  lists: Type.Array(Type.Object({ name: Type.String(), version: Type.String() }, strict), {
    description: 'the lists that were asked, in the versions that were in use',
  }),
  total: Type.Integer({ description: 'how many entries reach the threshold; the best of them are kept' }),
  matches: Type.Array(SearchMatch),
}
const head = {
  id: Type.String({ description: 'sea_…' }),
  at: InstantText,
  by: Type.String(),
  asked: SearchAsked,
}

/** A search with its answer, as it was kept. It never changes. `digest`: SHA-256 of the rest, as RFC 8785 writes it. */
export const SavedSearch = Type.Object(
  { ...head, ...answer, digest: Type.String() },
  { $id: 'ListSearch', ...strict },
)
export type SavedSearch = Static<typeof SavedSearch>

/** Where the log keeps the search, under its newest checkpoint. */
export const SearchProof = Type.Object(
  {
    entry: Type.String(),
    seq: Type.Integer(),
    leafHash: Type.String(),
    size: Type.Integer(),
    root: Type.String(),
    checkpoint: Type.String(),
  },
  { $id: 'ListSearchProof', ...strict },
)
export type SearchProof = Static<typeof SearchProof>

/** `proof` is null while the entry waits for its place, a second at most. */
export const SearchView = Type.Object(
  { ...SavedSearch.properties, proof: Nullable(SearchProof) },
  { $id: 'ListSearchView', ...strict },
)
export type SearchView = Static<typeof SearchView>

/** A search in the list of one's own. */
export const SearchLine = Type.Object(
  { ...head, status: answer.status, total: answer.total },
  { $id: 'ListSearchLine', ...strict },
)
export type SearchLine = Static<typeof SearchLine>
