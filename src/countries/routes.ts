import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type Act, InstantText, orThrow, toInstant } from '#kernel'
import { inTransaction } from '#storage'
import { importFigures } from './indices/actions.ts'
import { ImportedEdition, IndexStatus } from './indices/record.ts'
import { judgementRoutes } from './judgement/routes.ts'
import { overrideRoutes } from './overrides/routes.ts'
import { allCountries, allIndices, type CountryRoutes, countryPage } from './read/actions.ts'
import { CountryLine, CountryPage } from './read/model.ts'
import { receiveFile } from './upload/actions.ts'

const tags = ['countries']
const strict = { additionalProperties: false } as const
const read = { deed: 'country.read' } as const
const Code = Type.Object({ code: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1' }) })
const AreaCode = Type.Object({
  ...Code.properties,
  area: Type.String({ maxLength: 20, description: 'ISO 3166-2' }),
})
const AsOf = Type.Object({ asOf: Type.Optional(InstantText) }, strict)

/** `/api/countries`: how countries are judged, from which figures, and what people set instead. */
export const countryRoutes: FastifyPluginAsyncTypebox<CountryRoutes> = async (app, options) => {
  // Answers are sent as they are: the serialiser cannot hold one form that is named in several places.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(placeRoutes, options)
  await app.register(indexRoutes, options)
  await app.register(judgementRoutes, options)
  await app.register(overrideRoutes, options)
}

const placeRoutes: FastifyPluginAsyncTypebox<CountryRoutes> = async (app, { db, act, sitting }) => {
  app.get(
    '/api/countries',
    {
      config: read,
      schema: {
        ...{ tags, summary: 'Every country with its band and what it comes from', querystring: AsOf },
        response: { 200: Type.Object({ items: Type.Array(CountryLine) }) },
      },
    },
    async (request) => {
      const by = act(request)
      const { asOf } = request.query
      return {
        items: await inTransaction(db, by.at, (tx) => allCountries(tx, by, asOf && toInstant(asOf))),
      }
    },
  )
  const page = async (by: Act, wish: { country: string; area: string | null; asOf?: string | undefined }) =>
    await inTransaction(db, by.at, async (tx) => {
      const asOf = wish.asOf === undefined ? undefined : toInstant(wish.asOf)
      const found = orThrow(await countryPage(tx, by, { ...wish, asOf }))
      const [sits] = await sitting(tx, by, [wish])
      return { ...found, sitting: sits ?? { parties: 0, orders: [] } }
    })
  app.get(
    '/api/countries/:code',
    {
      config: read,
      schema: {
        ...{
          tags,
          summary: 'One country: band, every figure with its source and year, regimes, areas, overrides',
        },
        ...{ params: Code, querystring: AsOf, response: { 200: CountryPage } },
      },
    },
    (request) => page(act(request), { country: request.params.code, area: null, ...request.query }),
  )
  app.get(
    '/api/countries/:code/areas/:area',
    {
      config: read,
      schema: {
        ...{ tags, summary: 'An area of a country, which may only worsen its band' },
        ...{ params: AreaCode, querystring: AsOf, response: { 200: CountryPage } },
      },
    },
    (request) =>
      page(act(request), { country: request.params.code, area: request.params.area, ...request.query }),
  )
}

const indexRoutes: FastifyPluginAsyncTypebox<CountryRoutes> = async (app, { db, act, dataDir }) => {
  app.get(
    '/api/countries/indices',
    {
      config: read,
      schema: {
        ...{ tags, summary: 'Every publication that can be loaded: terms, measures, layouts, editions' },
        response: { 200: Type.Object({ items: Type.Array(IndexStatus) }) },
      },
    },
    async (request) => {
      const by = act(request)
      return { items: await inTransaction(db, by.at, (tx) => allIndices(tx)) }
    },
  )
  app.post(
    '/api/countries/indices',
    {
      config: { deed: 'country.import' },
      schema: {
        tags,
        summary: 'Loads a file of figures as multipart/form-data; which publication it is, its header says',
        description: 'Whole or not at all. It changes no band until it is adopted.',
        consumes: ['multipart/form-data'],
        response: { 200: ImportedEdition },
      },
    },
    async (request) => {
      const { file, discard } = await receiveFile(request, dataDir)
      return orThrow(await importFigures(db, act(request), file).finally(discard))
    },
  )
}
