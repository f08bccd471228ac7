import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, orThrow, Ref, versionNeeded } from '#kernel'
import { inTransaction } from '#storage'
import { changeFinding, overridePriority, writeFinding } from './actions.ts'
import { findingVocabulary } from './codes.ts'
import type { FindingDesk } from './desk/index.ts'
import { ChangeFinding, FindingView, FindingVocabulary, NewFinding, OverridePriority } from './model.ts'
import { moveFinding } from './move/actions.ts'
import { listFindings, readFinding } from './read/actions.ts'

export interface FindingRoutes extends FindingDesk {
  readonly act: ActOf
}

const tags = ['cases']
const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const Reasoned = Type.Object(
  { reason: Type.String({ minLength: 10, maxLength: 5_000, pattern: '^[^\\u0000]*$' }) },
  { $id: 'FindingReason', ...strict },
)

/** `/api/cases/:ref/findings` and `/api/findings/:ref`: what was found, what it rests on, and how grave it is. */
export const findingRoutes: FastifyPluginAsyncTypebox<FindingRoutes> = async (app, options) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(ofCase, options)
  await app.register(known)
  await app.register(single, options)
}

const ofCase: FastifyPluginAsyncTypebox<FindingRoutes> = async (app, { act, ...desk }) => {
  app.get(
    '/api/cases/:ref/findings',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Findings of a case, the gravest first', params: Named },
        response: { 200: Type.Object({ items: Type.Array(FindingView) }, { $id: 'FindingList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const items = await inTransaction(desk.db, who.at, (tx) => listFindings(tx, who, request.params.ref))
      return { items: orThrow(items) }
    },
  )
  app.post(
    '/api/cases/:ref/findings',
    {
      config: { deed: 'finding.write' },
      schema: {
        ...{ tags, summary: 'Write a finding: it cites evidence of the case', params: Named },
        ...{ body: NewFinding, response: { 200: FindingView } },
      },
    },
    async (request) => {
      const who = act(request)
      const made = orThrow(await writeFinding(desk, who, { case: request.params.ref, ...request.body }))
      return await shown(desk, who, made)
    },
  )
}

const known: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/findings/vocabulary',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Instruments of law and protected grounds that a finding may name' },
        response: { 200: FindingVocabulary },
      },
    },
    () => findingVocabulary,
  )
}

const single: FastifyPluginAsyncTypebox<FindingRoutes> = async (app, { act, ...desk }) => {
  app.get(
    '/api/findings/:ref',
    {
      config: { deed: 'case.join' },
      schema: { tags, summary: 'One finding', params: Named, response: { 200: FindingView } },
    },
    async (request) => await shown(desk, act(request), request.params.ref),
  )
  app.put(
    '/api/findings/:ref',
    {
      config: { deed: 'finding.write' },
      schema: {
        ...{ tags, summary: 'Change a finding; `If-Match` names the version that was read', params: Named },
        ...{ body: ChangeFinding, response: { 200: FindingView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      const version = versionNeeded(request.headers['if-match'])
      orThrow(await changeFinding(desk, who, { ref, version, change: request.body }))
      return await shown(desk, who, ref)
    },
  )
  app.post(
    '/api/findings/:ref/priority',
    {
      config: { deed: 'case.weigh' },
      schema: {
        ...{ tags, summary: 'Move its priority by one step, or take that back', params: Named },
        ...{ body: OverridePriority, response: { 200: FindingView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await overridePriority(desk, who, { ref, ...request.body }))
      return await shown(desk, who, ref)
    },
  )
  for (const deed of ['finalise', 'withdraw'] as const)
    app.post(
      `/api/findings/:ref/${deed}`,
      {
        config: { deed: 'case.weigh' },
        schema: {
          ...{ tags, summary: deed === 'finalise' ? 'Make it final' : 'Withdraw it', params: Named },
          ...{ body: Reasoned, response: { 200: FindingView } },
        },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        const { ref } = request.params
        orThrow(await moveFinding(desk, who, { ref, deed }))
        return await shown(desk, who, ref)
      },
    )
}

async function shown({ db }: FindingDesk, who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => readFinding(tx, who, ref)))
}
