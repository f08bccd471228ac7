import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { receiveRecord } from '#documents'
import { type Act, DayText, orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import { prolongHearing, sendHearing } from './actions.ts'
import { answerPoint } from './answer/actions.ts'
import type { HearingDesk } from './desk/index.ts'
import { makeHearingLetter } from './letters/actions.ts'
import { AnswerPoint, HearingView, NewHearing, ReplyPoint, SkipHearing } from './model.ts'
import { ownHearingRoutes } from './outside/routes.ts'
import { listHearings, readHearing } from './read/actions.ts'
import { replyToPoint } from './reply/actions.ts'
import { skipHearing } from './skip/actions.ts'

export interface HearingRoutes extends HearingDesk {
  readonly act: ActOf
}

const tags = ['cases']
const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const Point = Type.Object({ ref: Ref, finding: Ref })
const Reason = Type.String({ minLength: 10, maxLength: 5_000, pattern: '^[^\\u0000]*$' })

/** `/api/hearings` and `/api/outside/hearings`: whom a case is about replies before anything is decided. */
export const hearingRoutes: FastifyPluginAsyncTypebox<HearingRoutes> = async (app, options) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(reading, options)
  await app.register(sending, options)
  await app.register(answering, options)
  await app.register(ownHearingRoutes, options)
}

const reading: FastifyPluginAsyncTypebox<HearingRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/hearings',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Hearings of a case' },
        querystring: Type.Object({ case: Ref }, strict),
        response: { 200: Type.Object({ items: Type.Array(HearingView) }, { $id: 'HearingList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const items = await inTransaction(db, who.at, (tx) => listHearings(tx, who, request.query.case))
      return { items: orThrow(items) }
    },
  )
  app.get(
    '/api/hearings/:ref',
    {
      config: { deed: 'case.join' },
      schema: { tags, summary: 'One hearing', params: Named, response: { 200: HearingView } },
    },
    async (request) => await shown(db, act(request), request.params.ref),
  )
}

const sending: FastifyPluginAsyncTypebox<HearingRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/hearings',
    {
      config: { deed: 'case.weigh' },
      schema: {
        ...{ tags, summary: 'Send draft findings to whom they are about: fifteen working days run' },
        ...{ body: NewHearing, response: { 200: HearingView } },
      },
    },
    async (request) => {
      const who = act(request)
      return await shown(desk.db, who, orThrow(await sendHearing(desk, who, request.body)))
    },
  )
  app.post(
    '/api/hearings/skip',
    {
      config: { deed: 'hearing.skip' },
      schema: {
        ...{ tags, summary: 'Decide that nobody is heard: legal only, with the reason' },
        ...{ body: SkipHearing, response: { 200: HearingView } },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      return await shown(desk.db, who, orThrow(await skipHearing(desk, who, request.body)))
    },
  )
  app.post(
    '/api/hearings/:ref/prolong',
    {
      config: { deed: 'case.weigh' },
      schema: {
        ...{ tags, summary: 'Give more time', params: Named },
        body: Type.Object({ until: DayText, reason: Reason }, { $id: 'ProlongHearing', ...strict }),
        response: { 200: HearingView },
      },
    },
    async (request) => {
      const { until, reason } = request.body
      const who = act(request, { reason })
      orThrow(await prolongHearing(desk, who, { ref: request.params.ref, until }))
      return await shown(desk.db, who, request.params.ref)
    },
  )
  app.post(
    '/api/hearings/:ref/letter',
    {
      config: { deed: 'case.weigh' },
      schema: {
        ...{ tags, summary: 'Make the letter for a party without people who sign in', params: Named },
        response: { 200: Type.Object({ document: Type.String() }, { $id: 'HearingLetterMade' }) },
      },
    },
    async (request) => ({
      document: orThrow(await makeHearingLetter(desk, act(request), request.params.ref)),
    }),
  )
}

const answering: FastifyPluginAsyncTypebox<HearingRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/hearings/:ref/points/:finding/reply',
    {
      config: { deed: 'hearing.reply' },
      schema: {
        ...{
          tags,
          summary: 'Note a reply that came by letter: multipart/form-data with `file` parts and `record`',
        },
        ...{ params: Point, consumes: ['multipart/form-data'], response: { 200: HearingView } },
      },
    },
    async (request) => {
      const who = act(request)
      const received = await receiveRecord(request, { dataDir: desk.dataDir, schema: ReplyPoint })
      const { record, files, discard } = received
      const order = { ...request.params, text: record.text, files }
      orThrow(await replyToPoint(desk, who, order).finally(discard))
      return await shown(desk.db, who, request.params.ref)
    },
  )
  app.post(
    '/api/hearings/:ref/points/:finding/answer',
    {
      config: { deed: 'finding.write' },
      schema: {
        ...{ tags, summary: 'Say what we make of a reply', params: Point },
        ...{ body: AnswerPoint, response: { 200: HearingView } },
      },
    },
    async (request) => {
      const who = act(request)
      orThrow(await answerPoint(desk, who, { ...request.params, ...request.body }))
      return await shown(desk.db, who, request.params.ref)
    },
  )
}

async function shown(db: HearingDesk['db'], who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => readHearing(tx, who, ref)))
}
