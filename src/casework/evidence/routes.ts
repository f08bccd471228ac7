import { createReadStream } from 'node:fs'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type EvidenceRoom, receiveRecord } from '#documents'
import { Evidence, EvidenceChange, NewEvidence } from '#documents/model'
import { orThrow, Ref, versionNeeded } from '#kernel'
import { inTransaction } from '#storage'
import { addToCase, checkCaseEvidence, gradeInCase, listCaseEvidence, openInCase } from './actions.ts'
import { CaseEvidenceCheck, CaseEvidencePage } from './model.ts'

export interface CaseEvidenceRoutes extends EvidenceRoom {
  readonly act: ActOf
}

const tags = ['cases']
const Named = Type.Object({ ref: Ref })
const Piece = Type.Object({ ref: Ref, id: Type.String({ description: 'evd_…' }) })
const Query = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200, description: 'words of its title or file name' })),
    after: Type.Optional(Type.String({ description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/cases/:ref/evidence`: the files of a case, for whoever is let in. */
export const caseEvidenceRoutes: FastifyPluginAsyncTypebox<CaseEvidenceRoutes> = async (app, options) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<CaseEvidenceRoutes> = async (app, { act, ...room }) => {
  app.get(
    '/api/cases/:ref/evidence',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Evidence of a case, the newest first, with the findings that cite it' },
        ...{ params: Named, querystring: Query, response: { 200: CaseEvidencePage } },
      },
    },
    async (request) => {
      const who = act(request)
      const wanted = { ref: request.params.ref, ...request.query }
      return orThrow(await inTransaction(room.db, who.at, (tx) => listCaseEvidence(tx, who, wanted)))
    },
  )
  app.get(
    '/api/cases/:ref/evidence/:id/file',
    {
      config: { deed: 'case.join', personal: 'evidence' },
      schema: {
        ...{ tags, summary: 'The file itself, handed out; noted in its chain of custody', params: Piece },
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const { evidence, path } = orThrow(await openInCase(room, act(request), request.params))
      return await reply
        .headers({
          'content-type': 'application/octet-stream',
          'content-length': evidence.size,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(evidence.filename)}`,
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(createReadStream(path))
    },
  )
}

const writeRoutes: FastifyPluginAsyncTypebox<CaseEvidenceRoutes> = async (app, { act, ...room }) => {
  app.post(
    '/api/cases/:ref/evidence',
    {
      config: { deed: 'finding.write' },
      schema: {
        ...{
          tags,
          summary: 'Keep files as evidence of a case: multipart/form-data with `file` and `record`',
        },
        ...{ params: Named, consumes: ['multipart/form-data'] },
        response: { 201: Type.Object({ items: Type.Array(Evidence) }, { $id: 'CaseEvidenceKept' }) },
      },
    },
    async (request, reply) => {
      const who = act(request)
      const received = await receiveRecord(request, { dataDir: room.dataDir, schema: NewEvidence })
      const { record: given, files, discard } = received
      const added = await addToCase(room, who, { ref: request.params.ref, given, files }).finally(discard)
      return await reply.code(201).send({ items: orThrow(added) })
    },
  )
  app.put(
    '/api/cases/:ref/evidence/:id',
    {
      config: { deed: 'evidence.grade' },
      schema: {
        ...{ tags, summary: 'Grade a piece, or say that its source does not stand by it any more' },
        ...{ params: Piece, body: EvidenceChange, response: { 200: Evidence } },
      },
    },
    async (request) => {
      const version = versionNeeded(request.headers['if-match'])
      const who = act(request, { reason: request.body.reason })
      return orThrow(await gradeInCase(room, who, { ...request.params, version, change: request.body }))
    },
  )
  app.post(
    '/api/cases/:ref/evidence/check',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Hash every file of the case again', params: Named },
        response: { 200: CaseEvidenceCheck },
      },
    },
    async (request) => orThrow(await checkCaseEvidence(room, act(request), request.params.ref)),
  )
}
