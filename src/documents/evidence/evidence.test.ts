import { writeFileSync } from 'node:fs'
import fastify, { type FastifyInstance } from 'fastify'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Act, AppError, type Grant } from '#kernel'
import { logMigrations } from '#log'
import type { Store } from '#storage'
import { noon, seeded } from '../../../test/support/log.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { testStore } from '../../../test/support/store.ts'
import { documentsMigrations } from '../migrations.ts'
import { documentRoutes } from '../routes.ts'
import { evidenceRoot } from './actions.ts'
import { keptFiles, pathOf } from './files/store.ts'
import type { UploadQuota } from './quota.ts'
import { verifyEvidence } from './whole/actions.ts'

const random = seeded('evidence')
let store: Store
let app: FastifyInstance
let grants: readonly Grant[]
let by: string
let at = noon
let quota: UploadQuota | undefined

const anna: Grant[] = [{ role: 'complianceOfficer', entities: 'all' }]
const seller: Grant[] = [{ role: 'sales', entities: ['se'] }]
const supplier = (party: string): Grant[] => [{ role: 'supplier', entities: 'all', party }]

beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...documentsMigrations })
  app = fastify()
  await app.register((await import('@fastify/multipart')).default)
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof AppError)
      return reply.code(400).send({ type: error.code, detail: error.message, ...error.facts })
    return reply.code(500).send(error)
  })
  const act = (_request: unknown, more = {}): Act => ({ at, by, role: 'none', random, grants, ...more })
  const uploadQuota = async () => quota
  await app.register(documentRoutes, { db: store.db, dataDir: store.dataDir, act, uploadQuota })
  as(anna)
})
afterAll(async () => {
  await app.close()
  await store.close()
})

function as(who: readonly Grant[], name = 'usr_anna') {
  grants = who
  by = name
}

const report = {
  title: 'Report on the factory',
  sourceClass: 'ngo',
  provenance: { from: 'A fictional institute', obtained: 'downloaded', url: 'https://example.org/report' },
}
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function add(record: object, file: { name: string; type?: string; bytes: Uint8Array | string }) {
  const form = formOf({ fields: { record: JSON.stringify({ ...report, ...record }) }, files: [file] })
  const response = await app.inject({ method: 'POST', url: '/api/evidence', ...form })
  return { status: response.statusCode, body: response.json() }
}
async function kept(record: object = {}, file = { name: 'note.txt', type: 'text/plain', bytes: 'A note.' }) {
  const { status, body } = await add(record, file)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.items[0]
}
const get = (url: string) => app.inject({ method: 'GET', url })
const put = (id: string, version: number, payload: object) =>
  app.inject({ method: 'PUT', url: `/api/evidence/${id}`, payload, headers: { 'if-match': `"${version}"` } })

async function lastEvent() {
  const { rows } = await sql<{ type: string; object: string; body: string }>`
    select type, object, body from log.entry order by nth desc limit 1`.execute(store.db)
  return rows[0]
}

describe('what is handed in', () => {
  test('is kept under its hash, with its chain begun and the log told', async () => {
    const one = await kept({ about: [{ kind: 'party', id: 'longan' }] })
    expect(one).toMatchObject({
      version: 1,
      mediaType: 'text/plain',
      confidentiality: 'internal',
      addedBy: 'usr_anna',
    })
    expect(await lastEvent()).toMatchObject({ type: 'evidence.add', object: one.id })
    const read = (await get(`/api/evidence/${one.id}`)).json()
    expect(read.custody).toEqual([
      { at: noon, by: 'usr_anna', did: 'received', to: null, note: 'A fictional institute' },
    ])
    const found = (await get('/api/evidence?kind=party&id=longan')).json()
    expect(found.items.map((item: { id: string }) => item.id)).toContain(one.id)
  })

  test('is refused and logged where the content is not what it says', async () => {
    const page = { name: 'photo.png', type: 'image/png', bytes: '<html><script>alert(1)</script></html>' }
    const { status, body } = await add({}, page)
    expect([status, body.type]).toEqual([400, 'invalid_input'])
    expect(body.detail).toContain('text/html')
    expect(JSON.parse((await lastEvent())?.body ?? '')).toMatchObject({ refused: 'invalid_input' })
  })

  test('is refused and logged where it is a zip bomb', async () => {
    const bytes = zipSync({ 'zeros.bin': new Uint8Array(30 * 1024 * 1024) })
    const { body } = await add({}, { name: 'x.zip', type: 'application/zip', bytes })
    expect(body).toMatchObject({ type: 'too_large' })
    expect(JSON.parse((await lastEvent())?.body ?? '')).toMatchObject({ refused: 'too_large' })
  })

  test('is refused and logged where its name climbs out of a folder', async () => {
    for (const name of ['../../../etc/cron.d/x.txt', '/etc/passwd', '..\\..\\x.txt']) {
      const { body } = await add({}, { name, type: 'text/plain', bytes: 'x' })
      expect(body, name).toMatchObject({ type: 'invalid_input' })
      expect(JSON.parse((await lastEvent())?.body ?? '')).toMatchObject({ refused: 'invalid_input' })
    }
  })

  test('is known by its own name, without the folders of the sender', async () => {
    const one = await kept({}, { name: 'Avtal/2026/avtal.txt', type: 'text/plain', bytes: 'x' })
    expect(one.filename).toBe('avtal.txt')
  })

  test('has a whole description, or is refused field by field', async () => {
    const { body } = await add({ reliability: 'G', colour: 'red' }, { name: 'a.txt', bytes: 'a' })
    expect(body.type).toMatch(/invalid_input|unknown_field/)
  })

  test('from a whistleblower is restricted by itself and cannot be opened up', async () => {
    const one = await kept({ sourceClass: 'whistleblower' })
    expect(one.confidentiality).toBe('restricted')
    const opened = await put(one.id, 1, { reason: 'for all', confidentiality: 'internal' })
    expect(opened.json()).toMatchObject({ type: 'invalid_input' })
  })
})

