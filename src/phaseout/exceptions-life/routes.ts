import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, Nullable, orThrow, Prose, type Result } from '#kernel'
import type { Taken } from '#lifecycle'
import { inTransaction } from '#storage'
import {
  approveException,
  askException,
  type ExceptionDesk,
  refuseException,
  withdrawException,
  withdrawExceptionApproval,
} from './actions.ts'
import { AskException, ExceptableRule, ExceptionState, ExceptionSum, ExceptionView } from './model.ts'
import { exceptableRules, pageOfExceptions, readException, sumOfExceptions } from './read/actions.ts'

export interface ExceptionRoutes extends ExceptionDesk {
  readonly act: ActOf
}

const tags = ['exceptions']
const Named = Type.Object({ ref: Type.String({ maxLength: 200 }) })
const Reasoned = Type.Object({ reason: Prose }, { additionalProperties: false })
const ListQuery = Type.Object(
  {
    state: Type.Optional(Type.Array(ExceptionState, { description: 'left out: all of them' })),
    rule: Type.Optional(Type.String({ maxLength: 200 })),
    legalEntity: Type.Optional(Type.String({ maxLength: 200 })),
    customer: Type.Optional(Type.String({ maxLength: 200 })),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/exceptions`: asked for, granted by two, refused, withdrawn, counted and reported (R58). */
export const exceptionRoutes: FastifyPluginAsyncTypebox<ExceptionRoutes> = async (app, options) => {
  // Answers are sent as they are: a serialiser made from a schema would drop what the schema leaves open.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, options)
  await app.register(deedRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<ExceptionRoutes> = async (app, { db, act, usedOf }) => {
  app.get(
    '/api/exceptions',
    {
      config: { deed: 'exception.read' },
      schema: {
        ...{ tags, summary: 'Exceptions by reference, with what is used and what is left' },
        querystring: ListQuery,
        response: {
          200: Type.Object(
            { items: Type.Array(ExceptionView), next: Nullable(Type.String()) },
            { $id: 'ExceptionPage' },
          ),
        },
      },
    },
    async (request) => {
      const who = act(request)
      return await inTransaction(db, who.at, (tx) => pageOfExceptions(tx, who, { ...request.query, usedOf }))
    },
  )
  app.get(
    '/api/exceptions/summary',
    {
      config: { deed: 'exception.read' },
      schema: {
        ...{ tags, summary: 'How often each rule is set aside, in each legal entity' },
        response: { 200: Type.Object({ items: Type.Array(ExceptionSum) }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(db, who.at, (tx) => sumOfExceptions(tx, who, usedOf)) }
    },
  )
  app.get(
    '/api/exceptions/rules',
    {
      config: { deed: 'exception.read' },
      schema: {
        ...{ tags, summary: 'Rules of own policy in force that an exception can be asked from' },
        response: { 200: Type.Object({ items: Type.Array(ExceptableRule) }) },
      },
    },
    async (request) => {
      const { at } = act(request)
      return { items: await inTransaction(db, at, (tx) => exceptableRules(tx, at)) }
    },
  )
  app.get(
    '/api/exceptions/:ref',
    {
      config: { deed: 'exception.read' },
      schema: { tags, summary: 'One exception', params: Named, response: { 200: ExceptionView } },
    },
    async (request) => await shown({ db, usedOf }, act(request), request.params.ref),
  )
}

const deedRoutes: FastifyPluginAsyncTypebox<ExceptionRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/exceptions',
    {
      config: { deed: 'exception.request' },
      schema: {
        ...{ tags, summary: 'Ask for an exception from one rule of own policy' },
        body: AskException,
        response: { 200: ExceptionView },
      },
    },
    async (request) => {
      const who = act(request)
      const asked = orThrow(await askException(desk, who, request.body))
      return await shown(desk, who, asked.ref)
    },
  )
  type Doing = (desk: ExceptionDesk, who: Act, ref: string) => Promise<Result<Taken>>
  const deeds = [
    ['approve', 'exception.grant', 'Give one of the approvals; the last one grants it', approveException],
    ['refuse', 'exception.refuse', 'Do not grant it', refuseException],
    ['withdraw', 'exception.withdraw', 'Take it back', withdrawException],
  ] as const satisfies readonly (readonly [string, string, string, Doing])[]
  for (const [name, deed, summary, doing] of deeds)
    app.post(
      `/api/exceptions/:ref/${name}`,
      {
        config: { deed },
        schema: { tags, summary, params: Named, body: Reasoned, response: { 200: ExceptionView } },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        orThrow(await doing(desk, who, request.params.ref))
        return await shown(desk, who, request.params.ref)
      },
    )
  app.delete(
    '/api/exceptions/:ref/approval',
    {
      config: { deed: 'exception.grant' },
      schema: {
        ...{ tags, summary: 'Take my own approval back, while it waits for the others' },
        ...{ params: Named, response: { 200: ExceptionView } },
      },
    },
    async (request) => {
      const who = act(request)
      orThrow(await withdrawExceptionApproval(desk, who, request.params.ref))
      return await shown(desk, who, request.params.ref)
    },
  )
}

async function shown({ db, usedOf }: ExceptionDesk, who: Act, ref: string): Promise<ExceptionView> {
  return orThrow(await inTransaction(db, who.at, (tx) => readException(tx, who, { ref, usedOf })))
}
