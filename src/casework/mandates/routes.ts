import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { InstantText, orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import { acceptConflict, endMandate, extendMandate, giveMandate } from './actions.ts'
import type { MandateDesk } from './desk/index.ts'
import { makeMandateLetter } from './letters/actions.ts'
import { ExpertLine, GiveMandate, MandateView } from './model.ts'
import { outsideRoutes } from './outside/routes.ts'
import { listMandates } from './read/actions.ts'

export interface MandateRoutes extends MandateDesk {
  readonly act: ActOf
}

const tags = ['cases']
const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const Reason = Type.String({ minLength: 3, maxLength: 5_000, pattern: '^[^\\u0000]*$' })
const Reasoned = Type.Object({ reason: Reason }, { $id: 'MandateReason', ...strict })
const Made = Type.Object({ ref: Ref }, { $id: 'MandateMade' })
const Done = Type.Object({ ref: Ref }, { $id: 'MandateMoved' })

/** `/api/mandates` and `/api/outside/mandates`: experts from outside, on one case for a time. */
export const mandateRoutes: FastifyPluginAsyncTypebox<MandateRoutes> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(giveRoutes, options)
  await app.register(moveRoutes, options)
  await app.register(outsideRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<MandateRoutes> = async (app, { act, ...desk }) => {
  app.get(
    '/api/mandates',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'The mandates of a case', querystring: Type.Object({ case: Ref }, strict) },
        response: { 200: Type.Object({ items: Type.Array(MandateView) }, { $id: 'MandateList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const items = await inTransaction(desk.db, who.at, (tx) => listMandates(tx, who, request.query.case))
      return { items: orThrow(items) }
    },
  )
  app.get(
    '/api/mandates/experts',
    {
      config: { deed: 'mandate.give' },
      schema: {
        ...{ tags, summary: 'Experts from outside who may sign in' },
        response: { 200: Type.Object({ items: Type.Array(ExpertLine) }, { $id: 'ExpertList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const items = await inTransaction(desk.db, who.at, (tx) => desk.experts(tx, who.at))
      return { items: items.map(({ id, name, party }) => ({ id, name, party })) }
    },
  )
}

const giveRoutes: FastifyPluginAsyncTypebox<MandateRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/mandates',
    {
      config: { deed: 'mandate.give' },
      schema: { tags, summary: 'Give an expert a mandate', body: GiveMandate, response: { 200: Made } },
    },
    async (request) => ({ ref: orThrow(await giveMandate(desk, act(request), request.body)) }),
  )
  app.post(
    '/api/mandates/:ref/letter',
    {
      config: { deed: 'mandate.give' },
      schema: {
        ...{ tags, summary: 'Make the letter of the mandate', params: Named },
        body: Type.Object({}, { $id: 'MandateLetter', ...strict }),
        response: { 200: Type.Object({ document: Type.String() }, { $id: 'MandateLetterMade' }) },
      },
    },
    async (request) => ({
      document: orThrow(await makeMandateLetter(desk, act(request), request.params.ref)),
    }),
  )
}

const moveRoutes: FastifyPluginAsyncTypebox<MandateRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/mandates/:ref/accept',
    {
      config: { deed: 'mandate.give' },
      schema: {
        ...{ tags, summary: 'Let the expert in in spite of a conflict; another than who gave the mandate' },
        ...{ params: Named, body: Reasoned, response: { 200: Done } },
      },
    },
    async (request) => {
      const { ref } = request.params
      orThrow(await acceptConflict(desk, act(request, { reason: request.body.reason }), ref))
      return { ref }
    },
  )
  app.post(
    '/api/mandates/:ref/extend',
    {
      config: { deed: 'mandate.give' },
      schema: {
        ...{ tags, summary: 'Give a later end, at most ninety days from now; another than who gave it' },
        params: Named,
        body: Type.Object({ reason: Reason, until: InstantText }, { $id: 'ExtendMandate', ...strict }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { ref } = request.params
      const { reason, until } = request.body
      orThrow(await extendMandate(desk, act(request, { reason }), { ref, until }))
      return { ref }
    },
  )
  app.post(
    '/api/mandates/:ref/end',
    {
      config: { deed: 'mandate.give' },
      schema: {
        ...{ tags, summary: 'End it before its time: the expert is out at once' },
        ...{ params: Named, body: Reasoned, response: { 200: Done } },
      },
    },
    async (request) => {
      const { ref } = request.params
      orThrow(await endMandate(desk, act(request, { reason: request.body.reason }), ref))
      return { ref }
    },
  )
}
