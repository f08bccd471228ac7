import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { receiveRecord } from '#documents'
import { type Act, orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import { NothingSaid } from '../../warnings/model.ts'
import type { MandateDesk } from '../desk/index.ts'
import { OwnMandate, ReadablePiece, SignDeclaration } from '../model.ts'
import { ownMandate, ownMandates } from '../read/actions.ts'
import { piecesFor, readStamped } from '../reading/actions.ts'
import { declineMandate, deliver, signDeclaration, writeNote } from '../serve/actions.ts'

interface Options extends MandateDesk {
  readonly act: ActOf
}

const tags = ['outside']
const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const Piece = Type.Object({ ref: Ref, id: Type.String({ maxLength: 60 }) })
const Text = Type.String({ minLength: 3, maxLength: 10_000, pattern: '^[^\\u0000]*$' })

/** `/api/outside/mandates`: the room of an expert. */
export const outsideRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(pieceRoutes, options)
  await app.register(signRoutes, options)
  await app.register(workRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { act, ...desk }) => {
  app.get(
    '/api/outside/mandates',
    {
      config: { deed: 'mandate.serve' },
      schema: {
        ...{ tags, summary: 'My mandates' },
        response: { 200: Type.Object({ items: Type.Array(OwnMandate) }, { $id: 'OwnMandateList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(desk.db, who.at, (tx) => ownMandates(tx, who)) }
    },
  )
  app.get(
    '/api/outside/mandates/:ref',
    {
      config: { deed: 'mandate.serve' },
      schema: { tags, summary: 'One of them', params: Named, response: { 200: OwnMandate } },
    },
    async (request) => await own(desk, act(request), request.params.ref),
  )
}

const pieceRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { act, ...desk }) => {
  app.get(
    '/api/outside/mandates/:ref/evidence',
    {
      config: { deed: 'mandate.serve', personal: 'evidence' },
      schema: {
        ...{ tags, summary: 'What I may read of the case', params: Named },
        response: { 200: Type.Object({ items: Type.Array(ReadablePiece) }, { $id: 'ReadablePieces' }) },
      },
    },
    async (request) => ({ items: orThrow(await piecesFor(desk, act(request), request.params.ref)) }),
  )
  app.get(
    '/api/outside/mandates/:ref/evidence/:id/reading',
    {
      config: { deed: 'mandate.serve', personal: 'evidence' },
      schema: {
        ...{ tags, summary: 'One piece, every page stamped with name, time and case', params: Piece },
        produces: ['application/pdf', 'text/html'],
      },
    },
    async (request, reply) => {
      const { type, bytes } = orThrow(await readStamped(desk, act(request), request.params))
      return reply
        .headers({ 'content-type': type, 'content-disposition': 'inline', ...sandboxed })
        .send(Buffer.from(bytes))
    },
  )
}

/** Nothing that is shown may run, load or be kept by a cache between us and the reader. */
const sandboxed = {
  'content-security-policy':
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

const signRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { act, ...desk }) => {
  app.post(
    '/api/outside/mandates/:ref/declare',
    {
      config: { deed: 'mandate.serve' },
      schema: {
        ...{ tags, summary: 'Sign the declaration of independence and accept the confidence' },
        ...{ params: Named, body: SignDeclaration, response: { 200: OwnMandate } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await signDeclaration(desk, who, { ref, ...request.body }))
      return await own(desk, who, ref)
    },
  )
  app.post(
    '/api/outside/mandates/:ref/decline',
    {
      config: { deed: 'mandate.serve' },
      schema: {
        ...{ tags, summary: 'Do not take it, with the reason', params: Named },
        body: Type.Object({ reason: Text }, { $id: 'DeclineMandate', ...strict }),
        response: { 200: OwnMandate },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      orThrow(await declineMandate(desk, who, request.params.ref))
      return await own(desk, who, request.params.ref)
    },
  )
}

const workRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { act, ...desk }) => {
  app.post(
    '/api/outside/mandates/:ref/notes',
    {
      config: { deed: 'mandate.serve' },
      schema: {
        ...{ tags, summary: 'Write a note into the timeline of the case', params: Named },
        body: Type.Object({ text: Text }, { $id: 'ExpertNote', ...strict }),
        response: { 200: OwnMandate },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await writeNote(desk, who, { ref, text: request.body.text }))
      return await own(desk, who, ref)
    },
  )
  app.post(
    '/api/outside/mandates/:ref/deliverable',
    {
      config: { deed: 'mandate.serve' },
      schema: {
        ...{ tags, summary: 'Deliver: multipart/form-data with `file` parts and `record`', params: Named },
        ...{ consumes: ['multipart/form-data'], response: { 200: OwnMandate } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      const { files, discard } = await receiveRecord(request, { dataDir: desk.dataDir, schema: NothingSaid })
      orThrow(await deliver(desk, who, { ref, files }).finally(discard))
      return await own(desk, who, ref)
    },
  )
}

async function own({ db }: MandateDesk, who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => ownMandate(tx, who, ref)))
}