describe('what people from outside hand in', () => {
  afterEach(() => {
    at = noon
    quota = undefined
    as(anna)
  })
  const note = (bytes: string | Uint8Array = `A note, ${Math.random()}.`) =>
    add({ sourceClass: 'supplier' }, { name: 'note.txt', type: 'text/plain', bytes })
  const statuses = async (count: number) => {
    const all = []
    for (let n = 0; n < count; n++) all.push((await note()).status)
    return all
  }

  test('is taken up to so many files a day from one party, and the refusal is logged', async () => {
    quota = { files: 3, megabytes: 25 }
    as(supplier('alfa'), 'usr_a')
    expect(await statuses(2)).toEqual([201, 201])
    as(supplier('alfa'), 'usr_b')
    expect(await statuses(1)).toEqual([201])
    const files = (await keptFiles(evidenceRoot(store.dataDir))).length
    const over = await note()
    expect(over.body).toMatchObject({ type: 'too_many', retryAfter: 24 * 3600 })
    expect(over.body.detail).toContain('3 files and 25 MB a day')
    expect(JSON.parse((await lastEvent())?.body ?? '')).toMatchObject({ refused: 'too_many' })
    expect(await keptFiles(evidenceRoot(store.dataDir))).toHaveLength(files)
    as(supplier('beta'), 'usr_c')
    expect(await statuses(1)).toEqual([201])
    as(anna)
    expect(await statuses(4)).toEqual([201, 201, 201, 201])
  })

  test('is taken up to so many bytes a day, and again when a day has passed', async () => {
    quota = { files: 100, megabytes: 1 }
    as(supplier('gamma'), 'usr_g')
    const half = () => note(`${'a'.repeat(600 * 1024)}${Math.random()}`)
    expect((await half()).status).toBe(201)
    at = '2026-11-23T18:00:00.000Z'
    expect((await half()).body).toMatchObject({ type: 'too_many', retryAfter: 18 * 3600 })
    expect((await note('small')).status).toBe(201)
    at = '2026-11-24T12:00:00.001Z'
    expect((await half()).status).toBe(201)
  })

  test('is not more for being sent at once', async () => {
    quota = { files: 10, megabytes: 25 }
    as(supplier('delta'), 'usr_d')
    const all = await Promise.all(Array.from({ length: 14 }, () => note()))
    expect(all.filter(({ status }) => status === 201)).toHaveLength(10)
  })
})

test('the words of its grades are told in four languages', async () => {
  const words = (await get('/api/evidence/vocabulary')).json()
  expect(words.reliabilities.B).toMatchObject({ sv: 'vanligtvis tillförlitlig', fi: 'yleensä luotettava' })
  expect(words.credibilities['1'].en).toBe('confirmed by other sources')
  expect(words.types).toContainEqual({ type: 'application/pdf', extensions: ['pdf'] })
})

describe('who sees it', () => {
  test('sales sees what is internal to its own company only, and the attempt on more is logged', async () => {
    const [own, other, secret] = [
      await kept({ legalEntity: 'se' }),
      await kept({ legalEntity: 'no' }),
      await kept({ legalEntity: 'se', confidentiality: 'privileged' }),
    ]
    as(seller, 'usr_sven')
    expect((await get(`/api/evidence/${own.id}`)).statusCode).toBe(200)
    for (const { id } of [other, secret]) {
      expect((await get(`/api/evidence/${id}/file`)).json()).toMatchObject({ type: 'forbidden' })
      expect(await lastEvent()).toMatchObject({ type: 'evidence.open', object: id })
    }
    const seen = (await get('/api/evidence')).json().items.map((item: { id: string }) => item.id)
    expect(seen).toContain(own.id)
    expect(seen).not.toContain(other.id)
    expect(seen).not.toContain(secret.id)
    as(anna)
  })

  test('a supplier sees what its own people handed in, and nothing else', async () => {
    const ours = await kept({ about: [{ kind: 'party', id: 'longan' }] })
    as(supplier('longan'), 'usr_li')
    const theirs = await kept()
    expect(theirs.party).toBe('longan')
    expect((await get('/api/evidence')).json().items.map((item: { id: string }) => item.id)).toEqual([
      theirs.id,
    ])
    expect((await get(`/api/evidence/${ours.id}`)).json()).toMatchObject({ type: 'forbidden' })
    as(supplier('other'), 'usr_else')
    expect((await get(`/api/evidence/${theirs.id}`)).json()).toMatchObject({ type: 'forbidden' })
    as(anna)
  })
})

