import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { receiveRecord } from '#documents'
import { type Act, orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import type { HearingDesk } from '../desk/index.ts'
import { OwnHearing, ReplyPoint } from '../model.ts'
import { ownHearing, ownHearings } from '../read/actions.ts'
import { finishReply, replyToPoint } from '../reply/actions.ts'

interface OwnRoutes extends HearingDesk {
  readonly act: ActOf
}

const tags = ['outside']
const Named = Type.Object({ ref: Ref })
const Point = Type.Object({ ref: Ref, finding: Ref })

/** `/api/outside/hearings`: on what one's own company is heard, and the replies to it. */
export const ownHearingRoutes: FastifyPluginAsyncTypebox<OwnRoutes> = async (app, { act, ...desk }) => {
  app.get(
    '/api/outside/hearings',
    {
      config: { deed: 'hearing.reply' },
      schema: {
        ...{ tags, summary: 'On what my own company is heard, the newest first' },
        response: { 200: Type.Object({ items: Type.Array(OwnHearing) }, { $id: 'OwnHearingList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(desk.db, who.at, (tx) => ownHearings(tx, who)) }
    },
  )
  app.get(
    '/api/outside/hearings/:ref',
    {
      config: { deed: 'hearing.reply' },
      schema: { tags, summary: 'One of them', params: Named, response: { 200: OwnHearing } },
    },
    async (request) => await own(desk.db, act(request), request.params.ref),
  )
  app.post(
    '/api/outside/hearings/:ref/points/:finding/reply',
    {
      config: { deed: 'hearing.reply' },
      schema: {
        ...{ tags, summary: 'Reply to one finding: multipart/form-data with `file` parts and `record`' },
        ...{ params: Point, consumes: ['multipart/form-data'], response: { 200: OwnHearing } },
      },
    },
    async (request) => {
      const who = act(request)
      const received = await receiveRecord(request, { dataDir: desk.dataDir, schema: ReplyPoint })
      const { record, files, discard } = received
      const order = { ...request.params, text: record.text, files }
      orThrow(await replyToPoint(desk, who, order).finally(discard))
      return await own(desk.db, who, request.params.ref)
    },
  )
  app.post(
    '/api/outside/hearings/:ref/finish',
    {
      config: { deed: 'hearing.reply' },
      schema: {
        ...{ tags, summary: 'I have nothing more to say to the other findings', params: Named },
        response: { 200: OwnHearing },
      },
    },
    async (request) => {
      const who = act(request)
      orThrow(await finishReply(desk, who, request.params.ref))
      return await own(desk.db, who, request.params.ref)
    },
  )
}

async function own(db: HearingDesk['db'], who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => ownHearing(tx, who, ref)))
}
