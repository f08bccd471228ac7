import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { checkDataset } from '../actions.ts'
import { queryOf, WireError } from '../http/index.ts'
import { answering, Total, WireEntity } from '../model.ts'
import type { WireRoutes } from '../routes.ts'
import { answerSearch } from './answer.ts'
import { facetNames, furthest, mostResults, readSearch } from './request.ts'

const Texts = Type.Optional(Type.Array(Type.String()))
const Parameters = Type.Object({
  q: Type.Optional(Type.String({ description: 'words, "phrases", AND OR NOT, field:…, * and ?, ~' })),
  schema: Type.Optional(Type.String({ default: 'Thing' })),
  include_dataset: Texts,
  exclude_schema: Texts,
  exclude_dataset: Texts,
  changed_since: Type.Optional(Type.String()),
  countries: Texts,
  topics: Texts,
  datasets: Texts,
  filter: Type.Optional(
    Type.Array(Type.String(), { description: 'field:value, e.g. properties.birthDate:1985' }),
  ),
  limit: Type.Optional(Type.Integer({ default: 10, minimum: 0, maximum: mostResults })),
  offset: Type.Optional(Type.Integer({ default: 0, minimum: 0, maximum: furthest })),
  sort: Type.Optional(Type.Array(Type.String(), { description: 'field:asc or field:desc' })),
  target: Type.Optional(Type.Boolean({ deprecated: true })),
  fuzzy: Type.Optional(Type.Boolean({ default: false })),
  simple: Type.Optional(Type.Boolean({ default: false, description: 'tolerates what is no query' })),
  facets: Type.Optional(Type.Array(Type.Enum([...facetNames]))),
  filter_op: Type.Optional(Type.Enum(['OR', 'AND'])),
})
const Facet = Type.Object(
  {
    label: Type.String(),
    values: Type.Array(Type.Object({ name: Type.String(), label: Type.String(), count: Type.Integer() })),
  },
  { $id: 'SearchFacet' },
)
const Answer = Type.Object(
  {
    limit: Type.Integer(),
    offset: Type.Integer(),
    total: Total,
    results: Type.Array(WireEntity),
    facets: Type.Record(Type.String(), Facet),
  },
  { $id: 'SearchResponse' },
)

/** `GET /search/{dataset}`. */
export async function searchRoutes(app: FastifyInstance, desk: WireRoutes): Promise<void> {
  app.get<{ Params: { dataset: string } }>(
    '/search/:dataset',
    {
      config: { deed: 'screening.run', keyless: true },
      schema: {
        ...{ tags: ['wire'], summary: 'Search the entities of a dataset (wire contract)' },
        params: Type.Object({ dataset: Type.String() }),
        querystring: Parameters,
        response: answering(Answer),
      },
    },
    async (request) => {
      const { dataset } = request.params
      const read = readSearch(queryOf(request))
      if (!read.ok) throw new WireError(read.refusal)
      const known = checkDataset(desk.shelf(), dataset)
      if (!known.ok) throw new WireError(known.refusal)
      const answer = await answerSearch(desk.shelf(), { ...read.value, dataset })
      if (!answer.ok) throw new WireError(answer.refusal)
      return answer.value
    },
  )
}
