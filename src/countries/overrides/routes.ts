import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { orThrow } from '#kernel'
import { inTransaction } from '#storage'
import { allOverrides, type CountryRoutes } from '../read/actions.ts'
import { approveOverride, askOverride, withdrawOverride } from './actions.ts'
import { AskOverride, OverrideLine } from './model.ts'

const tags = ['countries']
const strict = { additionalProperties: false } as const
const read = { deed: 'country.read' } as const
const Id = Type.Object({ id: Type.String({ maxLength: 100 }) })
const OverrideMoved = Type.Object(
  { ...OverrideLine.properties, recheckedOrders: Type.Array(Type.String()) },
  { $id: 'CountryOverrideDecided', ...strict },
)
const Nothing = Type.Union([Type.Null(), Type.Object({}, strict)])

/** Bands that two people set. */
export const overrideRoutes: FastifyPluginAsyncTypebox<CountryRoutes> = async (app, { db, act, moved }) => {
  app.get(
    '/api/countries/overrides',
    {
      config: read,
      schema: {
        ...{ tags, summary: 'Bands that people asked for, set or withdrew; those that wait first' },
        response: { 200: Type.Object({ items: Type.Array(OverrideLine), inForce: Type.Integer() }) },
      },
    },
    async (request) => {
      const by = act(request)
      const items = await inTransaction(db, by.at, (tx) => allOverrides(tx, by))
      return { items, inForce: items.filter(({ standing }) => standing === 'inForce').length }
    },
  )
  app.post(
    '/api/countries/overrides',
    {
      config: { deed: 'country.override' },
      schema: {
        ...{ tags, summary: 'Asks for another band, with a reason and an end' },
        ...{ body: AskOverride, response: { 200: OverrideLine } },
      },
    },
    async (request) => orThrow(await askOverride(db, act(request), request.body)),
  )
  const decisions = [
    {
      name: 'approve',
      deed: 'country.approve',
      by: approveOverride,
      says: 'Approves another band, as a second person',
    },
    {
      name: 'withdraw',
      deed: 'country.override',
      by: withdrawOverride,
      says: 'Withdraws another band, asked for or in force',
    },
  ] as const
  for (const { name, deed, by: decide, says } of decisions)
    app.post(
      `/api/countries/overrides/:id/${name}`,
      {
        config: { deed },
        schema: {
          ...{ tags, summary: says },
          ...{ params: Id, body: Nothing, response: { 200: OverrideMoved } },
        },
      },
      async (request) => {
        const by = act(request)
        const line = orThrow(await decide(db, by, request.params.id))
        return { ...line, recheckedOrders: [...(await moved(by))] }
      },
    )
}
