import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { permit, sightOf } from '#access'
import {
  type Act,
  AppError,
  InstantText,
  orThrow,
  Prose,
  type Result,
  toInstant,
  versionOrAny,
  worded,
} from '#kernel'
import { inTransaction, type Stored, type Tx } from '#storage'
import { newestAnswers } from '../../check/store.ts'
import { draftOrder } from '../../deeds/draft/actions.ts'
import { type Move, moveOrder } from '../../deeds/move/actions.ts'
import { noSuchOrderWords } from '../../knowledge/refusal-words.ts'
import {
  DeedAnswer,
  Order,
  OrderPage,
  type OrderRecord,
  OrderState,
  OrderView,
  Shipment,
} from '../../model.ts'
import { parseOrder } from '../../parse.ts'
import { forItsParty, viewOf } from '../../present.ts'
import type { OrderRoutes } from '../../routes.ts'
import { orders, pageOfOrders, readOrder } from '../../store.ts'
import { asOrders, keyIn } from '../answers.ts'

const tags = ['orders']
const Named = Type.Object({ id: Type.String({ description: 'id or reference of the order' }) })
const Reason = Type.Object({ reason: Type.Optional(Prose) }, { additionalProperties: false })
const Nothing = Type.Union([Reason, Type.Null()])
const PageQuery = Type.Object(
  {
    after: Type.Optional(Type.String({ description: 'the `next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
    state: Type.Optional(OrderState),
  },
  { additionalProperties: false },
)

/** `/api/orders`: drafting, reading, amending and moving orders. Every write takes an `Idempotency-Key`. */
export const deedRoutes: FastifyPluginAsyncTypebox<OrderRoutes> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
  await app.register(moveRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<OrderRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/orders',
    {
      config: { deed: 'order.read' },
      schema: {
        tags,
        summary: 'Orders by reference, a page at a time',
        querystring: PageQuery,
        response: { 200: OrderPage },
      },
    },
    async (request) => {
      const { limit, ...wish } = request.query
      const by = act(request)
      return await inTransaction(db, by.at, async (tx) => {
        const sight = sightOf(by, 'order.read')
        const found = await pageOfOrders(tx, { ...wish, sight, limit: limit + 1 })
        const page = found.slice(0, limit)
        const next = found.length > limit ? (page.at(-1)?.key ?? null) : null
        return { orders: (await answered(tx, page)).map((order) => asSeenBy(by, order)), next }
      })
    },
  )
  app.get(
    '/api/orders/:id',
    {
      config: { deed: 'order.read' },
      schema: {
        tags,
        summary: 'One order, by id or reference, as it is or as it was recorded at an instant',
        params: Named,
        querystring: Type.Object({ asOf: Type.Optional(InstantText) }, { additionalProperties: false }),
        response: { 200: OrderView },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { asOf } = request.query
      const by = act(request)
      const [order] = await inTransaction(db, by.at, async (tx) => {
        const stored = await readOrder(tx, id)
        if (!stored || !sees(by, stored)) return []
        return asOf === undefined ? await answered(tx, [stored]) : await past(tx, by, { stored, asOf })
      })
      if (!order) throw new AppError({ code: 'not_found', ...worded(noSuchOrderWords(id)) })
      if (order.present !== false) reply.header('etag', `"${order.version}"`)
      return asSeenBy(by, order)
    },
  )
}

/** Ours who work for the entity that sells, and the people of its parties. To all others the order does not exist. */
function sees(by: Act, { record: { legalEntity, buyer, endUser } }: Stored<OrderRecord>): boolean {
  return permit(by, 'order.read', { entity: legalEntity, parties: [buyer, endUser] }).ok
}

/** People from outside see what their party ordered and where it stands, not what was asked and said of it here. */
function asSeenBy(by: Act, view: OrderView): OrderView {
  const isOurs = permit(by, 'order.read', { entity: view.order.legalEntity }).ok
  return isOurs ? view : forItsParty(view)
}

interface Past {
  readonly stored: Stored<OrderRecord>
  readonly asOf: string
}

/** The order as it was recorded then, if it was and they may see it so. Nothing may be done in the past. */
async function past(tx: Tx, by: Act, { stored, asOf }: Past): Promise<OrderView[]> {
  const at = toInstant(asOf)
  const [then] = await orders.find(tx, [stored.key], at)
  if (!then || !sees(by, then)) return []
  const present = then.version === stored.version
  const [view] = await answered(tx, [then])
  return view ? [{ ...view, ...(present ? {} : { may: [] }), asOf: at, present }] : []
}

/** Orders as they are shown, each with the newest answer about this version of it: a check alone moves no order. */
async function answered(tx: Tx, stored: readonly Stored<OrderRecord>[]): Promise<OrderView[]> {
  const answers = await newestAnswers(
    tx,
    stored.map(({ key }) => key),
  )
  return stored.map((order) => {
    const answer = answers.find(
      ({ orderRef, orderVersion }) => orderRef === order.key && orderVersion === order.version,
    )
    if (!answer) return viewOf(order)
    const { orderRef: _r, orderVersion: _v, ...verdict } = answer
    return { ...viewOf(order), verdict }
  })
}

const writeRoutes: FastifyPluginAsyncTypebox<OrderRoutes> = async (app, { db, act, services }) => {
  const desk = { db, services }
  app.post(
    '/api/orders',
    {
      config: { deed: 'order.draft' },
      validatorCompiler: asOrders,
      schema: { tags, summary: 'Draft an order', body: Order, response: { 201: DeedAnswer } },
    },
    async (request, reply) => {
      const order = orThrow(parseOrder(request.body))
      const drafted = await draftOrder(desk, act(request), { ...order, once: claimOf(request) })
      return answer(reply.code(201), drafted)
    },
  )
  app.put(
    '/api/orders/:id',
    {
      config: { deed: 'order.amend' },
      validatorCompiler: asOrders,
      schema: {
        tags,
        summary: 'Amend an order; it is checked again',
        params: Named,
        body: Order,
        response: { 200: DeedAnswer },
      },
    },
    async (request, reply) => {
      const amended = orThrow(parseOrder(request.body))
      return answer(reply, await moveOrder(desk, act(request), { ...moveOf(request, 'amend'), amended }))
    },
  )
}

const moveRoutes: FastifyPluginAsyncTypebox<OrderRoutes> = async (app, { db, act, services }) => {
  const desk = { db, services }
  const summaries = {
    submit: 'Submit an order; it is checked',
    release: 'Release an order; it is checked again',
    cancel: 'Cancel an order of which nothing has gone out',
  } as const
  for (const deed of ['submit', 'release', 'cancel'] as const)
    app.post(
      `/api/orders/:id/${deed}`,
      {
        config: { deed: `order.${deed}` },
        schema: {
          tags,
          summary: summaries[deed],
          params: Named,
          body: Nothing,
          response: { 200: DeedAnswer },
        },
      },
      async (request, reply) => {
        const reason = request.body?.reason
        return answer(
          reply,
          await moveOrder(desk, act(request, reason === undefined ? {} : { reason }), moveOf(request, deed)),
        )
      },
    )
  app.post(
    '/api/orders/:id/ship',
    {
      config: { deed: 'order.ship' },
      schema: {
        tags,
        summary: 'Ship an order, whole or in part; it is checked again',
        params: Named,
        body: Type.Union([Shipment, Type.Null()]),
        response: { 200: DeedAnswer },
      },
    },
    async (request, reply) => {
      const shipment = request.body ?? {}
      return answer(reply, await moveOrder(desk, act(request), { ...moveOf(request, 'ship'), shipment }))
    },
  )
}

type Asking = Pick<FastifyRequest<{ Params: { id: string } }>, 'params' | 'headers' | 'body'>

function moveOf(request: Asking, deed: Move['deed']): Move {
  const expectVersion = versionOrAny(request.headers['if-match'])
  return { order: request.params.id, deed, expectVersion, once: claimOf(request) }
}

function claimOf({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>) {
  const key = keyIn(headers['idempotency-key'])
  return key === undefined ? undefined : { key, body: body ?? null }
}

function answer(reply: FastifyReply, result: Result<DeedAnswer>): DeedAnswer {
  const done = orThrow(result)
  reply.header('etag', `"${done.version}"`)
  return done
}
