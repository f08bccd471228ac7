import { createReadStream } from 'node:fs'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError, inEnglish, orThrow, Ref, versionNeeded } from '#kernel'
import type { DocumentRoutes } from '../routes.ts'
import {
  changeEvidence,
  evidenceVersions,
  listEvidence,
  noteCustody,
  openEvidence,
  readEvidence,
} from './actions.ts'
import { dispositionOf } from './file-name.ts'
import { mediaOf } from './media.ts'
import { Evidence, EvidenceChange, EvidenceView, NewCustody, SourceClass, Verification } from './model.ts'
import { addEvidence, roomLeft } from './receive/actions.ts'
import { receive } from './receive/routes.ts'
import { EvidenceVocabulary, vocabulary } from './vocabulary.ts'
import { verifyOnRequest } from './whole/actions.ts'

const tags = ['evidence']
const Named = Type.Object({ id: Type.String({ description: 'evd_…' }) })
const Next = Type.Union([Type.String(), Type.Null()])
const EvidencePage = Type.Object({ items: Type.Array(Evidence), next: Next }, { $id: 'EvidencePage' })
const Query = Type.Object(
  {
    kind: Type.Optional(
      Type.String({ description: 'kind of the thing that it is about: order, party, case …' }),
    ),
    id: Type.Optional(Type.String({ description: 'id or reference of that thing' })),
    sourceClass: Type.Optional(SourceClass),
    legalEntity: Type.Optional(Ref),
    sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    q: Type.Optional(Type.String({ maxLength: 200, description: 'words of its title or file name' })),
    after: Type.Optional(Type.String({ description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/evidence`: files with where they came from, how they are weighed and who had them. */
export const evidenceRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
  await app.register(fileRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, { act, ...door }) => {
  app.get(
    '/api/evidence',
    {
      config: { deed: 'evidence.read' },
      schema: {
        tags,
        summary: 'Evidence that you may see, newest first',
        querystring: Query,
        response: { 200: EvidencePage },
      },
    },
    async (request) => {
      const { kind, id, ...rest } = request.query
      const about = { ...(kind === undefined ? {} : { kind }), ...(id === undefined ? {} : { id }) }
      const isAbout = Object.keys(about).length > 0
      return await listEvidence(door, act(request), { ...rest, ...(isAbout ? { about } : {}) })
    },
  )
  app.get(
    '/api/evidence/vocabulary',
    {
      config: { deed: 'evidence.read' },
      schema: {
        tags,
        summary: 'The words of its classes and grades in four languages, what is taken, and how much of it',
        response: { 200: EvidenceVocabulary },
      },
    },
    () => vocabulary,
  )
  app.get(
    '/api/evidence/:id',
    {
      config: { deed: 'evidence.read', personal: 'evidence' },
      schema: {
        tags,
        summary: 'One piece with its chain of custody',
        params: Named,
        response: { 200: EvidenceView },
      },
    },
    async (request, reply) =>
      tagged(reply, orThrow(await readEvidence(door, act(request), request.params.id))),
  )
  app.get(
    '/api/evidence/:id/versions',
    {
      config: { deed: 'evidence.read', personal: 'evidence' },
      schema: {
        tags,
        summary: 'Every version of its description, oldest first',
        params: Named,
        response: { 200: Type.Object({ items: Type.Array(Evidence) }) },
      },
    },
    async (request) => ({ items: orThrow(await evidenceVersions(door, act(request), request.params.id)) }),
  )
}

const writeRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  const { act } = options
  app.post(
    '/api/evidence',
    {
      config: { deed: 'evidence.add' },
      schema: {
        tags,
        summary:
          'Keeps files: multipart/form-data with up to 20 `file` parts and one field `record` (NewEvidence as JSON)',
        consumes: ['multipart/form-data'],
        response: { 201: Type.Object({ items: Type.Array(Evidence) }, { $id: 'EvidenceKept' }) },
      },
    },
    async (request, reply) => await reply.code(201).send({ items: await handIn(options, request) }),
  )
  app.put(
    '/api/evidence/:id',
    {
      config: { deed: 'evidence.grade' },
      schema: {
        tags,
        summary: 'Describes or weighs it anew; `If-Match` names the version that was read',
        params: Named,
        body: EvidenceChange,
        response: { 200: Evidence },
      },
    },
    async (request, reply) => {
      const version = versionNeeded(request.headers['if-match'])
      const order = { id: request.params.id, version, change: request.body }
      const by = act(request, { reason: request.body.reason })
      return tagged(reply, orThrow(await changeEvidence(options, by, order)))
    },
  )
  app.post(
    '/api/evidence/:id/custody',
    {
      config: { deed: 'evidence.custody' },
      schema: {
        tags,
        summary: 'Adds a link to its chain of custody',
        params: Named,
        body: NewCustody,
        response: { 201: EvidenceView },
      },
    },
    async (request, reply) => {
      const order = { id: request.params.id, link: request.body }
      return await reply.code(201).send(orThrow(await noteCustody(options, act(request), order)))
    },
  )
  app.post(
    '/api/evidence/verification',
    {
      config: { deed: 'evidence.verify' },
      schema: { tags, summary: 'Hashes every file again', response: { 200: Verification } },
    },
    (request) => verifyOnRequest(options, act(request)),
  )
}

/** Whoever has no room left is told before the files are taken in: they do not fill the disk either. */
async function handIn(options: DocumentRoutes, request: FastifyRequest): Promise<Evidence[]> {
  const by = options.act(request)
  orThrow(await roomLeft(options, by))
  const intake = await receive(request, options.dataDir)
  return orThrow(await addEvidence(options, by, intake.order).finally(intake.discard))
}

const fileRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  app.get(
    '/api/evidence/:id/file',
    {
      config: { deed: 'evidence.read', personal: 'evidence' },
      schema: {
        tags,
        summary: 'The file itself; pictures and PDF are shown in a sandbox, all else is handed out',
        params: Named,
        querystring: Type.Object(
          { download: Type.Optional(Type.Boolean({ description: 'hand it out in any case' })) },
          { additionalProperties: false },
        ),
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const opened = orThrow(await openEvidence(options, options.act(request), request.params))
      return handOut(reply, { ...opened, download: request.query.download ?? false })
    },
  )
}

/** What can hold a script keeps no type of its own: no browser is asked to understand it. */
function handOut(
  reply: FastifyReply,
  { evidence, path, download }: { evidence: Evidence; path: string; download: boolean },
) {
  const media = mediaOf(evidence.mediaType)
  if (!media)
    throw new AppError({ code: 'fault', ...inEnglish(`${evidence.mediaType} is kept, but not known.`) })
  const isShown = media.inline === true && !download
  const isPassive = media.inline === true || media.archive === true || /^(image|video)\//.test(media.type)
  return reply
    .headers({
      'content-type': isPassive ? media.type : 'application/octet-stream',
      'content-length': evidence.size,
      'content-disposition': dispositionOf(isShown ? 'inline' : 'attachment', evidence.filename),
      ...sandboxed,
    })
    .send(createReadStream(path))
}

/** Nothing that is shown may run, load or be kept by a cache between us and the reader. */
const sandboxed = {
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

function tagged<T extends { readonly version: number }>(reply: FastifyReply, answer: T): T {
  reply.header('etag', `"${answer.version}"`)
  return answer
}
