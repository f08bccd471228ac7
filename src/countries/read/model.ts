import { type Static, Type } from 'typebox'
import { CountryCode, Nullable, Ref, Wording } from '#kernel'
import { bands } from '#rules/model'
import { Dimension, Figure } from '../indices/model.ts'
import { Assessment } from '../judgement/model.ts'
import { OverrideLine } from '../overrides/model.ts'

const closed = { additionalProperties: false } as const
const Letter = Type.Enum([...bands])
export const bandSources = ['override', 'judged', 'byHand', 'country'] as const

const place = {
  country: CountryCode,
  area: Nullable(Ref),
  name: Wording,
  band: Nullable(Letter),
  source: Nullable(Type.Enum([...bandSources])),
}

/** One line of the table of countries. */
export const CountryLine = Type.Object(
  {
    ...place,
    numeric: Type.String({ description: 'three digits of ISO 3166-1, as maps name countries' }),
    judged: Nullable(Letter),
    humanRights: Nullable(Type.Number()),
    democracy: Nullable(Type.Number()),
    publishers: Type.Integer({ description: 'whose figures count' }),
    override: Type.Boolean(),
    armsEmbargo: Type.Boolean(),
    regimes: Type.Integer(),
    areas: Type.Integer({ description: 'areas that are judged apart' }),
    /** The worst band of an area of it, where that is worse than its own. */
    worstArea: Nullable(Letter),
  },
  { $id: 'CountryLine', ...closed },
)
export type CountryLine = Static<typeof CountryLine>

/** One figure of one publication, over the years. */
export const CountrySeries = Type.Object(
  {
    index: Type.String(),
    indexTitle: Type.String(),
    measure: Type.String(),
    title: Type.String(),
    publisher: Type.String(),
    licence: Type.String(),
    url: Type.String(),
    dimension: Dimension,
    counts: Type.String({ description: 'true, or why it does not make the band' }),
    scale: Nullable(Type.Object({ worst: Type.Number(), best: Type.Number() }, closed)),
    edition: Type.String(),
    file: Type.String({ description: 'name of the file that the edition was read from' }),
    points: Type.Array(Type.Object({ year: Type.Integer(), ...Figure.properties }, closed)),
  },
  { $id: 'CountrySeries', ...closed },
)
export type CountrySeries = Static<typeof CountrySeries>

export const CountryRegime = Type.Object(
  {
    key: Type.String(),
    issuer: Type.String(),
    area: Nullable(Type.String()),
    measures: Type.Array(Type.String()),
    arms: Type.Boolean(),
    url: Type.String(),
    act: Nullable(Type.String()),
    from: Nullable(Type.String()),
    to: Nullable(Type.String()),
  },
  { $id: 'CountryRegime', ...closed },
)

/** Parties and open orders in a place, as far as the reader sees them. */
export const Sitting = Type.Object(
  {
    parties: Type.Integer(),
    orders: Type.Array(Type.String()),
  },
  { $id: 'CountrySitting', ...closed },
)
export type Sitting = Static<typeof Sitting>

/** Everything that is known of a country, or of an area of it. */
export const CountryPage = Type.Object(
  {
    ...place,
    numeric: Type.String(),
    byHand: Nullable(Letter),
    override: Nullable(Letter),
    assessment: Nullable(Assessment),
    series: Type.Array(CountrySeries),
    regimes: Type.Array(CountryRegime),
    regimesAsOf: Type.String(),
    inEu: Type.Boolean(),
    inEea: Type.Boolean(),
    armsEmbargo: Type.Boolean(),
    areas: Type.Array(
      Type.Object(
        {
          area: Type.String(),
          name: Wording,
          isIso: Type.Boolean(),
          band: Nullable(Letter),
          because: Nullable(Wording),
          source: Type.String(),
        },
        closed,
      ),
    ),
    overrides: Type.Array(OverrideLine),
    sitting: Sitting,
  },
  { $id: 'CountryPage', ...closed },
)
export type CountryPage = Static<typeof CountryPage>