test('nobody weighs its own evidence who weighs none, and no supplier speaks as a court', async () => {
  as(supplier('longan'), 'usr_li')
  const note = { name: 'a.txt', bytes: 'a' }
  expect((await add({ reliability: 'A' }, note)).body.detail).toContain('weighed by compliance')
  expect((await add({ sourceClass: 'court' }, note)).body.detail).toContain("'court' is given by the house")
  as(anna)
  expect(await kept({ reliability: 'A', sourceClass: 'court' })).toMatchObject({ reliability: 'A' })
})

describe('how it is handed out', () => {
  test('a picture is shown in a sandbox', async () => {
    const one = await kept({}, { name: 'p.png', type: 'image/png', bytes: png as never })
    const { headers, rawPayload } = await get(`/api/evidence/${one.id}/file`)
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
    })
    expect(String(headers['content-disposition'])).toMatch(/^inline/)
    expect(rawPayload.equals(png)).toBe(true)
  })

  test('a web page is never shown: it is handed out as bytes', async () => {
    const page = { name: 'page.html', type: 'text/html', bytes: '<html><script>alert(1)</script></html>' }
    const one = await kept({}, page)
    const { headers } = await get(`/api/evidence/${one.id}/file`)
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(String(headers['content-disposition'])).toMatch(/^attachment/)
  })

  test('whoever opens it stands in its chain of custody', async () => {
    const one = await kept()
    as([{ role: 'auditor', entities: 'all' }], 'usr_rev')
    await get(`/api/evidence/${one.id}/file`)
    as(anna)
    const { custody } = (await get(`/api/evidence/${one.id}`)).json()
    expect(custody.at(-1)).toMatchObject({ did: 'opened', by: 'usr_rev' })
  })
})

describe('how it is weighed', () => {
  test('a grade is a new version, with a reason; the old one is kept', async () => {
    const one = await kept()
    const graded = await put(one.id, 1, { reason: 'two sources agree', reliability: 'B', credibility: 2 })
    expect(graded.json()).toMatchObject({ version: 2, reliability: 'B', credibility: 2 })
    expect((await put(one.id, 1, { reason: 'late', reliability: 'C' })).json()).toMatchObject({
      type: 'stale_version',
    })
    expect((await get(`/api/evidence/${one.id}/versions`)).json().items).toHaveLength(2)
  })

  test('a source that is withdrawn needs the reason why', async () => {
    const one = await kept()
    const bare = await put(one.id, 1, { reason: 'x', sourceStatus: { state: 'withdrawn' } })
    expect(bare.json()).toMatchObject({ type: 'invalid_input' })
    const told = await put(one.id, 1, {
      reason: 'the fund was sold',
      sourceStatus: { state: 'withdrawn', why: 'not invested any more' },
    })
    expect(told.json()).toMatchObject({ version: 2 })
  })

  test('a translation is of something that is there, and is checked by somebody else', async () => {
    const one = await kept({ language: 'zh' })
    const by = { of: one.id, by: 'Translator', kind: 'human', checkedBy: 'Translator' }
    expect((await add({ translation: by }, { name: 't.txt', bytes: 't' })).status).toBe(400)
    const of = `evd_${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`
    const gone = await add({ translation: { ...by, of, checkedBy: null } }, { name: 't.txt', bytes: 't' })
    expect(gone.body.type).toBe('unknown_reference')
    expect(await kept({ translation: { ...by, checkedBy: 'Reader' } })).toMatchObject({
      translation: { of: one.id },
    })
  })
})

describe('whether it is whole', () => {
  test('a link of custody is added, and none is ever changed', async () => {
    const one = await kept()
    const link = { did: 'handedOver', to: 'Police' }
    const url = `/api/evidence/${one.id}/custody`
    expect((await app.inject({ method: 'POST', url, payload: link })).statusCode).toBe(201)
    const change = sql`update documents.custody set by = 'x'`.execute(store.db)
    await expect(change).rejects.toThrow(/never changed/)
  })

  test('a file that was altered on the disk is named', async () => {
    const one = await kept({}, { name: 'v.txt', type: 'text/plain', bytes: 'whole' })
    const room = { db: store.db, dataDir: store.dataDir }
    const act = { at: noon, by: 'test', role: 'operator', random }
    expect((await verifyEvidence(room, act)).altered).toEqual([])
    writeFileSync(pathOf(evidenceRoot(store.dataDir), one.sha256), 'other')
    expect((await verifyEvidence(room, act)).altered).toEqual([one.sha256])
    await kept({}, { name: 'v.txt', type: 'text/plain', bytes: 'whole' })
    expect((await verifyEvidence(room, act)).altered).toEqual([])
  })
})
