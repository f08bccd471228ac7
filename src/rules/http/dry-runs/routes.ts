import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type Act, AppError, InstantText, noSuch, orThrow, things, worded } from '#kernel'
import { inTransaction } from '#storage'
import {
  beginDryRun,
  cancelDryRun,
  inSight,
  type PastOrders,
  runDryRun,
  type Subject,
} from '../../dry-run/actions.ts'
import { DryRun } from '../../dry-run/model.ts'
import { findRun, runsOf } from '../../dry-run/store.ts'
import type { RuleServices } from '../../routes.ts'
import { tags } from '../answers.ts'

const strict = { additionalProperties: false }
const Asked = Type.Union([
  Type.Null(),
  Type.Object(
    {
      from: Type.Optional(InstantText),
      to: Type.Optional(InstantText),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    },
    strict,
  ),
])
const One = Type.Object({ id: Type.String({ maxLength: 60 }) })
const Version = Type.Object({ pack: Type.String({ maxLength: 60 }), version: Type.String({ maxLength: 60 }) })
const Runs = Type.Object({ items: Type.Array(DryRun), next: Type.Null() }, { $id: 'DryRuns' })

/** Dry runs: rules that are not in force, asked of past orders. They go on in the background and can be cancelled. */
export const dryRunRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, options) => {
  const start = starter(options)
  app.addHook('onClose', () => start.stop())
  app.post(
    '/api/rules/drafts/:id/dry-run',
    {
      config: { deed: 'rules.draft' },
      schema: {
        tags,
        summary: 'Ask past orders again with a draft that was tested',
        params: One,
        body: Asked,
        response: { 202: DryRun },
      },
    },
    (request, reply) => {
      reply.code(202)
      return start.begin(options.act(request), { draft: request.params.id }, request.body)
    },
  )
  app.post(
    '/api/rules/packs/:pack/:version/dry-run',
    {
      config: { deed: 'rules.draft' },
      schema: {
        tags,
        summary: 'Ask past orders again with an imported version of a pack',
        params: Version,
        body: Asked,
        response: { 202: DryRun },
      },
    },
    (request, reply) => {
      reply.code(202)
      return start.begin(options.act(request), request.params, request.body)
    },
  )
  await app.register(readRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, { db, act }) => {
  const runs = async (by: Act, of: Subject) =>
    (await inTransaction(db, by.at, (tx) => runsOf(tx, of))).map((run) => inSight(run, by))
  app.get(
    '/api/rules/drafts/:id/dry-runs',
    {
      config: { deed: 'rules.review' },
      schema: {
        tags,
        summary: 'The dry runs of a draft, newest first',
        params: One,
        response: { 200: Runs },
      },
    },
    async (request) => ({ items: await runs(act(request), { draft: request.params.id }), next: null }),
  )
  app.get(
    '/api/rules/packs/:pack/:version/dry-runs',
    {
      config: { deed: 'rules.review' },
      schema: {
        tags,
        summary: 'The dry runs of a version of a pack, newest first',
        params: Version,
        response: { 200: Runs },
      },
    },
    async (request) => ({ items: await runs(act(request), request.params), next: null }),
  )
  app.get(
    '/api/rules/dry-runs/:id',
    {
      config: { deed: 'rules.review' },
      schema: { tags, summary: 'A dry run, and how far it is', params: One, response: { 200: DryRun } },
    },
    async (request) => {
      const by = act(request)
      const run = await inTransaction(db, by.at, (tx) => findRun(tx, request.params.id))
      if (run) return inSight(run, by)
      throw new AppError({ code: 'not_found', ...worded(noSuch(things.dryRun, request.params.id)) })
    },
  )
  app.post(
    '/api/rules/dry-runs/:id/cancel',
    {
      config: { deed: 'rules.draft' },
      schema: {
        tags,
        summary: 'Stop a dry run that is under way',
        params: One,
        body: Type.Union([Type.Null(), Type.Object({}, strict)]),
        response: { 200: DryRun },
      },
    },
    async (request) => {
      const by = act(request)
      const done = await inTransaction(db, by.at, (tx) => cancelDryRun(tx, by, request.params.id))
      return inSight(orThrow(done), by)
    },
  )
}

const noPast: PastOrders = { count: async () => 0, pages: async function* () {} }

/** Begins runs, lets them go on behind the answer, and waits for them when the server closes. */
function starter({ db, now, past = noPast, failed }: RuleServices) {
  const running = new Set<Promise<unknown>>()
  let isStopping = false
  return {
    begin: async (
      act: Act,
      subject: Subject,
      asked: { from?: string; to?: string; limit?: number } | null,
    ) => {
      const begun = orThrow(await beginDryRun(db, act, { order: { subject, ...asked }, past }))
      const clock = now ?? (() => act.at)
      const run = runDryRun(db, begun.id, { act, past, now: clock, isStopping: () => isStopping })
        .catch((error: unknown) => failed?.(error))
        .finally(() => running.delete(run))
      running.add(run)
      return begun
    },
    stop: async () => {
      isStopping = true
      await Promise.all(running)
    },
  }
}
