import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { languageFor } from '#kernel'
import { batchTold, checkDataset, matchBatch } from '../actions.ts'
import { jsonOf, queryOf, WireError } from '../http/index.ts'
import { answering, MatchResponse } from '../model.ts'
import type { WireRoutes } from '../routes.ts'
import { readMatch } from './request.ts'

const Texts = Type.Optional(Type.Array(Type.String()))
const Parameters = Type.Object({
  limit: Type.Optional(Type.Integer({ default: 5, minimum: 0, maximum: 500 })),
  threshold: Type.Optional(Type.Number({ default: 0.7, minimum: 0, maximum: 1 })),
  cutoff: Type.Optional(
    Type.Number({
      default: 0.7,
      description: 'deprecated; results score strictly more than min(cutoff, threshold)',
    }),
  ),
  algorithm: Type.Optional(Type.String({ default: 'best' })),
  include_dataset: Texts,
  exclude_schema: Texts,
  exclude_dataset: Texts,
  topics: Texts,
  changed_since: Type.Optional(Type.String({ description: 'changed later than this day or second (UTC)' })),
  exclude_entity_ids: Type.Optional(Type.Array(Type.String(), { maxItems: 50 })),
})
const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()])
const Body = Type.Object(
  {
    weights: Type.Optional(Type.Record(Type.String(), Type.Number())),
    config: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    queries: Type.Record(
      Type.String(),
      Type.Object({
        id: Type.Optional(Type.String()),
        schema: Type.String(),
        properties: Type.Record(Type.String(), Type.Union([Scalar, Type.Array(Scalar)])),
        options: Type.Optional(
          Type.Partial(Parameters, {
            description: 'settings of this query alone, before those of the request',
          }),
        ),
      }),
    ),
  },
  { $id: 'EntityMatchQuery' },
)

/** `POST /match/{dataset}`. */
export async function matchRoutes(app: FastifyInstance, desk: WireRoutes): Promise<void> {
  app.post<{ Params: { dataset: string } }>(
    '/match/:dataset',
    {
      config: { deed: 'screening.run', keyless: true },
      schema: {
        tags: ['wire'],
        summary: 'Match entities against a dataset (wire contract)',
        params: Type.Object({ dataset: Type.String() }),
        querystring: Parameters,
        body: Body,
        response: answering(MatchResponse),
      },
    },
    async (request, reply) => {
      const { dataset } = request.params
      const known = checkDataset(desk.shelf(), dataset)
      const read = readMatch(queryOf(request), jsonOf(request.body))
      if (!read.ok) throw new WireError(read.refusal)
      if (!known.ok) throw new WireError(known.refusal)
      const language = languageFor(request.headers['accept-language'])
      const answer = await matchBatch(desk.shelf(), { dataset, request: read.value, language })
      if (!answer.ok) throw new WireError(answer.refusal)
      desk.note(request, batchTold(read.value, answer.value))
      reply.header('x-batch-size', String(read.value.queries.size)).header('content-language', language)
      return answer.value
    },
  )
}
