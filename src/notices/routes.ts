import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { Nullable, orThrow } from '#kernel'
import { keepPreferences, languageOf, ownNotices, ownPreferences, settleNotices } from './actions.ts'
import type { NoticesDesk } from './desk/index.ts'
import { retryMail, unsentMail } from './mail/actions.ts'
import { languages, NoticePage, NoticePreferences, ReadNotices, UnsentMail } from './model.ts'
import { streamRoutes } from './stream/routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'

export interface NoticeRoutes {
  readonly desk: NoticesDesk
  readonly act: ActOf
}

const tags = ['notices']
const Paging = {
  after: Type.Optional(Type.Integer({ minimum: 0, description: '`next` of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
}
const Unread = Type.Object({ unread: Type.Integer({ minimum: 0 }) })

/** `/api/notices` and `/api/webhooks`: what one is told, how, and what other systems are told. */
export const noticeRoutes: FastifyPluginAsyncTypebox<NoticeRoutes> = async (app, options) => {
  const { db } = options.desk
  app.get(
    '/api/notices',
    {
      config: { deed: 'notice.read' },
      schema: {
        tags,
        summary: 'My notices, newest first, in my language or another one',
        querystring: Type.Object(
          {
            ...Paging,
            unread: Type.Boolean({ default: false }),
            language: Type.Optional(Type.Enum([...languages], { description: 'mine, if left out' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: NoticePage },
      },
    },
    async (request) => {
      const act = options.act(request)
      const language = request.query.language ?? (await languageOf(options.desk, act))
      return orThrow(await ownNotices(db, act, { ...request.query, language }))
    },
  )
  app.post(
    '/api/notices/read',
    {
      config: { deed: 'notice.read' },
      schema: { tags, summary: 'Marks my notices as read', body: ReadNotices, response: { 200: Unread } },
    },
    async (request) => orThrow(await settleNotices(db, options.act(request), request.body)),
  )
  app.register(wishRoutes, options)
  app.register(mailRoutes, options)
  app.register(streamRoutes, { db, act: options.act })
  app.register(webhookRoutes, options)
}

const wishRoutes: FastifyPluginAsyncTypebox<NoticeRoutes> = async (app, { desk: { db }, act }) => {
  app.get(
    '/api/notices/preferences',
    {
      config: { deed: 'notice.read' },
      schema: { tags, summary: 'How I wish to be told', response: { 200: NoticePreferences } },
    },
    async (request) => orThrow(await ownPreferences(db, act(request))),
  )
  app.put(
    '/api/notices/preferences',
    {
      config: { deed: 'notice.read' },
      schema: {
        tags,
        summary: 'How I wish to be told, from the next news on',
        body: NoticePreferences,
        response: { 200: NoticePreferences },
      },
    },
    async (request) => orThrow(await keepPreferences(db, act(request), request.body)),
  )
}

const mailRoutes: FastifyPluginAsyncTypebox<NoticeRoutes> = async (app, { desk: { db }, act }) => {
  app.get(
    '/api/notices/mail',
    {
      config: { deed: 'mail.read' },
      schema: {
        tags,
        summary: 'Mail that failed, with the reason',
        querystring: Type.Object(Paging, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(UnsentMail), next: Nullable(Type.String()) }) },
      },
    },
    async (request) => orThrow(await unsentMail(db, act(request), request.query)),
  )
  app.post(
    '/api/notices/mail/:id/retry',
    {
      config: { deed: 'mail.retry' },
      schema: {
        tags,
        summary: 'Sends a mail again that had failed for good',
        params: Type.Object({ id: Type.String() }),
        response: { 200: Type.Object({ id: Type.String() }) },
      },
    },
    async (request) => orThrow(await retryMail(db, act(request), request.params.id)),
  )
}
