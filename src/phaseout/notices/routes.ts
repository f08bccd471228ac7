import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref, Wording } from '#kernel'
import { inTransaction } from '#storage'
import { reachPlan } from '../plans/actions.ts'
import { changeNotice, prepareNotices, sendNotices } from './actions.ts'
import { noteAnswer } from './answers/actions.ts'
import { type LetterDesk, letterOf } from './letters/actions.ts'
import { ChangeNotice, Customers, DeliveryResult, NoticeAnswer, NoticeView } from './model.ts'
import { answerNotice, openNotice, ownNotices } from './outside/actions.ts'
import { OwnNotice } from './outside/model.ts'
import { importResults, noteResults } from './results/actions.ts'
import { noticesOf } from './store.ts'

interface NoticeRoutes extends LetterDesk {
  readonly act: ActOf
}

const tags = ['plans']
const Named = Type.Object({ ref: Ref })
const One = Type.Object({ ref: Ref, customer: Ref })
const Noted = Type.Object({ noted: Type.Integer() }, { $id: 'NoticesNoted' })
const Heard = Type.Object(
  {
    noted: Type.Integer(),
    errors: Type.Array(Type.Object({ row: Type.Integer(), says: Wording })),
  },
  { $id: 'DeliveryResultsHeard' },
)
const config = { deed: 'notice.send' } as const

/** `/api/plans/:ref/notices`: what customers are told of a phase-out; `/api/outside/notices`: what one is told oneself. */
export const noticeRoutes: FastifyPluginAsyncTypebox<NoticeRoutes> = async (app, { act, ...desk }) => {
  const { db } = desk
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/plans/:ref/notices',
    {
      config: { deed: 'plan.read' },
      schema: {
        ...{ tags, summary: 'The notices of a plan, those that came back first', params: Named },
        response: { 200: Type.Object({ items: Type.Array(NoticeView) }, { $id: 'NoticeList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      return await inTransaction(db, who.at, async (tx) => {
        orThrow(await reachPlan(tx, who, { ref, deed: 'plan.read' }))
        return { items: (await noticesOf(tx, ref)).map(({ record, version }) => ({ ...record, version })) }
      })
    },
  )
  for (const [step, deed, summary] of [
    ['prepare', prepareNotices, 'Write the letters, of all customers or of those named'],
    ['send', sendNotices, 'Note that letters were sent, each by its channel'],
  ] as const)
    app.post(
      `/api/plans/:ref/notices/${step}`,
      { config, schema: { tags, summary, params: Named, body: Customers, response: { 200: Noted } } },
      async (request) => ({
        noted: orThrow(await deed(db, act(request), { ref: request.params.ref, ...request.body })),
      }),
    )
  app.put(
    '/api/plans/:ref/notices/:customer',
    {
      config,
      schema: {
        ...{ tags, summary: 'Another channel, address or language; it is written anew' },
        ...{ params: One, body: ChangeNotice, response: { 200: Noted } },
      },
    },
    async (request) => ({
      noted: orThrow(await changeNotice(db, act(request), { ...request.params, change: request.body })),
    }),
  )
  await app.register(resultRoutes, { act, ...desk })
  await app.register(ownNoticeRoutes, { act, ...desk })
}

/** The letter itself, and what came of it. */
const resultRoutes: FastifyPluginAsyncTypebox<NoticeRoutes> = async (app, { act, ...desk }) => {
  const { db } = desk
  app.post(
    '/api/plans/:ref/notices/:customer/letter',
    {
      config,
      schema: {
        ...{ tags, summary: 'The letter as PDF and HTML: answers its document', params: One },
        response: { 200: Type.Object({ document: Type.String() }, { $id: 'NoticeDocument' }) },
      },
    },
    async (request) => ({ document: orThrow(await letterOf(desk, act(request), request.params)) }),
  )
  app.post(
    '/api/plans/:ref/notices/:customer/answer',
    {
      config,
      schema: {
        ...{ tags, summary: 'Note what a customer answered by other ways', params: One, body: NoticeAnswer },
        response: { 200: Noted },
      },
    },
    async (request) => ({
      noted: orThrow(await noteAnswer(db, act(request), { ...request.params, ...request.body })),
    }),
  )
  app.post(
    '/api/plans/:ref/notices/results',
    {
      config,
      schema: {
        ...{ tags, summary: 'What came of letters: delivered, came back, read. All or none', params: Named },
        body: Type.Object({ results: Type.Array(DeliveryResult, { minItems: 1, maxItems: 5_000 }) }),
        response: { 200: Heard },
      },
    },
    async (request) =>
      orThrow(await noteResults(db, act(request), { ref: request.params.ref, ...request.body })),
  )
  app.post(
    '/api/plans/:ref/notices/results/import',
    {
      config,
      schema: {
        ...{ tags, summary: 'The same as CSV with the columns customer, result, reason', params: Named },
        body: Type.Object({ csv: Type.String({ minLength: 1, maxLength: 1_000_000 }) }),
        response: { 200: Heard },
      },
    },
    async (request) =>
      orThrow(await importResults(db, act(request), { ref: request.params.ref, ...request.body })),
  )
}

/** What one is told as a customer. */
const ownNoticeRoutes: FastifyPluginAsyncTypebox<NoticeRoutes> = async (app, { act, db }) => {
  const own = { deed: 'notice.answer' } as const
  app.get(
    '/api/outside/notices',
    {
      config: own,
      schema: {
        ...{ tags: ['outside'], summary: 'What I am told as a customer, and what stands at my sites' },
        response: { 200: Type.Object({ items: Type.Array(OwnNotice) }, { $id: 'OwnNoticeList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(db, who.at, (tx) => ownNotices(tx, who)) }
    },
  )
  app.post(
    '/api/outside/notices/:ref/open',
    {
      config: own,
      schema: {
        ...{ tags: ['outside'], summary: 'Open it: it counts as read', params: Named },
        response: { 200: OwnNotice },
      },
    },
    async (request) => orThrow(await openNotice(db, act(request), request.params.ref)),
  )
  app.post(
    '/api/outside/notices/:ref/answer',
    {
      config: own,
      schema: {
        ...{ tags: ['outside'], summary: 'Answer, or ask', params: Named, body: NoticeAnswer },
        response: { 200: OwnNotice },
      },
    },
    async (request) =>
      orThrow(await answerNotice(db, act(request), { ref: request.params.ref, ...request.body })),
  )
}
