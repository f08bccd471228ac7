import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'
import { Dimension } from './model.ts'

const closed = { additionalProperties: false } as const

/** One file of figures that was read whole. It counts once it is adopted. */
export const Edition = Type.Object(
  {
    id: Type.String(),
    index: Type.String(),
    layout: Type.String(),
    file: Type.String(),
    sha256: Type.String(),
    rows: Type.Integer({ description: 'rows under the header' }),
    places: Type.Integer({ description: 'countries and areas with a figure' }),
    yearFrom: Type.Integer(),
    yearTo: Type.Integer(),
    leftOut: Type.Record(Type.String(), Type.Integer(), { description: 'rows not kept, by the reason' }),
    importedAt: InstantText,
    importedBy: Type.String(),
    adoptedAt: Nullable(InstantText),
    inForce: Type.Boolean(),
  },
  { $id: 'CountryEdition', ...closed },
)
export type Edition = Static<typeof Edition>

/** A publication with its terms, its measures and the editions that were loaded. */
export const IndexStatus = Type.Object(
  {
    index: Type.String(),
    title: Type.String(),
    publisher: Type.String(),
    licence: Type.String(),
    url: Type.String(),
    measures: Type.Array(
      Type.Object(
        { id: Type.String(), title: Type.String(), dimension: Dimension, counts: Type.String() },
        closed,
      ),
    ),
    layouts: Type.Array(
      Type.Object({ id: Type.String(), title: Type.String(), describedAt: Type.String() }, closed),
    ),
    editions: Type.Array(Edition),
  },
  { $id: 'CountryIndex', ...closed },
)
export type IndexStatus = Static<typeof IndexStatus>

/** What an import says: the edition, and whether these bytes had been read before. */
export const ImportedEdition = Type.Object(
  { edition: Edition, change: Type.Enum(['added', 'unchanged']) },
  { $id: 'ImportedCountryEdition', ...closed },
)
export type ImportedEdition = Static<typeof ImportedEdition>
