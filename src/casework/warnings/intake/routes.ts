import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { receiveRecord } from '#documents'
import { orThrow, Prose } from '#kernel'
import { inTransaction } from '#storage'
import { receiveMail } from '../email/actions.ts'
import { eraseReporter } from '../erase/actions.ts'
import { receiveFile } from '../file/actions.ts'
import { informWarning } from '../inform/actions.ts'
import { MailNote, MessageText, NewWarning, NothingSaid, WarningReceipt, WarningView } from '../model.ts'
import { readWarning } from '../read/actions.ts'
import { receiveWarning } from '../receive/actions.ts'
import type { WarningRoutes } from '../routes.ts'

const tags = ['warnings']
const Named = Type.Object({ ref: Type.String({ maxLength: 200, description: 'W-2026-1' }) })
const multipart = { consumes: ['multipart/form-data'] }

/** The ways in for our own people: by hand with files; what is new on one that is there. */
export const intakeRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, desk) => {
  const { act, dataDir } = desk
  await app.register(importRoutes, desk)
  await app.register(additionRoutes, desk)
  await app.register(erasureRoutes, desk)
  app.post(
    '/api/warnings',
    {
      config: { deed: 'warning.receive' },
      schema: {
        tags,
        summary:
          'Take in a warning by hand: multipart/form-data with one field `record` (NewWarning as JSON) and up to 20 `file` parts',
        ...multipart,
        response: { 201: WarningReceipt },
      },
    },
    async (request, reply) => {
      const who = act(request)
      const came = await receiveRecord(request, { dataDir, schema: NewWarning })
      const { reporter } = came.record
      const withCode = reporter != null
      const incoming = { given: came.record, channel: 'hand', files: came.files, withCode } as const
      return await reply
        .code(201)
        .send(orThrow(await receiveWarning(desk, who, incoming).finally(came.discard)))
    },
  )
}

/** A mail, or a file of several warnings. */
const importRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, desk) => {
  const { act, dataDir } = desk
  app.post(
    '/api/warnings/email',
    {
      config: { deed: 'warning.receive' },
      schema: {
        tags,
        summary:
          'Take in a mail: multipart/form-data with one `file` (.eml) and one field `record` (MailNote as JSON)',
        ...multipart,
        response: { 201: WarningReceipt },
      },
    },
    async (request, reply) => {
      const who = act(request)
      const came = await receiveRecord(request, { dataDir, schema: MailNote, files: 1 })
      const order = { note: came.record, files: came.files }
      return await reply.code(201).send(orThrow(await receiveMail(desk, who, order).finally(came.discard)))
    },
  )
  app.post(
    '/api/warnings/file',
    {
      config: { deed: 'warning.receive' },
      schema: {
        tags,
        summary:
          'Take in a file of warnings, all or none: multipart/form-data with one `file` (CSV or JSON) and the field `record`, {}',
        ...multipart,
        response: { 201: Type.Object({ items: Type.Array(WarningReceipt) }, { $id: 'WarningReceipts' }) },
      },
    },
    async (request, reply) => {
      const who = act(request)
      const came = await receiveRecord(request, { dataDir, schema: NothingSaid, files: 1 })
      const items = orThrow(await receiveFile(desk, who, came.files).finally(came.discard))
      return await reply.code(201).send({ items })
    },
  )
}

/** Who reported it is taken away for good; the warning stays. */
const erasureRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, { act, db, dataDir }) => {
  app.delete(
    '/api/warnings/:ref/reporter',
    {
      config: { deed: 'warning.erase' },
      schema: {
        ...{ tags, summary: 'Erase who reported it; the warning stays', params: Named },
        body: Type.Object({ reason: Prose }, { additionalProperties: false }),
        response: { 200: WarningView },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      const { ref } = request.params
      orThrow(await eraseReporter({ db, dataDir }, who, ref))
      return orThrow(await inTransaction(db, who.at, (tx) => readWarning(tx, who, ref)))
    },
  )
}

/** What is new on a warning that is there. */
const additionRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, desk) => {
  const { act, dataDir, db } = desk
  app.post(
    '/api/warnings/:ref/additions',
    {
      config: { deed: 'warning.inform' },
      schema: {
        tags,
        summary:
          'Add what is new: multipart/form-data with one field `record` (MessageText as JSON) and up to 20 `file` parts',
        ...{ params: Named, ...multipart, response: { 201: WarningView } },
      },
    },
    async (request, reply) => {
      const who = act(request)
      const { ref } = request.params
      const came = await receiveRecord(request, { dataDir, schema: MessageText })
      const news = { ref, text: came.record.text, files: came.files }
      orThrow(await informWarning(desk, who, news).finally(came.discard))
      const view = orThrow(await inTransaction(db, who.at, (tx) => readWarning(tx, who, ref)))
      return await reply.code(201).send(view)
    },
  )
}
