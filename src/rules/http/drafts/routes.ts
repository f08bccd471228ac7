import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import {
  type Act,
  AppError,
  InstantText,
  orThrow,
  Prose,
  type Result,
  toInstant,
  versionNeeded,
  worded,
} from '#kernel'
import { inTransaction, type Stored, type Tx } from '#storage'
import { beginDraft, beginRestore, editDraft, testDraft, withdrawDraft } from '../../drafts/actions.ts'
import { approveDraft } from '../../drafts/approve/actions.ts'
import { lookAt } from '../../drafts/look/actions.ts'
import { type Draft, DraftText } from '../../drafts/model.ts'
import type { KeptDraft } from '../../drafts/move/actions.ts'
import { drafts, findDraft } from '../../drafts/store.ts'
import { noDraftWords } from '../../knowledge/draft-words.ts'
import { draftStates } from '../../life.ts'
import type { RuleServices } from '../../routes.ts'
import { DraftPage, DraftView, tags } from '../answers.ts'

const strict = { additionalProperties: false }
const One = Type.Object({ id: Type.String({ maxLength: 60 }) })
const Empty = Type.Union([Type.Null(), Type.Object({}, strict)])

/** `/api/rules/drafts`: what somebody wants to change in the rules, until it is in force or taken back. */
export const draftRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
  await app.register(restoreRoutes, options)
  await app.register(signRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, { db, act }) => {
  app.get(
    '/api/rules/drafts',
    {
      config: { deed: 'rules.review' },
      schema: {
        tags,
        summary: 'Drafts of rules, a page at a time, in the order in which they were begun',
        querystring: Type.Object(
          {
            state: Type.Optional(Type.Enum([...draftStates])),
            after: Type.Optional(Type.String({ maxLength: 60 })),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          },
          strict,
        ),
        response: { 200: DraftPage },
      },
    },
    async (request) => {
      const { state, after, limit } = request.query
      const found = await inTransaction(db, act(request).at, (tx) =>
        drafts.where(tx, state === undefined ? {} : { state }),
      )
      const rest = found.filter(({ key }) => after === undefined || key > after)
      const items = rest.slice(0, limit)
      return { items: items.map(headOf), next: rest.length > limit ? (items.at(-1)?.key ?? null) : null }
    },
  )
  app.get(
    '/api/rules/drafts/:id',
    {
      config: { deed: 'rules.review' },
      schema: {
        tags,
        summary: 'One draft: its changes, what is wrong with them, and what they change in words',
        params: One,
        response: { 200: DraftView },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      return await inTransaction(db, act(request).at, async (tx) => {
        const draft = await findDraft(tx, id)
        if (draft) return await answer(reply, tx, draft)
        throw new AppError({ code: 'not_found', ...worded(noDraftWords(id)) })
      })
    },
  )
}

function headOf({ record, version }: Stored<Draft>) {
  const { changes, tested, ...head } = record
  const rules = changes.map((change) =>
    'remove' in change ? change.remove : String(Reflect.get(change.rule, 'id')),
  )
  return { ...head, version, rules: [...new Set(rules)], passed: tested?.passed ?? null }
}

async function answer(reply: FastifyReply, tx: Tx, draft: KeptDraft) {
  reply.header('etag', `"${draft.version}"`)
  return await lookAt(tx, draft)
}

const writeRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, options) => {
  const { act } = options
  app.post(
    '/api/rules/drafts',
    {
      config: { deed: 'rules.draft' },
      schema: { tags, summary: 'Begin a draft of rules', body: DraftText, response: { 201: DraftView } },
    },
    async (request, reply) => {
      const by = act(request)
      reply.code(201)
      return await committed(options, by, { deed: (tx) => beginDraft(tx, by, request.body), reply })
    },
  )
  app.put(
    '/api/rules/drafts/:id',
    {
      config: { deed: 'rules.draft' },
      schema: {
        tags,
        summary: 'Write a draft anew (If-Match); what was tested has to be tested again',
        params: One,
        body: DraftText,
        response: { 200: DraftView },
      },
    },
    async (request, reply) => {
      const by = act(request)
      const version = versionNeeded(request.headers['if-match'])
      const { id } = request.params
      return await committed(options, by, {
        deed: (tx) => editDraft(tx, by, { id, version, text: request.body }),
        reply,
      })
    },
  )
  app.post(
    '/api/rules/drafts/:id/test',
    {
      config: { deed: 'rules.draft' },
      schema: {
        tags,
        summary: 'Read every rule strictly and run its examples (If-Match)',
        params: One,
        body: Empty,
        response: { 200: DraftView },
      },
    },
    async (request, reply) => {
      const by = act(request)
      const version = versionNeeded(request.headers['if-match'])
      return await committed(options, by, {
        deed: (tx) => testDraft(tx, by, { id: request.params.id, version }),
        reply,
      })
    },
  )
}

interface Deed {
  readonly deed: (tx: Tx) => Promise<Result<KeptDraft>>
  readonly reply: FastifyReply
}

/** A refusal is thrown after its transaction, so that its log entry is kept. */
async function committed({ db }: RuleServices, by: Act, { deed, reply }: Deed) {
  const done = orThrow(await inTransaction(db, by.at, deed))
  return await inTransaction(db, by.at, (tx) => answer(reply, tx, done))
}

const restoreRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, options) => {
  app.post(
    '/api/rules/packs/:pack/:version/restore',
    {
      config: { deed: 'rules.draft' },
      schema: {
        tags,
        summary: 'Begin a draft that makes a pack again what this version of it was',
        params: Type.Object({
          pack: Type.String({ maxLength: 60 }),
          version: Type.String({ maxLength: 60 }),
        }),
        body: Type.Object({ title: Type.String({ minLength: 1, maxLength: 200 }), reason: Prose }, strict),
        response: { 201: DraftView },
      },
    },
    async (request, reply) => {
      const by = options.act(request)
      reply.code(201)
      const asked = { ...request.params, ...request.body }
      return await committed(options, by, { deed: (tx) => beginRestore(tx, by, asked), reply })
    },
  )
}

const signRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, options) => {
  const { act, activated } = options
  app.post(
    '/api/rules/drafts/:id/approve',
    {
      config: { deed: 'rules.activate' },
      schema: {
        tags,
        summary:
          'Sign a draft that somebody else wrote (If-Match); it counts from its moment, at the earliest now',
        params: One,
        body: Type.Union([Type.Null(), Type.Object({ effectiveAt: Type.Optional(InstantText) }, strict)]),
        response: { 200: DraftView },
      },
    },
    async (request, reply) => {
      const by = act(request)
      const { id } = request.params
      const effectiveAt = request.body?.effectiveAt
      const version = versionNeeded(request.headers['if-match'])
      const approval = { id, version, effectiveAt: effectiveAt && toInstant(effectiveAt) }
      const view = await committed(options, by, { deed: (tx) => approveDraft(tx, by, approval), reply })
      if (view.state === 'active') await activated?.(by)
      return view
    },
  )
  app.post(
    '/api/rules/drafts/:id/withdraw',
    {
      config: { deed: 'rules.withdraw' },
      schema: {
        tags,
        summary: 'Take back a draft that does not count yet (If-Match)',
        params: One,
        body: Type.Object({ reason: Prose }, strict),
        response: { 200: DraftView },
      },
    },
    async (request, reply) => {
      const by = act(request, { reason: request.body.reason })
      const draft = { id: request.params.id, version: versionNeeded(request.headers['if-match']) }
      return await committed(options, by, { deed: (tx) => withdrawDraft(tx, by, draft), reply })
    },
  )
}
