import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { receiveRecord } from '#documents'
import { type Act, InstantText, orThrow } from '#kernel'
import { MessageText, PublicWarning, ReporterView, warningLimits } from '../model.ts'
import type { WarningRoutes } from '../routes.ts'
import { answerPublic, followPublic, receivePublic, roomFor } from './actions.ts'

const tags = ['warnings']
const Coded = Type.Object({ code: Type.String({ minLength: 8, maxLength: 60 }) })
const PublicReceipt = Type.Object(
  { code: Type.String({ description: 'shown this once' }), receivedAt: InstantText },
  { $id: 'PublicReceipt' },
)

/**
 * Open to everybody, without an account: to report something, to see what became of it, to add to it. Nothing of the
 * connection is kept; no cookie is set; one address asks sixty times a minute at most.
 */
export const publicWarningRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, desk) => {
  const { now, random, dataDir } = desk
  const reporter = (): Act => ({ at: now(), by: 'reporter', role: 'reporter', random })
  const files = warningLimits.publicFiles
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  app.post(
    '/api/public/warnings',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary:
          'Report something, anonymously or not: multipart/form-data with one field `record` (PublicWarning as JSON) and up to ten `file` parts',
        consumes: ['multipart/form-data'],
        response: { 201: PublicReceipt },
      },
    },
    async (request, reply) => {
      orThrow(await roomFor(desk, reporter(), -1))
      const came = await receiveRecord(request, { dataDir, schema: PublicWarning, files })
      const order = { given: came.record, files: came.files }
      const receipt = orThrow(await receivePublic(desk, reporter(), order).finally(came.discard))
      const { code, receivedAt } = receipt
      return await reply.code(201).send({ code: code ?? '', receivedAt })
    },
  )
  app.get(
    '/api/public/warnings/:code',
    {
      config: { deed: 'open' },
      schema: {
        ...{ tags, summary: 'What became of it, for whoever holds the code' },
        ...{ params: Coded, response: { 200: ReporterView } },
      },
    },
    async (request) => orThrow(await followPublic(desk, reporter(), request.params.code)),
  )
  app.post(
    '/api/public/warnings/:code/messages',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary:
          'Add something, or answer: multipart/form-data with one field `record` (MessageText as JSON) and up to ten `file` parts',
        params: Coded,
        consumes: ['multipart/form-data'],
        response: { 201: ReporterView },
      },
    },
    async (request, reply) => {
      const { code } = request.params
      orThrow(await followPublic(desk, reporter(), code))
      orThrow(await roomFor(desk, reporter(), -1))
      const came = await receiveRecord(request, { dataDir, schema: MessageText, files })
      const order = { code, text: came.record.text, files: came.files }
      return await reply
        .code(201)
        .send(orThrow(await answerPublic(desk, reporter(), order).finally(came.discard)))
    },
  )
}
