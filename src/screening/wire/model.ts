import { type Static, Type } from 'typebox'
import { Nullable } from '#kernel'
import { Measured } from '../measures/model.ts'

/** Seconds without a zone (UTC is meant), as the wire contract writes instants: `2026-11-23T08:00:00`. */
const Moment = Nullable(Type.String())

const Values = Type.Record(Type.String(), Type.Array(Type.String()))
/** A thing in the words of FollowTheMoney: every value a text, every property a list. */
export const FtmEntity = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 400 }),
    caption: Type.String(),
    schema: Type.String(),
    properties: Values,
    datasets: Type.Array(Type.String()),
    referents: Type.Array(Type.String()),
    first_seen: Moment,
    last_seen: Moment,
    last_change: Moment,
  },
  { $id: 'FtmEntity', additionalProperties: false },
)
export type FtmEntity = Static<typeof FtmEntity>

const Properties = Type.Record(Type.String(), Type.Array(Type.Union([Type.String(), Type.Unknown()])), {
  description: 'by property; texts, or whole entities where they are nested',
})
const shown = {
  id: Type.String(),
  caption: Type.String(),
  schema: Type.String(),
  properties: Properties,
  datasets: Type.Array(Type.String()),
  referents: Type.Array(Type.String()),
  target: Type.Boolean(),
  first_seen: Moment,
  last_seen: Moment,
  last_change: Moment,
}
/** An entity as it is answered. */
export const WireEntity = Type.Object(shown, { $id: 'Entity' })
export interface WireEntity {
  readonly id: string
  readonly caption: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly (string | WireEntity)[]>>
  readonly datasets: readonly string[]
  readonly referents: readonly string[]
  readonly target: boolean
  readonly first_seen: string | null
  readonly last_seen: string | null
  readonly last_change: string | null
}

/** Why an entity scores as it does, one feature at a time; `says` is ours, in the language of the reader. */
export const Explanation = Type.Object(
  {
    detail: Nullable(Type.String()),
    score: Type.Number(),
    query: Nullable(Type.String()),
    candidate: Nullable(Type.String()),
    says: Type.String({ description: 'a sentence in the language of Accept-Language: sv, nb, fi or en' }),
  },
  { $id: 'Explanation' },
)
export type Explanation = Static<typeof Explanation>

export const ScoredEntity = Type.Object(
  {
    ...shown,
    score: Type.Number({ minimum: 0, maximum: 1 }),
    match: Type.Boolean({ description: 'at or above the threshold' }),
    explanations: Type.Record(Type.String(), Explanation),
    ...Measured.properties,
    in_words: Type.String({ description: 'the three numbers in words, in the language of Accept-Language' }),
    settles: Type.Array(Type.Object({ code: Type.String(), says: Type.String() }), {
      description: 'what would change the verdict, the weightiest first',
    }),
  },
  { $id: 'ScoredEntity' },
)
export interface ScoredEntity extends WireEntity {
  readonly score: number
  readonly match: boolean
  readonly explanations: Readonly<Record<string, Explanation>>
  /** Beyond the contract, as the three below: what the score holds together, told apart. */
  readonly similarity: number
  readonly evidence: number
  readonly contradiction: number
  readonly in_words: string
  readonly settles: readonly { readonly code: string; readonly says: string }[]
}

export const Total = Type.Object(
  { value: Type.Integer(), relation: Type.Enum(['eq', 'gte']) },
  { $id: 'TotalSpec' },
)
export type Total = Static<typeof Total>

/** A query as it was understood: cleaned, every value a list. */
export interface EchoedQuery {
  readonly id?: string | null
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}
export const EntityMatches = Type.Object(
  {
    status: Type.Literal(200),
    results: Type.Array(ScoredEntity),
    total: Total,
    query: Type.Object({
      id: Type.Optional(Nullable(Type.String())),
      schema: Type.String(),
      properties: Values,
    }),
  },
  { $id: 'EntityMatches' },
)
export const MatchResponse = Type.Object(
  { responses: Type.Record(Type.String(), EntityMatches), limit: Type.Integer() },
  { $id: 'EntityMatchResponse' },
)

const WireFault = Type.Object(
  {
    type: Type.String(),
    loc: Type.Array(Type.Union([Type.String(), Type.Integer()]), { description: 'where it stands' }),
    msg: Type.String(),
    input: Type.Unknown(),
    ctx: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { $id: 'WireFault' },
)
/** What is sent with every error of the contract. */
export const WireProblem = Type.Object(
  {
    detail: Type.Optional(
      Type.Union([Type.String(), Type.Array(WireFault)], { description: 'a list with 422, else a sentence' }),
    ),
    errors: Type.Optional(
      Type.Array(Type.Object({ query: Type.String(), reason: Type.String() }), {
        description: 'the queries of a batch that cannot be looked for',
      }),
    ),
    type: Type.Optional(Type.String({ description: 'our error code, where the house itself refuses' })),
    status: Type.Optional(Type.Literal('error', { description: 'with 500, which says no more' })),
  },
  { $id: 'WireProblem' },
)
/** The forms of a route's answers: its own, and that of every error. */
export function answering<T>(form: T) {
  return { 200: form, default: WireProblem }
}

/** The settings of a query: of the request, or of one query of a batch (`options`), which then counts for that one. */
export interface MatchOptions {
  readonly limit: number
  readonly threshold: number
  readonly cutoff: number
  readonly include_dataset: readonly string[]
  readonly exclude_schema: readonly string[]
  readonly exclude_dataset: readonly string[]
  readonly topics: readonly string[]
  readonly changed_since: string | null
  readonly exclude_entity_ids: readonly string[]
}

/** What the catalogue says of a dataset (FollowTheMoney's `DatasetModel`) and of its index here. */
export interface DatasetView {
  readonly name: string
  readonly title: string
  readonly license?: string | null
  readonly summary?: string | null
  readonly description?: string | null
  readonly url?: string | null
  readonly updated_at?: string | null
  readonly last_export?: string | null
  readonly entity_count?: number | null
  readonly thing_count?: number | null
  readonly version?: string | null
  readonly category?: string | null
  readonly tags?: readonly string[]
  readonly publisher?: Readonly<Record<string, unknown>> | null
  readonly coverage?: Readonly<Record<string, unknown>> | null
  readonly resources?: readonly Readonly<Record<string, unknown>>[]
  readonly children: readonly string[]
  readonly deprecation?: string | null
  readonly load: boolean
  readonly entities_url?: string | null
  readonly delta_url?: string | null
  readonly namespace: boolean
  readonly index_version: string | null
  readonly index_current: boolean
}
