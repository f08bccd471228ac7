import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type Act, Nullable, orThrow } from '#kernel'
import { inTransaction, type Tx } from '#storage'
import type { CountryRoutes } from '../read/actions.ts'
import { Sitting } from '../read/model.ts'
import { adoptEditions, type Preview, previewAdoption } from './actions.ts'
import { editionMovements } from './compare/actions.ts'
import { Movement } from './model.ts'

const tags = ['countries']
const strict = { additionalProperties: false } as const
const read = { deed: 'country.read' } as const
const Moved = Type.Object(
  { ...Movement.properties, sitting: Sitting },
  { $id: 'CountryMovementSeen', ...strict },
)
const PreviewSeen = Type.Object(
  {
    digest: Type.String({ description: 'named by the signature: what is signed is what was read' }),
    year: Type.Integer(),
    years: Type.Integer({ description: 'how many years old a figure may be' }),
    editions: Type.Array(
      Type.Object(
        { id: Type.String(), index: Type.String(), file: Type.String(), importedBy: Type.String() },
        strict,
      ),
    ),
    rated: Type.Integer(),
    unrated: Type.Integer(),
    movements: Type.Array(Moved),
  },
  { $id: 'CountryPreview', ...strict },
)
const Adopted = Type.Object(
  {
    ...PreviewSeen.properties,
    recheckedOrders: Type.Array(Type.String(), { description: 'orders whose state moved' }),
  },
  { $id: 'CountryAdopted', ...strict },
)
const AdoptBody = Type.Object(
  {
    editions: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 }),
    seen: Type.String({ maxLength: 100, description: '`digest` of the preview that was read' }),
  },
  { $id: 'AdoptCountryFigures', ...strict },
)

/** What would move, its signature, and what moved between two editions. */
export const judgementRoutes: FastifyPluginAsyncTypebox<CountryRoutes> = async (app, options) => {
  const { db, act, years, moved } = options
  await app.register(movementRoutes, options)
  app.get(
    '/api/countries/judgement',
    {
      config: read,
      schema: {
        ...{ tags, summary: 'Who would move if these editions came into force; writes nothing' },
        querystring: Type.Object(
          {
            editions: Type.String({
              maxLength: 5000,
              default: '',
              description: 'ids of editions, parted by commas; none: the same figures judged anew',
            }),
          },
          strict,
        ),
        response: { 200: PreviewSeen },
      },
    },
    async (request) => {
      const by = act(request)
      const editions = request.query.editions.split(',').filter((id) => id !== '')
      return await inTransaction(db, by.at, async (tx) => {
        const wish = { editions, years: await years(tx) }
        return await seen(options, { tx, by }, orThrow(await previewAdoption(tx, by, wish)))
      })
    },
  )
  app.post(
    '/api/countries/judgement',
    {
      config: { deed: 'country.adopt' },
      schema: {
        ...{ tags, summary: 'Puts editions in force, signed by another person than loaded them' },
        description: 'Open orders are asked again afterwards.',
        ...{ body: AdoptBody, response: { 200: Adopted } },
      },
    },
    async (request) => {
      const by = act(request)
      const wish = { ...request.body, years: await inTransaction(db, by.at, years) }
      const preview = orThrow(await adoptEditions(db, by, wish))
      const recheckedOrders = [...(await moved(by))]
      const shown = await inTransaction(db, by.at, (tx) => seen(options, { tx, by }, preview))
      return { ...shown, recheckedOrders }
    },
  )
}

const movementRoutes: FastifyPluginAsyncTypebox<CountryRoutes> = async (app, options) => {
  const { db, act, years, sitting } = options
  app.get(
    '/api/countries/movements',
    {
      config: read,
      schema: {
        ...{
          tags,
          summary: 'What moved from one edition of a publication to another, all others as they are in force',
        },
        querystring: Type.Object(
          { from: Type.Optional(Type.String({ maxLength: 100 })), to: Type.String({ maxLength: 100 }) },
          strict,
        ),
        response: {
          200: Type.Object({ from: Nullable(Type.String()), to: Type.String(), items: Type.Array(Moved) }),
        },
      },
    },
    async (request) => {
      const by = act(request)
      return await inTransaction(db, by.at, async (tx) => {
        const wish = { ...request.query, years: await years(tx) }
        const { from, to, movements } = orThrow(await editionMovements(tx, by, wish))
        const sits = await sitting(tx, by, movements)
        const none = { parties: 0, orders: [] }
        return { from, to, items: movements.map((each, n) => ({ ...each, sitting: sits[n] ?? none })) }
      })
    },
  )
}

interface Seeing {
  readonly tx: Tx
  readonly by: Act
}

/** A preview with who sits in each place that moves. */
async function seen({ sitting }: CountryRoutes, { tx, by }: Seeing, preview: Preview) {
  const sits = await sitting(tx, by, preview.movements)
  const none = { parties: 0, orders: [] }
  const movements = preview.movements.map((each, n) => ({ ...each, sitting: sits[n] ?? none }))
  return { ...preview, editions: [...preview.editions], movements }
}
