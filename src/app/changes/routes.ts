import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { InstantText, toInstant } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { changesSince } from './changes.ts'
import { Change } from './model.ts'

const Since = Type.Object({ since: InstantText }, { additionalProperties: false })

/** `/api/changes`: what changed since I last looked, told from the log. */
export const changeRoutes: FastifyPluginAsyncTypebox<{ readonly db: Db; readonly act: ActOf }> = async (
  app,
  { db, act },
) => {
  app.get(
    '/api/changes',
    {
      config: { deed: 'work.read' },
      schema: {
        tags: ['work'],
        summary: 'What others, or time, changed since then: lists, rules, decisions, exceptions, orders',
        querystring: Since,
        response: { 200: Type.Object({ items: Type.Array(Change) }, { $id: 'Changes' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const since = toInstant(new Date(request.query.since))
      return { items: await inTransaction(db, who.at, (tx) => changesSince(tx, who, since)) }
    },
  )
}
