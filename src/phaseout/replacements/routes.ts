import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, type TSchema, Type } from 'typebox'
import type { ActOf, Deed } from '#access'
import { type Act, orThrow, Ref, type Result } from '#kernel'
import { type Db, inTransaction } from '#storage'
import type { ProposalsDesk } from '../proposals/actions.ts'
import { makeReplacement, settleReplacement } from './actions.ts'
import {
  acceptReplacement,
  declineReplacement,
  nameOrder,
  type OrderOf,
  offerReplacement,
  reviewReplacement,
  reviseReplacement,
  sayOnReplacement,
  verifyReplacement,
} from './deeds/actions.ts'
import { installReplacement } from './install/actions.ts'
import {
  AcceptReplacement,
  DeclineReplacement,
  InstallReplacement,
  MakeReplacement,
  NameOrder,
  OfferReplacement,
  ReplacementView,
  ReviewReplacement,
  SayOnReplacement,
  SettleReplacement,
  VerifyReplacement,
} from './model.ts'
import { ownReplacementRoutes } from './outside/routes.ts'
import { listReplacements, readReplacement } from './read/actions.ts'

export interface ReplacementRoutes extends ProposalsDesk {
  readonly act: ActOf
  readonly orderOf: OrderOf
}
type App = Parameters<FastifyPluginAsyncTypebox<ReplacementRoutes>>[0]

const tags = ['proposals']
const params = Type.Object({ ref: Ref })
const strict = { additionalProperties: false }

/** `/api/replacements`: what customers are offered in place of a device, from the need to what was put up (R51–R53). */
export const replacementRoutes: FastifyPluginAsyncTypebox<ReplacementRoutes> = async (app, desk) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  readRoutes(app, desk)
  makingRoutes(app, desk)
  offeringRoutes(app, desk)
  fulfilRoutes(app, desk)
  await app.register(ownReplacementRoutes, desk)
}

async function shown(db: Db, who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => readReplacement(tx, who, ref)))
}

function readRoutes(app: App, { db, act }: ReplacementRoutes): void {
  const config = { deed: 'replacement.read' } as const
  app.get(
    '/api/replacements',
    {
      config,
      schema: {
        ...{ tags, summary: 'What customers were offered, the newest first' },
        querystring: Type.Object({ plan: Type.Optional(Ref), customer: Type.Optional(Ref) }, strict),
        response: { 200: Type.Object({ items: Type.Array(ReplacementView) }, { $id: 'ReplacementList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(db, who.at, (tx) => listReplacements(tx, who, request.query)) }
    },
  )
  app.get(
    '/api/replacements/:ref',
    { config, schema: { tags, summary: 'One offer, whole', params, response: { 200: ReplacementView } } },
    async (request) => await shown(db, act(request), request.params.ref),
  )
}

function makingRoutes(app: App, { act, ...desk }: ReplacementRoutes): void {
  app.post(
    '/api/replacements',
    {
      config: { deed: 'replacement.make' },
      schema: {
        ...{ tags, summary: 'Keep what the engine proposes for a need, for an engineer to look at' },
        ...{ body: MakeReplacement, response: { 201: ReplacementView } },
      },
    },
    async (request, reply) => {
      const who = act(request)
      const { key } = orThrow(await makeReplacement(desk, who, request.body))
      return reply.code(201).send(await shown(desk.db, who, key))
    },
  )
  app.put(
    '/api/replacements/:ref/settled',
    {
      config: { deed: 'replacement.review' },
      schema: {
        ...{ tags, summary: 'What an engineer sets aside or has looked up; the proposals are made anew' },
        ...{ params, body: SettleReplacement, response: { 200: ReplacementView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await settleReplacement(desk, who, { ref, settle: request.body }))
      return await shown(desk.db, who, ref)
    },
  )
  app.post(
    '/api/replacements/:ref/revise',
    {
      config: { deed: 'replacement.make' },
      schema: {
        ...{ tags, summary: 'Make another offer in its place, from what is on record today', params },
        body: Type.Object(
          { reason: ReviewReplacement.properties.reason },
          { $id: 'ReplacementReason', ...strict },
        ),
        response: { 201: ReplacementView },
      },
    },
    async (request, reply) => {
      const who = act(request, { reason: request.body.reason })
      const { key } = orThrow(await reviseReplacement(desk, who, request.params.ref))
      return reply.code(201).send(await shown(desk.db, who, key))
    },
  )
}

interface Step<B extends TSchema> {
  readonly deed: Deed
  readonly summary: string
  readonly body: B
  readonly work: (who: Act, given: Static<B> & { ref: string }) => Promise<Result<unknown>>
}

/** `POST /api/replacements/:ref/<step>`: one deed; `reason` in its body stands in the log. */
function step<B extends TSchema>(
  app: App,
  { db, act }: ReplacementRoutes,
  steps: Readonly<Record<string, Step<B>>>,
): void {
  for (const [name, { deed, summary, body, work }] of Object.entries(steps))
    app.post(
      `/api/replacements/:ref/${name}`,
      { config: { deed }, schema: { tags, summary, params, body, response: { 200: ReplacementView } } },
      async (request) => {
        const given = request.body as Static<B> & object
        const who = act(request, 'reason' in given ? { reason: String(given.reason) } : {})
        const { ref } = request.params
        orThrow(await work(who, { ...given, ref }))
        return await shown(db, who, ref)
      },
    )
}

function offeringRoutes(app: App, desk: ReplacementRoutes): void {
  const { db } = desk
  step(app, desk, {
    review: {
      ...{ deed: 'replacement.review', body: ReviewReplacement },
      summary: 'Let products through, as an engineer; never by whoever put them together',
      work: (who, given) => reviewReplacement(db, who, given),
    },
  })
  step(app, desk, {
    offer: {
      ...{ deed: 'replacement.make', summary: 'Offer them to the customer', body: OfferReplacement },
      work: (who, given) => offerReplacement(db, who, given),
    },
  })
  const deed = 'replacement.answer'
  step(app, desk, {
    accept: {
      ...{ deed, summary: 'The choice, as the customer told it to us', body: AcceptReplacement },
      work: (who, given) => acceptReplacement(db, who, given),
    },
  })
  step(app, desk, {
    decline: {
      ...{ deed, summary: 'The no, as the customer told it to us', body: DeclineReplacement },
      work: (who, given) => declineReplacement(db, who, given),
    },
  })
  step(app, desk, {
    say: {
      ...{ deed, summary: 'Say something to the customer', body: SayOnReplacement },
      work: (who, given) => sayOnReplacement(db, who, given),
    },
  })
}

function fulfilRoutes(app: App, desk: ReplacementRoutes): void {
  const { db } = desk
  const deed = 'replacement.fulfil'
  step(app, desk, {
    order: {
      ...{ deed, summary: 'Name the released order', body: NameOrder },
      work: (who, given) => nameOrder(desk, who, given),
    },
  })
  step(app, desk, {
    install: {
      ...{ deed, summary: 'Note what was put up', body: InstallReplacement },
      work: (who, given) => installReplacement(db, who, given),
    },
  })
  step(app, desk, {
    verify: {
      ...{ deed, summary: 'Note that it does what the place needs', body: VerifyReplacement },
      work: (who, given) => verifyReplacement(db, who, given),
    },
  })
}
