import { type Static, Type } from 'typebox'
import { CountryCode, Nullable, Ref } from '#kernel'
import { bands } from '#rules/model'

export const Band = Type.Enum([...bands], { $id: 'Band' })
export type Band = (typeof bands)[number]

/** How we rate a country, or an area of it, from A (least risk) to E. An area's own band may only worsen it. */
export const CountryBand = Type.Object(
  {
    type: Type.Literal('countryBand'),
    country: CountryCode,
    area: Nullable(Ref), // ISO 3166-2, e.g. UA-43; null: the whole country
    band: Band,
  },
  { $id: 'CountryBand', additionalProperties: false },
)
export type CountryBand = Static<typeof CountryBand>

/** A place on the map: country, and area where it matters. */
export interface Place {
  readonly country: string
  readonly area?: string | null | undefined
}

export type { Edition, ImportedEdition, IndexStatus } from './indices/record.ts'
export type { Assessment, DimensionScore, Movement, TracedFigure } from './judgement/model.ts'
export type { AskOverride, OverrideLine } from './overrides/model.ts'
export type { CountryLine, CountryPage, CountrySeries, Sitting } from './read/model.ts'
