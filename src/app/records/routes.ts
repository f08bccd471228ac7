import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type ActOf, mayAnywhere, mayNotDo, namesKeptFrom, permit } from '#access'
import { type Act, AppError, orThrow, toInstant, worded } from '#kernel'
import { record } from '#log'
import { inTransaction } from '#storage'
import { followBands } from '../countries/follow.ts'
import { unknownType } from '../knowledge/import-words.ts'
import { followParties } from '../parties/follow.ts'
import type { Services } from '../services.ts'
import { importRecords } from './import.ts'
import type { RecordKind } from './kinds.ts'
import { isShownTo, readingDeed } from './permits.ts'
import { type ReadRecord, readRecords } from './read.ts'

const Page = Type.Object({
  type: Type.String(),
  after: Type.Optional(Type.String()),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  q: Type.Optional(Type.String()),
})
const StoredRecord = Type.Object(
  {
    id: Type.String(),
    key: Type.String(),
    version: Type.Integer(),
    at: Type.String(),
    record: Type.Object({}, { additionalProperties: true }),
  },
  { $id: 'StoredRecord' },
)
const Records = Type.Object(
  { items: Type.Array(StoredRecord), next: Type.Union([Type.String(), Type.Null()]) },
  { $id: 'Records' },
)
const ImportedRecords = Type.Object(
  { counts: Type.Record(Type.String(), Type.Integer()) },
  { $id: 'ImportedRecords' },
)

/** Import and export of every record in the published shapes. */
export function recordRoutes(
  app: FastifyInstance,
  { services, act }: { readonly services: Services; readonly act: ActOf },
  kinds: readonly RecordKind[],
): void {
  app.post(
    '/api/records',
    {
      config: { deed: 'record.import' },
      schema: {
        tags: ['records'],
        summary: 'Import records: NDJSON, a JSON array or YAML; all or nothing',
        response: { 200: ImportedRecords },
      },
    },
    async (request) => {
      const text = typeof request.body === 'string' ? request.body : JSON.stringify(request.body)
      const records = orThrow(readRecords(text))
      const counts = orThrow(await importRecords(services.store.db, act(request), { kinds, records }))
      const parties = refsOf(records, ['organisation', 'legalEntity'])
      await followParties(services, act(request), parties)
      if (counts.countryBand) await followBands(services, act(request), refsOf(records, ['order']))
      return { counts }
    },
  )
  app.get<{ Querystring: { type: string; after?: string; limit: number; q?: string } }>(
    '/api/records',
    {
      config: { deed: 'record.read' },
      schema: {
        tags: ['records'],
        summary: 'Records of one type, by key',
        querystring: Page,
        response: { 200: Records },
      },
    },
    async (request) => {
      const by = act(request)
      const kind = kindOf(kinds, request.query.type)
      const deed = readingDeed(kind.type)
      if (!mayAnywhere(by, deed)) throw new AppError(mayNotDo(deed))
      return await page(services, kind, { ...request.query, by })
    },
  )
  app.get(
    '/api/records/export',
    {
      config: { deed: 'data.export' },
      schema: { tags: ['records'], summary: 'Every record as NDJSON', produces: ['application/x-ndjson'] },
    },
    async (request, reply) => {
      const by = act(request)
      await permitExport(services, by)
      return reply.type('application/x-ndjson').send(Readable.from(exportRecords(services, by, kinds)))
    },
  )
}

/** References of the records of some types that an import names. */
function refsOf(records: readonly ReadRecord[], types: readonly string[]): string[] {
  return records.flatMap(({ value }) => {
    if (typeof value !== 'object' || value === null || !('type' in value) || !('ref' in value)) return []
    return types.includes(String(value.type)) && typeof value.ref === 'string' ? [value.ref] : []
  })
}

type ReadableKind = RecordKind & Required<Pick<RecordKind, 'page'>>

function isReadable(kind: RecordKind): kind is ReadableKind {
  return kind.page !== undefined
}

function kindOf(kinds: readonly RecordKind[], type: string): ReadableKind {
  const readable = kinds.filter(isReadable)
  const kind = readable.find((one) => one.type === type)
  if (kind) return kind
  const known = readable.map((one) => one.type)
  throw new AppError({ code: 'invalid_input', ...worded(unknownType(type, known)) })
}

/** `q` looks for its words in the record's text: enough for a chooser, not a search engine. */
async function page(
  services: Services,
  kind: ReadableKind,
  { after, limit, q, by }: { after?: string; limit: number; q?: string; by: Act },
) {
  const words = (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = []
  let cursor = after
  for (;;) {
    const rows = await inTransaction(services.store.db, services.now(), (tx) =>
      kind.page(tx, { ...(cursor === undefined ? {} : { after: cursor }), limit: 500 }),
    )
    for (const row of rows) {
      cursor = row.key
      const text = JSON.stringify(row.record).toLowerCase()
      const isWanted = words.every((word) => text.includes(word)) && isShownTo(by, kind.type, row.record)
      if (isWanted) found.push({ ...row, at: toInstant(row.at) })
      if (found.length === limit) return { items: found, next: row.key }
    }
    if (rows.length < 500) return { items: found, next: null }
  }
}

/** Whoever takes all records away stands in the log before the first of them leaves. */
async function permitExport({ store }: Services, act: Act): Promise<void> {
  const allowed = permit(act, 'data.export')
  const body = allowed.ok ? {} : { refused: allowed.refusal.code }
  const by = allowed.ok ? allowed.value : act
  await inTransaction(store.db, act.at, (tx) =>
    record(tx, by, { type: 'data.export', object: 'records', body }),
  )
  orThrow(allowed)
}

/** One record a line, types in the order in which they can be imported again; of our own people for those who see them. */
async function* exportRecords(
  services: Services,
  by: Act,
  kinds: readonly RecordKind[],
): AsyncGenerator<string> {
  for (const kind of kinds.filter(isReadable)) {
    let after: string | undefined
    for (;;) {
      const rows = await inTransaction(services.store.db, services.now(), (tx) =>
        kind.page(tx, { ...(after === undefined ? {} : { after }), limit: 500 }),
      )
      for (const row of rows) if (!namesKeptFrom(by, row.record)) yield `${JSON.stringify(row.record)}\n`
      after = rows.at(-1)?.key
      if (rows.length < 500) break
    }
  }
}
