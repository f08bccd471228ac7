import { writeFileSync } from 'node:fs'
import fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, AppError, type Grant } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, type Store } from '#storage'
import { noon, seeded } from '../../../test/support/log.ts'
import { testStore } from '../../../test/support/store.ts'
import { documentsMigrations } from '../migrations.ts'
import { closePdf, renderPdf } from '../pdf/index.ts'
import { documentRoutes } from '../routes.ts'
import { keepDocument, prepareDocument } from './actions.ts'
import { fill } from './fill.ts'
import { templates } from './knowledge/built-in.ts'
import { samples } from './knowledge/samples.ts'
import { letterLanguages } from './model.ts'

const random = seeded('documents')
let store: Store
let app: FastifyInstance
let grants: readonly Grant[] = []
const legal: Grant[] = [{ role: 'legal', entities: 'all' }]
const seller: Grant[] = [{ role: 'sales', entities: ['se'] }]
const act = (_request: unknown = null, more = {}): Act => ({
  ...{ at: noon, by: 'usr_anna', role: 'none', random, grants },
  ...more,
})

beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...documentsMigrations })
  app = fastify()
  app.setErrorHandler((error, _request, reply) =>
    error instanceof AppError
      ? reply.code(400).send({ type: error.code, detail: error.message })
      : reply.code(500).send(error),
  )
  await app.register(documentRoutes, { db: store.db, dataDir: store.dataDir, act })
  grants = legal
})
afterAll(async () => {
  await app.close()
  await store.close()
  await closePdf()
})

const post = (url: string, payload: object = {}) => app.inject({ method: 'POST', url, payload })
const get = (url: string) => app.inject({ method: 'GET', url })
const letterOf = (more = {}) => ({
  ...{ template: 'letter', language: 'sv', data: samples.letter, legalEntity: 'se' },
  ...more,
})

test('a letter is made as PDF and HTML, kept with what it was made from, and found again', async () => {
  const made = (await post('/api/documents', letterOf({ about: [{ kind: 'party', id: 'kund' }] }))).json()
  expect(made).toMatchObject({
    template: 'letter',
    templateVersion: 1,
    title: 'Konsultation om utbyte av kameror',
  })
  const read = (await get(`/api/documents/${made.id}`)).json()
  expect(read.data).toEqual(samples.letter)
  const found = (await get('/api/documents?kind=party&id=kund')).json()
  expect(found.items.map(({ id }: { id: string }) => id)).toEqual([made.id])
})

test('its PDF is tagged, in its language, with its title', async () => {
  const made = (await post('/api/documents', letterOf())).json()
  const { headers, rawPayload } = await get(`/api/documents/${made.id}/pdf`)
  expect(headers['content-type']).toBe('application/pdf')
  const text = rawPayload.toString('latin1')
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text).toMatch(/\/StructTreeRoot/)
  expect(text).toMatch(/\/Lang\s*\(sv\)/)
  expect(text).toMatch(/\/Marked true/)
})

test('its page runs nothing and loads nothing', async () => {
  const made = (await post('/api/documents', letterOf())).json()
  const { headers, body } = await get(`/api/documents/${made.id}/html`)
  expect(headers['content-security-policy']).toContain("sandbox; default-src 'none'")
  expect(body).toContain('<html lang="sv" dir="ltr">')
  expect(body).toContain('&lt;b&gt;innan&lt;/b&gt;')
})

test('made again from what it was made from, it has the same bytes', async () => {
  const made = (await post('/api/documents', letterOf())).json()
  await closePdf()
  expect((await post(`/api/documents/${made.id}/again`)).json()).toMatchObject({
    same: true,
    pdf: made.pdf.sha256,
  })
})

test('every template is set as pages, in one language or another', async () => {
  for (const [n, template] of templates.entries())
    for (const [m, language] of letterLanguages.entries()) {
      if (n % 4 !== m && !process.env.AKTSAM_LOOK) continue
      const filled = fill(template, { language, data: samples[template.name], at: noon })
      if (!filled.ok) throw new Error(filled.refusal.detail)
      const pdf = await renderPdf(filled.value)
      expect(pdf.byteLength, `${template.name} ${language}`).toBeGreaterThan(10_000)
      if (process.env.AKTSAM_LOOK)
        writeFileSync(`${process.env.AKTSAM_LOOK}/${template.name}-${language}.pdf`, pdf)
    }
})

test('nobody types a verdict: it is made from records, by its own deed', async () => {
  const typed = { template: 'verdict-sales', language: 'sv', data: samples['verdict-sales'] }
  expect((await post('/api/documents', typed)).json()).toMatchObject({ type: 'not_allowed' })
})

test('data that does not fill the template is refused by its path, and the refusal is logged', async () => {
  const { paragraphs, ...less } = samples.letter as { paragraphs: unknown }
  const refused = (await post('/api/documents', letterOf({ data: less }))).json()
  expect(refused).toMatchObject({ type: 'invalid_input' })
  expect(refused.detail).toContain('paragraphs')
  const { rows } = await sql<{ type: string; body: string }>`
    select type, body from log.entry order by nth desc limit 1`.execute(store.db)
  expect(rows[0]).toMatchObject({ type: 'document.make' })
  expect(rows[0]?.body).toContain('invalid_input')
})

test('letters that no font has are refused, never printed as empty boxes', async () => {
  const recipient = { name: 'ნინო', address: [] }
  const data = { ...(samples.letter as object), recipient }
  const refused = (await post('/api/documents', letterOf({ data }))).json()
  expect(refused.detail).toContain('ნ')
})

test('a document with the whole proof is for compliance, legal, audit and management', async () => {
  const room = { dataDir: store.dataDir }
  const order = {
    template: 'verdict-officer',
    language: 'sv',
    data: samples['verdict-officer'],
    legalEntity: 'se',
  } as const
  const prepared = await prepareDocument(room, act(), order)
  if (!prepared.ok) throw new Error(prepared.refusal.detail)
  const made = await inTransaction(store.db, noon, (tx) => keepDocument(tx, act(), prepared.value))
  expect((await get(`/api/documents/${made.id}`)).statusCode).toBe(200)
  grants = seller
  expect((await get(`/api/documents/${made.id}/pdf`)).json()).toMatchObject({ type: 'forbidden' })
  const seen = (await get('/api/documents')).json().items.map(({ id }: { id: string }) => id)
  expect(seen).not.toContain(made.id)
  grants = legal
})

test('a document of another company is not shown', async () => {
  const made = (await post('/api/documents', letterOf({ legalEntity: 'no' }))).json()
  grants = seller
  expect((await get(`/api/documents/${made.id}`)).json()).toMatchObject({ type: 'forbidden' })
  expect((await post('/api/documents', letterOf({ legalEntity: 'no' }))).json()).toMatchObject({
    type: 'forbidden',
  })
  grants = legal
})
