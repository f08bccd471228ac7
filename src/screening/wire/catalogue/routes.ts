import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { queryOf, refuseWire } from '../http/index.ts'
import { algorithms, bestAlgorithm } from '../match/algorithms.ts'
import { newNotebook } from '../match/faults.ts'
import { parametersOf } from '../match/parameters.ts'
import { answering } from '../model.ts'
import type { WireRoutes } from '../routes.ts'
import { catalogueOf, isKnownTag, stateOf } from './catalogue.ts'

const tags = ['wire']
const Dataset = Type.Object(
  {
    name: Type.String(),
    title: Type.String(),
    version: Type.Optional(Type.Unknown()),
    load: Type.Boolean(),
    children: Type.Array(Type.String()),
    index_version: Type.Unknown(),
    index_current: Type.Boolean(),
  },
  { $id: 'WireDataset' },
)
const Catalogue = Type.Object(
  {
    datasets: Type.Array(Dataset),
    current: Type.Array(Type.String()),
    outdated: Type.Array(Type.String()),
    index_stale: Type.Boolean(),
  },
  { $id: 'WireCatalogue' },
)
const Algorithms = Type.Object(
  { algorithms: Type.Array(Type.Unknown()), default: Type.String(), best: Type.String() },
  { $id: 'WireAlgorithms' },
)

/** `GET /catalog` and `/manifest`, `GET /algorithms`, `POST /updatez`. */
export async function catalogueRoutes(app: FastifyInstance, desk: WireRoutes): Promise<void> {
  for (const url of ['/catalog', '/manifest']) {
    app.get(
      url,
      {
        config: { deed: 'list.read', keyless: true },
        schema: {
          tags,
          summary: 'The datasets and the state of their indexes (wire contract)',
          description: 'With `If-None-Match` of the ETag that you have: 304 where nothing changed.',
          response: answering(Catalogue),
        },
      },
      async (request, reply) => {
        await desk.ready()
        const { datasets } = desk.shelf()
        const tag = `"${createHash('sha1').update(stateOf(datasets)).digest('hex')}"`
        reply.header('etag', tag).header('cache-control', 'public, max-age=300')
        if (!isKnownTag(request.headers['if-none-match'], tag)) return catalogueOf(datasets)
        reply.statusCode = 304
        return reply.send()
      },
    )
  }
  app.get(
    '/algorithms',
    {
      config: { deed: 'list.read', keyless: true },
      schema: { tags, summary: 'How matches are scored (wire contract)', response: answering(Algorithms) },
    },
    async () => ({ algorithms, default: 'best', best: bestAlgorithm }),
  )
  updateRoute(app, desk)
}

function updateRoute(app: FastifyInstance, desk: WireRoutes): void {
  app.post(
    '/updatez',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Look for newer versions of the datasets and index them (wire contract)',
        querystring: Type.Object({
          token: Type.Optional(Type.String({ description: 'the value of AKTSAM_UPDATE_TOKEN' })),
          sync: Type.Optional(Type.Boolean({ default: false, description: 'answer when it is done' })),
        }),
        response: answering(Type.Object({ status: Type.String() })),
      },
    },
    async (request) => {
      const notes = newNotebook()
      const given = parametersOf(queryOf(request), notes)
      const [token, isSync] = [given.text('token', ''), given.flag('sync', false)]
      if (notes.faults.length > 0) throw refuseWire(422, notes.faults)
      if (!desk.mayUpdate(token)) throw refuseWire(403, 'Invalid token.')
      const updating = desk.update()
      if (isSync) await updating
      else updating.catch((err) => request.log.error({ err }, 'the datasets cannot be brought up to date'))
      return { status: 'ok' }
    },
  )
}
