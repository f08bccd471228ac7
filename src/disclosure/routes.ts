import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { readStatement } from './actions.ts'
import { Statement } from './model.ts'

export interface StatementRoutes {
  readonly db: Db
  readonly act: ActOf
}

/** `/api/statements/:ref`: what we say of a decision, while it is written. */
export const statementRoutes: FastifyPluginAsyncTypebox<StatementRoutes> = async (app, { db, act }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/statements/:ref',
    {
      config: { deed: 'statement.read' },
      schema: {
        ...{ tags: ['statements'], summary: 'The statement of a decision, with questions and answers' },
        ...{ params: Type.Object({ ref: Ref }), response: { 200: Statement } },
      },
    },
    async (request) => {
      const who = act(request)
      return orThrow(await inTransaction(db, who.at, (tx) => readStatement(tx, who, request.params.ref)))
    },
  )
}
