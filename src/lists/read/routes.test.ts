import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError, orThrow } from '#kernel'
import { logMigrations } from '#log'
import type { Store } from '#storage'
import { fixture } from '../../../test/support/lists.ts'
import { seeded } from '../../../test/support/log.ts'
import { testStore } from '../../../test/support/store.ts'
import { importList } from '../actions.ts'
import { listsMigrations } from '../migrations.ts'
import { keepOriginal } from '../sync/originals/store.ts'
import { entryPastRoutes, entryRoutes, versionRoutes } from './routes.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-entries-'))
const cut = readFileSync(fixture('eu-fsf/fixtures/fsf-cut-2026-05-01.xml'), 'utf8')
const renamed = cut.replace(/wholeName="[^"]{4}/, 'wholeName="Other')
const first = '2026-05-02T08:00:00.000Z'
let store: Store
let app: FastifyInstance
let versions: readonly [string, string]
const random = seeded('entries')

beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...listsMigrations })
  app = fastify()
  app.setErrorHandler((error, _, reply) => {
    const code = error instanceof AppError ? error.code : 'other'
    return reply.code(400).send({ code, detail: error instanceof Error ? error.message : '' })
  })
  for (const routes of [versionRoutes, entryRoutes, entryPastRoutes])
    await app.register(routes, { db: store.db, dataDir })
  versions = [await load(cut, first), await load(renamed, '2026-05-03T08:00:00.000Z')]
})
afterAll(async () => {
  await app.close()
  await store.close()
  rmSync(dataDir, { recursive: true })
})

async function load(text: string, at: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const open = async function* () {
    yield bytes
  }
  await keepOriginal(dataDir, open)
  const act = { at, by: 'anna', role: 'complianceOfficer' as const, random }
  return orThrow(await importList(store.db, act, { list: 'eu-fsf', files: [{ name: 'fsf.xml', open }] }))
    .version
}
const ask = async (url: string, language = 'en') =>
  (await app.inject({ url: `/api/lists/eu-fsf/${url}`, headers: { 'accept-language': language } })).json()

test('the entries of a list are paged by reference, found by words, and shown as they were on a day', async () => {
  const page = await ask('entries?limit=5')
  expect(page).toMatchObject({ version: versions[1], next: page.items.at(-1).entry })
  const rest = await ask(`entries?limit=500&after=${page.next}`)
  expect(page.items.length + rest.items.length).toBe(12)
  const [{ entry, names }] = page.items
  const [word] = names[0].full.toLowerCase().split(' ')
  const found = await ask(`entries?find=${encodeURIComponent(word)}`)
  expect(found.items.map((one: { entry: string }) => one.entry)).toContain(entry)
  expect(await ask('entries?find=%25')).toMatchObject({ items: [] })
  expect(await ask(`entries?asOf=${first}`)).toMatchObject({ version: versions[0] })
  expect(await ask('entries?asOf=2020-01-01T00:00:00.000Z')).toMatchObject({ code: 'not_found' })
})

test('an entry tells with which version it came and changed, in the language of its reader, and why', async () => {
  const delta = await ask(`versions/${encodeURIComponent(versions[0])}/delta`, 'sv')
  expect(delta).toMatchObject({ cause: 'publisher', counts: { changed: 1 } })
  expect(delta.items[0].fields[0].says).toMatch(/^namn /)
  const { items } = await ask(`entries/${delta.items[0].entry}/history`)
  expect(items).toMatchObject([
    { version: versions[1], change: 'changed', cause: 'publisher', fields: [{ field: 'names' }] },
    { version: versions[0], change: 'added', cause: 'firstLoad' },
  ])
})

test("an entry is shown as the publisher's file has it, from its first line to its last", async () => {
  const { items } = await ask('entries?limit=1')
  const { entry, origin } = items[0]
  const source = await ask(`entries/${entry}/source`)
  expect(source).toMatchObject({ file: 'fsf.xml', line: origin.line, isCut: false })
  expect(source.lines[0]).toContain(entry)
  expect(source.lines.at(-1)).toContain('</sanctionEntity>')
})

test('where the file is not kept the answer says so, and what to do', async () => {
  rmSync(join(dataDir, 'lists'), { recursive: true })
  const { items } = await ask('entries?limit=1')
  expect(await ask(`entries/${items[0].entry}/source`)).toMatchObject({
    code: 'not_found',
    detail: expect.stringContaining('load the list again'),
  })
  expect(await ask('entries/EU.NONE/source')).toMatchObject({ code: 'not_found' })
})

test('the first page of entries says how many there are in all, and of those that are sought', async () => {
  expect((await ask('entries?limit=5')).total).toBe(12)
  const persons = await ask('entries?limit=500&schema=Person')
  expect(persons.total).toBe(persons.items.length)
  expect((await ask('entries?limit=1&schema=Person')).total).toBe(persons.total)
})

test('a difference is narrowed to a kind of change and to words; its counts stay those of all', async () => {
  const delta = `versions/${encodeURIComponent(versions[0])}/delta`
  const all = await ask(delta)
  expect(all.counts).toEqual({ added: 0, changed: 1, removed: 0 })
  const [{ entry, name }] = all.items
  expect((await ask(`${delta}?change=changed`)).items).toHaveLength(1)
  expect(await ask(`${delta}?change=added`)).toMatchObject({ counts: all.counts, items: [] })
  expect((await ask(`${delta}?find=${encodeURIComponent(name.toUpperCase())}`)).items).toHaveLength(1)
  expect((await ask(`${delta}?find=${entry}`)).items).toHaveLength(1)
  expect((await ask(`${delta}?find=${encodeURIComponent('%%% nobody')}`)).items).toEqual([])
})

test('an entry says on which act its programme rests, and what a true match means', async () => {
  const { items } = await ask('entries?limit=1')
  const { programmes } = await ask(`entries/${items[0].entry}`)
  expect(programmes[0]).toMatchObject({
    programme: items[0].programmes[0],
    act: expect.stringMatching(/\d{3,4}/),
    effect: 'freeze',
  })
})
