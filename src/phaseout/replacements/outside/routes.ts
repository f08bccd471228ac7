import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, type TSchema, Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, orThrow, Ref, type Result } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { acceptReplacement, declineReplacement, sayOnReplacement } from '../deeds/actions.ts'
import { AcceptReplacement, DeclineReplacement, OwnReplacement, SayOnReplacement } from '../model.ts'
import { ownReplacement, ownReplacements } from '../read/actions.ts'

interface OwnRoutes {
  readonly db: Db
  readonly act: ActOf
}
type App = Parameters<FastifyPluginAsyncTypebox<OwnRoutes>>[0]

const config = { deed: 'replacement.answer' } as const
const tags = ['proposals']

/** `/api/outside/replacements`: what a customer was offered, and what they say to it. */
export const ownReplacementRoutes: FastifyPluginAsyncTypebox<OwnRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/outside/replacements',
    {
      config,
      schema: {
        ...{ tags, summary: 'What one was offered as a customer' },
        response: { 200: Type.Object({ items: Type.Array(OwnReplacement) }, { $id: 'OwnReplacementList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(db, who.at, (tx) => ownReplacements(tx, who)) }
    },
  )
  answer(app, { db, act }, [
    ...(['accept', 'Choose one and sign', AcceptReplacement] as const),
    (who, given) => acceptReplacement(db, who, given),
  ])
  answer(app, { db, act }, [
    ...(['decline', 'Say no, and why', DeclineReplacement] as const),
    (who, given) => declineReplacement(db, who, given),
  ])
  answer(app, { db, act }, [
    ...(['say', 'Ask or say something', SayOnReplacement] as const),
    (who, given) => sayOnReplacement(db, who, given),
  ])
}

type Answering<B extends TSchema> = readonly [
  step: string,
  summary: string,
  body: B,
  work: (who: Act, given: Static<B> & { ref: string }) => Promise<Result<unknown>>,
]

function answer<B extends TSchema>(
  app: App,
  { db, act }: OwnRoutes,
  [step, summary, body, work]: Answering<B>,
) {
  app.post(
    `/api/outside/replacements/:ref/${step}`,
    {
      config,
      schema: {
        ...{ tags, summary, params: Type.Object({ ref: Ref }), body },
        response: { 200: OwnReplacement },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await work(who, { ...(request.body as Static<B> & object), ref }))
      return orThrow(await inTransaction(db, who.at, (tx) => ownReplacement(tx, who, ref)))
    },
  )
}
