import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AppError } from '#kernel'
import { logMigrations } from '#log'
import type { Store } from '#storage'
import { fixture } from '../../test/support/lists.ts'
import { seeded } from '../../test/support/log.ts'
import { emptyStore, testStore } from '../../test/support/store.ts'
import { importList } from './actions.ts'
import { listsMigrations } from './migrations.ts'
import { listNames } from './register.ts'
import { listRoutes } from './routes.ts'

let store: Store
let app: FastifyInstance
const dataDir = mkdtempSync(join(tmpdir(), 'lists-'))
const activated: string[] = []
let clock = 0

beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...listsMigrations })
  app = fastify()
  app.setErrorHandler((error, _, reply) => {
    const code = error instanceof AppError ? error.code : 'other'
    return reply.code(400).send({ code, detail: error instanceof Error ? error.message : '' })
  })
  await app.register(multipart)
  const random = seeded('routes')
  await app.register(listRoutes, {
    db: store.db,
    dataDir,
    act: () => ({
      at: new Date(Date.UTC(2026, 10, 21, 8, 0, clock++)).toISOString(),
      by: 'anna',
      role: 'complianceOfficer',
      random,
    }),
    ageLimit: async () => ({ listAgeLimitHours: 24 }),
    load: async (act, order) => {
      const result = await importList(store.db, act, order)
      if (result.ok) activated.push(result.value.version)
      return result
    },
  })
})
afterAll(async () => {
  await app.close()
  await store.close()
})
beforeEach(() => emptyStore(store))

const cut = readFileSync(fixture('eu-fsf/fixtures/fsf-cut-2026-05-01.xml'))

async function post(content: Uint8Array, { fields = {}, accept = 'application/json' }: Sent = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([content]), 'fsf.xml')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const payload = Buffer.from(await request.arrayBuffer())
  const headers = { 'content-type': request.headers.get('content-type') ?? '', accept }
  return await app.inject({ method: 'POST', url: '/api/lists/eu-fsf/versions', payload, headers })
}
interface Sent {
  readonly fields?: Readonly<Record<string, string>>
  readonly accept?: string
}

test('a list that is uploaded comes into force, screening is told, and the upload is gone from the disk', async () => {
  const answer = await post(cut, { fields: { published: '2026-05-01' } })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    list: 'eu-fsf',
    change: 'activated',
    entries: 12,
    delta: { added: 12 },
  })
  expect(activated.at(-1)).toBe(answer.json().version)
  expect(readdirSync(dataDir)).toEqual([])
  const status = await app.inject('/api/lists')
  expect(status.json().items[0]).toMatchObject({
    name: 'eu-fsf',
    state: 'active',
    entries: 12,
    isStale: false,
  })
  expect(status.json().items).toHaveLength(listNames.length)
})

test('who waits is told each step, a line each, and the result last', async () => {
  const accept = 'application/x-ndjson'
  const good = (await post(cut, { accept })).body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(good.map(({ step }) => step)).toEqual(['hashing', 'reading', 'activating', undefined])
  expect(good.at(-1)).toMatchObject({ entries: 12 })
  const bad = (await post(cut.subarray(0, 9_000), { accept })).body.trim().split('\n')
  expect(JSON.parse(bad.at(-1) ?? '')).toMatchObject({ refused: { code: 'list_refused' } })
})

test('the same list again tells screening again, which may have failed to follow the first time', async () => {
  const { version } = (await post(cut)).json()
  activated.length = 0
  expect((await post(cut)).json()).toMatchObject({ change: 'unchanged' })
  expect(activated).toEqual([version])
})

test('what is refused is refused with its sentence', async () => {
  const refused = await post(cut.subarray(0, 9_000))
  expect(refused.json()).toMatchObject({
    code: 'list_refused',
    detail: expect.stringMatching(/^fsf.xml: line/),
  })
  const unknown = await post(cut, { fields: { dat: '2026' } })
  expect(unknown.json()).toEqual({ code: 'unknown_field', detail: 'Unknown fields: dat.' })
  const plain = await app.inject({ method: 'POST', url: '/api/lists/eu-fsf/versions', payload: {} })
  expect(plain.json()).toMatchObject({ code: 'invalid_input' })
})

test('a file name with characters that nobody can see does no harm', async () => {
  const head =
    'Content-Disposition: form-data; name="file"; filename="a\0b\x07.xml"\r\nContent-Type: text/xml'
  const answer = await app.inject({
    method: 'POST',
    url: '/api/lists/eu-fsf/versions',
    payload: `--x\r\n${head}\r\n\r\n<a/>\r\n--x--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  expect(answer.json()).toMatchObject({ code: 'list_refused', detail: expect.stringMatching(/^ab\.xml: /) })
})

test('versions, their differences and single entries are read by name', async () => {
  const first = (await post(cut)).json().version
  const changed = Buffer.from(cut.toString('utf8').replace('programme="HR"', 'programme="RUS"'))
  await post(changed)
  const versions = await app.inject('/api/lists/eu-fsf/versions?limit=1')
  expect(versions.json()).toMatchObject({ items: [{ state: 'active' }], next: expect.any(String) })
  const older = await app.inject(`/api/lists/eu-fsf/versions?limit=1&after=${versions.json().next}`)
  expect(older.json()).toMatchObject({ items: [{ version: first, state: 'superseded' }], next: null })
  const delta = await app.inject(`/api/lists/eu-fsf/versions/${encodeURIComponent(first)}/delta`)
  expect(delta.json()).toMatchObject({
    counts: { added: 0, changed: 1, removed: 0 },
    items: [{ fields: [{ says: 'programme changed from HR to RUS' }] }],
  })
  const entry = await app.inject('/api/lists/eu-fsf/entries/EU.6131.26')
  expect(entry.json()).toMatchObject({ entry: { entry: 'EU.6131.26', origin: { file: 'fsf.xml' } } })
  expect((await app.inject('/api/lists/eu-fsf/entries/nobody')).json()).toMatchObject({ code: 'not_found' })
  expect((await app.inject('/api/lists/eu-xyz')).json()).toMatchObject({ code: 'not_found' })
})
