import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, Nullable, orThrow, type Result } from '#kernel'
import type { PrivacyDesk } from '../desk/index.ts'
import { closeRequest, decideItems, finishReview, identifySubject, receiveRequest } from './actions.ts'
import { carryOutRequest } from './carry-out/actions.ts'
import { extendRequest } from './extend/actions.ts'
import { answerRequest, refuseRequest } from './finish/actions.ts'
import { gatherData, sealedFor } from './gather/actions.ts'
import {
  AnswerRequest,
  CarryOut,
  DecideItems,
  FoundItem,
  Identify,
  Reasoned,
  ReceiveRequest,
  RefuseRequest,
  RequestState,
  SubjectExport,
  SubjectRequestLine,
  SubjectRequestView,
} from './model.ts'
import { exportRequest, listRequests, readRequest } from './read/actions.ts'

export interface PrivacyRoutes extends PrivacyDesk {
  readonly act: ActOf
}

const tags = ['privacy']
const base = '/api/privacy/requests'
const params = Type.Object({ ref: Type.String({ maxLength: 200 }) })
const None = Type.Object({}, { additionalProperties: false })
const read = { deed: 'privacy.read', personal: 'subjectRequest' } as const
const work = { deed: 'privacy.work', personal: 'subjectRequest' } as const
const Page = Type.Object(
  { items: Type.Array(SubjectRequestLine), next: Nullable(Type.String()) },
  { $id: 'SubjectRequestPage' },
)
const ListQuery = Type.Object(
  {
    state: Type.Optional(Type.Array(RequestState, { description: 'left out: all of them' })),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/privacy/requests`: what people ask of their data, from receipt to answer (Art. 12, 15–22 GDPR). */
export const subjectRequestRoutes: FastifyPluginAsyncTypebox<PrivacyRoutes> = async (app, options) => {
  // Answers are sent as they are: a serialiser made from a schema would drop what the schema leaves open.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, options)
  await app.register(workRoutes, options)
  await app.register(endRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<PrivacyRoutes> = async (app, { act, ...desk }) => {
  app.get(
    base,
    {
      config: read,
      schema: {
        ...{ tags, summary: 'Requests of data subjects by reference' },
        ...{ querystring: ListQuery, response: { 200: Page } },
      },
    },
    async (request) => await listRequests(desk.db, act(request), request.query),
  )
  app.get(
    `${base}/:ref`,
    {
      config: read,
      schema: {
        ...{ tags, summary: 'One request with all that was found', params },
        response: { 200: SubjectRequestView },
      },
    },
    async (request) => await shown(desk, act(request), request.params.ref),
  )
  app.get(
    `${base}/:ref/export`,
    {
      config: work,
      schema: {
        ...{ tags, summary: 'What a person included, for a machine (Art. 15(3), 20)', params },
        response: { 200: SubjectExport },
      },
    },
    async (request, reply) => {
      const { ref } = request.params
      const data = orThrow(await exportRequest(desk.db, act(request), ref))
      return reply.header('content-disposition', `attachment; filename="${fileName(ref)}.json"`).send(data)
    },
  )
  app.get(
    `${base}/:ref/sealed`,
    {
      config: { deed: 'evidence.readRestricted', personal: 'whistleblower' },
      schema: {
        ...{
          tags,
          summary: 'What is kept and never given out; for those who see restricted evidence',
          params,
        },
        response: { 200: Type.Object({ items: Type.Array(FoundItem) }, { $id: 'SealedItems' }) },
      },
    },
    async (request) => ({ items: orThrow(await sealedFor(desk, act(request), request.params.ref)) }),
  )
}

const workRoutes: FastifyPluginAsyncTypebox<PrivacyRoutes> = async (app, { act, ...desk }) => {
  const response = { 200: SubjectRequestView }
  app.post(
    base,
    {
      config: work,
      schema: { tags, summary: 'Write down that somebody asks', body: ReceiveRequest, response },
    },
    async (request) => {
      const who = act(request)
      const { ref } = orThrow(await receiveRequest(desk, who, request.body))
      return await shown(desk, who, ref)
    },
  )
  app.post(
    `${base}/:ref/identify`,
    {
      config: work,
      schema: { tags, summary: 'Note how they proved who they are', params, body: Identify, response },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await identifySubject(desk, who, { ref, ...request.body }))
      return await shown(desk, who, ref)
    },
  )
  app.post(
    `${base}/:ref/decisions`,
    {
      config: work,
      schema: { tags, summary: 'Decide on items', params, body: DecideItems, response },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await decideItems(desk, who, { ref, ...request.body }))
      return await shown(desk, who, ref)
    },
  )
  const plain = [
    ['gather', 'Look through every room for what is kept', gatherData],
    ['review', 'Say that every item is decided', finishReview],
    ['close', 'Put it away', closeRequest],
  ] as const satisfies readonly (readonly [string, string, Doing])[]
  for (const [name, summary, doing] of plain)
    app.post(
      `${base}/:ref/${name}`,
      { config: work, schema: { tags, summary, params, body: None, response } },
      async (request) => {
        const who = act(request)
        orThrow(await doing(desk, who, request.params.ref))
        return await shown(desk, who, request.params.ref)
      },
    )
}
type Doing = (desk: PrivacyDesk, who: Act, ref: string) => Promise<Result<unknown>>

const endRoutes: FastifyPluginAsyncTypebox<PrivacyRoutes> = async (app, { act, ...desk }) => {
  const response = { 200: SubjectRequestView }
  app.post(
    `${base}/:ref/extend`,
    {
      config: work,
      schema: {
        ...{ tags, summary: 'Take two months more, and tell the person why', params },
        ...{ body: Reasoned, response },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      orThrow(await extendRequest(desk, who, request.params.ref))
      return await shown(desk, who, request.params.ref)
    },
  )
  app.post(
    `${base}/:ref/carry-out`,
    {
      config: work,
      schema: {
        ...{ tags, summary: 'Do what was decided; by another person than who reviewed it', params },
        ...{ body: CarryOut, response },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      const { ref } = request.params
      orThrow(await carryOutRequest(desk, who, { ref, done: request.body.done }))
      return await shown(desk, who, ref)
    },
  )
  app.post(
    `${base}/:ref/answer`,
    {
      config: work,
      schema: { tags, summary: 'Answer the person', params, body: AnswerRequest, response },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await answerRequest(desk, who, { ref, text: request.body.text }))
      return await shown(desk, who, ref)
    },
  )
  app.post(
    `${base}/:ref/refuse`,
    {
      config: work,
      schema: { tags, summary: 'Refuse it on a ground in law', params, body: RefuseRequest, response },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await refuseRequest(desk, who, { ref, ...request.body }))
      return await shown(desk, who, ref)
    },
  )
}

async function shown(desk: PrivacyDesk, who: Act, ref: string): Promise<SubjectRequestView> {
  return orThrow(await readRequest(desk.db, who, ref))
}

function fileName(ref: string): string {
  return ref.replaceAll(/[^A-Za-z0-9-]/g, '_')
}
