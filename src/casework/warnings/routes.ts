import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, type Instant, Nullable, orThrow, Prose, type Random, versionNeeded } from '#kernel'
import { inTransaction } from '#storage'
import { changeWarning, linkWarning, unlinkWarning } from './change/actions.ts'
import type { WarningDesk } from './desk/index.ts'
import { duplicatesOf } from './duplicates/actions.ts'
import { inboxSorts } from './inbox/store.ts'
import { reopenWarning, writeToReporter } from './inform/actions.ts'
import { intakeRoutes } from './intake/routes.ts'
import {
  ChangeWarning,
  DuplicateSuggestion,
  LinkWarning,
  MessageText,
  Reporter,
  SubjectSuggestion,
  Triage,
  WarningPage,
  WarningSourceClass,
  WarningState,
  WarningView,
} from './model.ts'
import { publicWarningRoutes } from './public/routes.ts'
import { listWarnings, readReporter, readWarning } from './read/actions.ts'
import { suggestSubjects } from './subjects/actions.ts'
import { acknowledgeWarning, triageWarning } from './triage/actions.ts'

export interface WarningRoutes extends WarningDesk {
  readonly act: ActOf
  readonly now: () => Instant
  readonly random: Random
}

const tags = ['warnings']
const Named = Type.Object({ ref: Type.String({ maxLength: 200, description: 'W-2026-1' }) })
const Query = Type.Object(
  {
    state: Type.Optional(Type.Array(WarningState, { description: 'left out: all of them' })),
    source: Type.Optional(Type.Array(WarningSourceClass, { description: 'left out: all of them' })),
    overdue: Type.Optional(Type.Boolean({ description: 'only those whose triage is overdue' })),
    subject: Type.Optional(
      Type.String({ maxLength: 300, description: 'a party of ours, or a name as written' }),
    ),
    q: Type.Optional(
      Type.String({ maxLength: 200, description: 'words of title, text, source and subjects' }),
    ),
    sort: Type.Enum([...inboxSorts], { default: '-received' }),
    after: Type.Optional(
      Type.String({
        maxLength: 300,
        pattern: '^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z~.+$',
        description: '`next` of the page before',
      }),
    ),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/warnings` and `/api/public/warnings`: taken in, acknowledged, triaged, linked; nothing is deleted (R28–R30). */
export const warningRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, options) => {
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, options)
  await app.register(triageRoutes, options)
  await app.register(linkRoutes, options)
  await app.register(intakeRoutes, options)
  await app.register(publicWarningRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, desk) => {
  const { db, act } = desk
  app.get(
    '/api/warnings',
    {
      config: { deed: 'warning.read' },
      schema: { tags, summary: 'The inbox of warnings', querystring: Query, response: { 200: WarningPage } },
    },
    async (request) => {
      const who = act(request)
      const { source, ...query } = request.query
      return await inTransaction(db, who.at, (tx) => listWarnings(tx, who, { ...query, sourceClass: source }))
    },
  )
  app.get(
    '/api/warnings/:ref',
    {
      config: { deed: 'warning.read' },
      schema: { tags, summary: 'One warning', params: Named, response: { 200: WarningView } },
    },
    async (request, reply) => {
      const view = await shown(desk, act(request), request.params.ref)
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
  app.get(
    '/api/warnings/:ref/duplicates',
    {
      config: { deed: 'warning.read' },
      schema: {
        ...{ tags, summary: 'Warnings that may say the same: by file, address, or subject and text' },
        ...{ params: Named, response: { 200: Type.Object({ items: Type.Array(DuplicateSuggestion) }) } },
      },
    },
    async (request) => {
      const who = act(request)
      const found = await inTransaction(db, who.at, (tx) => duplicatesOf(tx, who, request.params.ref))
      return { items: orThrow(found) }
    },
  )
  app.get(
    '/api/warnings/:ref/subjects',
    {
      config: { deed: 'warning.read' },
      schema: {
        ...{ tags, summary: 'Parties of ours, and own companies, whose names it comes near' },
        ...{ params: Named, response: { 200: Type.Object({ items: Type.Array(SubjectSuggestion) }) } },
      },
    },
    async (request) => ({ items: orThrow(await suggestSubjects(desk, act(request), request.params.ref)) }),
  )
  app.get(
    '/api/warnings/:ref/reporter',
    {
      config: { deed: 'warning.readSource', personal: 'whistleblower' },
      schema: {
        ...{ tags, summary: 'Who reported it; every look stands in the log' },
        ...{ params: Named, response: { 200: Reporter } },
      },
    },
    async (request) => {
      const who = act(request)
      return orThrow(await inTransaction(db, who.at, (tx) => readReporter(tx, who, request.params.ref)))
    },
  )
}

const Reasoned = Type.Object({ reason: Prose }, { additionalProperties: false })
const Triaged = Type.Object(
  { warning: WarningView, case: Nullable(Type.String()) },
  { $id: 'WarningTriaged' },
)

const triageRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, desk) => {
  const { act } = desk
  app.post(
    '/api/warnings/:ref/acknowledge',
    {
      config: { deed: 'warning.triage' },
      schema: {
        ...{ tags, summary: 'Say that we have it', params: Named },
        ...{ body: Type.Object({}, { additionalProperties: false }), response: { 200: WarningView } },
      },
    },
    async (request) => {
      const who = act(request)
      orThrow(await acknowledgeWarning(desk, who, request.params.ref))
      return await shown(desk, who, request.params.ref)
    },
  )
  app.post(
    '/api/warnings/:ref/triage',
    {
      config: { deed: 'warning.triage' },
      schema: {
        ...{ tags, summary: 'Triage it, with a reason; no action takes two people' },
        ...{ params: Named, body: Triage, response: { 200: Triaged } },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      const order = { ref: request.params.ref, triage: request.body }
      const triaged = orThrow(await triageWarning(desk, who, order))
      return { warning: await shown(desk, who, request.params.ref), case: triaged.case }
    },
  )
  app.post(
    '/api/warnings/:ref/reopen',
    {
      config: { deed: 'warning.inform' },
      schema: {
        ...{ tags, summary: 'Take it up again; the reason says what is new' },
        ...{ params: Named, body: Reasoned, response: { 200: WarningView } },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      orThrow(await reopenWarning(desk, who, request.params.ref))
      return await shown(desk, who, request.params.ref)
    },
  )
  app.post(
    '/api/warnings/:ref/messages',
    {
      config: { deed: 'warning.message' },
      schema: {
        ...{ tags, summary: 'Write to whoever holds the receipt code', params: Named },
        ...{ body: MessageText, response: { 200: WarningView } },
      },
    },
    async (request) => {
      const who = act(request)
      const order = { ref: request.params.ref, text: request.body.text }
      orThrow(await writeToReporter(desk, who, order))
      return await shown(desk, who, request.params.ref)
    },
  )
}

const linkRoutes: FastifyPluginAsyncTypebox<WarningRoutes> = async (app, desk) => {
  const { act } = desk
  app.put(
    '/api/warnings/:ref',
    {
      config: { deed: 'warning.change' },
      schema: {
        ...{ tags, summary: 'Say whom it is about and how its source stands; its text stays as it came' },
        ...{ params: Named, body: ChangeWarning, response: { 200: WarningView } },
      },
    },
    async (request, reply) => {
      const who = act(request, { reason: request.body.reason })
      const version = versionNeeded(request.headers['if-match'])
      orThrow(await changeWarning(desk, who, { ref: request.params.ref, version, change: request.body }))
      const view = await shown(desk, who, request.params.ref)
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
  const links = [
    ['POST', 'Link it to a warning of the same matter, a supplier or a product', linkWarning],
    ['DELETE', 'Take such a link away again', unlinkWarning],
  ] as const
  for (const [method, summary, doing] of links)
    app.route({
      method,
      url: '/api/warnings/:ref/links',
      config: { deed: 'warning.change' },
      schema: { tags, summary, params: Named, body: LinkWarning, response: { 200: WarningView } },
      handler: async (request) => {
        const who = act(request)
        orThrow(await doing(desk, who, { ref: request.params.ref, link: request.body }))
        return await shown(desk, who, request.params.ref)
      },
    })
}

async function shown({ db }: WarningDesk, who: Act, ref: string): Promise<WarningView> {
  return orThrow(await inTransaction(db, who.at, (tx) => readWarning(tx, who, ref)))
}
