import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Act, AppError, orThrow, type Result, refuse, worded } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { readPersonal, record } from './actions.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { readEntries } from './evidence.ts'
import { noCheckpointOfWords, noEntryAtWords } from './knowledge/refusal-words.ts'
import {
  CheckpointView,
  ConsistencyProof,
  EntryPage,
  InclusionProof,
  LogVerdict,
  PersonalPart,
  type SequencedEntry,
  ShownEntry,
} from './model.ts'
import type { Log } from './open.ts'
import { proveConsistency, proveInclusion } from './prove.ts'
import { type Reading, shownTo } from './shown.ts'
import { readLastNote } from './store.ts'

export interface LogRoutes {
  readonly db: Db
  readonly log: Log
  /** In whose name a request is sent, and how much of the log they may read: floors above know people. */
  readonly act: (request: FastifyRequest) => Act
  readonly reading: (request: FastifyRequest) => Reading
  /** Whether somebody may take the whole log away, in which every entry stands open; left out: whoever has the deed. */
  readonly mayTakeAll?: (request: FastifyRequest) => Promise<Result<unknown>>
}

const Size = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const Place = Type.Object({
  n: Type.Integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'place of the entry, from 0',
  }),
})
const tags = ['log']

/** `/api/log`: entries, checkpoints, proofs, verification and export. Reads only; taking the log away is an entry. */
export const logRoutes: FastifyPluginAsyncTypebox<LogRoutes> = async (app, options) => {
  const { db, log } = options
  app.get(
    '/api/log/checkpoint',
    {
      config: { deed: 'log.read' },
      schema: {
        tags,
        summary: 'The newest signed checkpoint, or the one of a size',
        querystring: Type.Object({ size: Type.Optional(Size) }, { additionalProperties: false }),
        response: { 200: CheckpointView },
      },
    },
    ({ query }) => findCheckpoint(db, log, query.size),
  )
  await app.register(entryRoutes, options)
  await app.register(proofRoutes, options)
  await app.register(wholeRoutes, options)
}

const entryRoutes: FastifyPluginAsyncTypebox<LogRoutes> = async (app, { db, reading }) => {
  app.get(
    '/api/log/entries',
    {
      config: { deed: 'log.read' },
      schema: {
        tags,
        summary: 'Entries in their order, a page at a time',
        querystring: Type.Object(
          {
            after: Type.Optional(Size),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
            order: Type.Enum(['oldestFirst', 'newestFirst'], { default: 'oldestFirst' }),
            object: Type.Optional(Type.String({ description: 'only entries about this object' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: EntryPage },
      },
    },
    async (request) => {
      const { order, limit, ...wish } = request.query
      const newestFirst = order === 'newestFirst'
      const found = await readEntries(db, { ...wish, newestFirst, limit: limit + 1 })
      const shown = await shownTo(found.slice(0, limit), reading(request))
      // Whoever asks by the object is not told that there is something about it either.
      const isOf = ({ withheld }: ShownEntry) =>
        wish.object === undefined || !withheld?.parts.includes('subject')
      const items = shown.filter(isOf)
      return { items, next: found.length > limit ? (shown.at(-1)?.seq ?? null) : null }
    },
  )
  app.get(
    '/api/log/entries/:n',
    {
      config: { deed: 'log.read' },
      schema: { tags, summary: 'One entry', params: Place, response: { 200: ShownEntry } },
    },
    async (request) => {
      const [shown] = await shownTo([await entryAt(db, request.params.n)], reading(request))
      return shown ?? orThrow(refuse({ code: 'not_found', ...worded(noEntryAtWords(request.params.n)) }))
    },
  )
  app.get(
    '/api/log/entries/:n/personal',
    {
      config: { deed: 'log.readPersonal', personal: 'logDetail' },
      schema: {
        tags,
        summary: 'The personal part of an entry, for those who follow a matter up; looking is noted',
        params: Place,
        response: { 200: PersonalPart },
      },
    },
    async (request) => {
      const { n } = request.params
      const { entry, personal } = await entryAt(db, n)
      const concealed = await reading(request).conceals?.([entry])
      if (concealed?.has(entry.id)) return { state: 'none' as const, value: null }
      const part = personal === 'kept' ? await readPersonal(db, entry.id) : undefined
      return part?.ok ? { state: personal, ...part.value } : { state: personal, value: null }
    },
  )
}

async function entryAt(db: Db, n: number): Promise<SequencedEntry> {
  const [entry] = await readEntries(db, { after: n - 1, limit: 1 })
  if (entry?.seq === n) return entry
  throw new AppError({ code: 'not_found', ...worded(noEntryAtWords(n)) })
}

const proofRoutes: FastifyPluginAsyncTypebox<LogRoutes> = async (app, { db }) => {
  app.get(
    '/api/log/entries/:n/proof',
    {
      config: { deed: 'log.read' },
      schema: {
        tags,
        summary: 'Proof that an entry stands in the tree (RFC 9162 §2.1.3)',
        params: Place,
        querystring: Type.Object({ size: Type.Optional(Size) }, { additionalProperties: false }),
        response: { 200: InclusionProof },
      },
    },
    ({ params: { n }, query }) => proveInclusion(db, n, query.size),
  )
  app.get(
    '/api/log/consistency',
    {
      config: { deed: 'log.read' },
      schema: {
        tags,
        summary: 'Proof that one tree is the beginning of another (RFC 9162 §2.1.4)',
        querystring: Type.Object({ from: Size, to: Type.Optional(Size) }, { additionalProperties: false }),
        response: { 200: ConsistencyProof },
      },
    },
    ({ query: { from, to } }) => proveConsistency(db, from, to),
  )
}

const wholeRoutes: FastifyPluginAsyncTypebox<LogRoutes> = async (app, { db, log, act, mayTakeAll }) => {
  app.post(
    '/api/log/verify',
    {
      config: { deed: 'log.read' },
      schema: {
        tags,
        summary: 'Reads the whole log and names the first entry that is not what it was',
        response: { 200: LogVerdict },
      },
    },
    () => log.verify(),
  )
  app.get(
    '/api/log/export',
    {
      config: { deed: 'log.export' },
      schema: { tags, summary: 'The log as a bundle that is verified offline; without personal parts' },
    },
    async (request, reply) => {
      const by = act(request)
      if (mayTakeAll) orThrow(await mayTakeAll(request))
      await inTransaction(db, by.at, (tx) =>
        record(tx, by, { type: 'log.export', object: 'log', body: { personal: false } }),
      )
      return reply
        .type('application/x-ndjson')
        .header('content-disposition', 'attachment; filename="aktsam-log.ndjson"')
        .send(Readable.from(log.export()))
    },
  )
}

async function findCheckpoint(db: Db, log: Log, size: number | undefined): Promise<CheckpointView> {
  const note = await readLastNote(db, size)
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note)
  if (note === undefined || !checkpoint) {
    throw new AppError({ code: 'not_found', ...worded(noCheckpointOfWords(size)) })
  }
  const root = Buffer.from(checkpoint.root).toString('base64')
  return { origin: checkpoint.origin, size: checkpoint.size, root, note, key: log.verifier() }
}
