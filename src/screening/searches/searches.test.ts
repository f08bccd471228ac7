import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { listsMigrations } from '#lists'
import { digestOf, logMigrations } from '#log'
import { partiesMigrations } from '#parties'
import { inTransaction, type Store } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { emptyStore, testStore } from '../../../test/support/store.ts'
import { buildSnapshotBytes } from '../build.ts'
import { openSnapshotBytes, type Snapshot } from '../snapshot.ts'
import { eraseSearch, readSearch } from './actions.ts'
import { likenessOf } from './answered.ts'
import { searchRoutes } from './routes.ts'
import { searchesBefore, searchesNaming, searchMigrations } from './store.ts'

const at = '2026-11-23T08:00:00.000Z'
const act = { at, by: 'usr_sales', role: 'sales', random: seeded('list searches') }
const officer = { ...act, by: 'usr_officer', role: 'complianceOfficer' }
let who = act
let store: Store
let app: FastifyInstance
let snapshot: Snapshot | undefined

const entry = (ref: string, full: string) => ({
  ...{ entry: ref, schema: 'Organization' as const, names: [{ full, kind: 'primary' as const }] },
  ...{ birthDates: [], birthPlaces: [], nationalities: [], countries: ['RU'], titles: [], positions: [] },
  ...{ addresses: [], identifiers: [], programmes: ['HR'], measures: [] },
  origin: { file: 'test.xml', line: 1 },
})
beforeAll(async () => {
  store = await testStore({ ...partiesMigrations, ...logMigrations, ...listsMigrations, ...searchMigrations })
  const bytes = await buildSnapshotBytes([
    { name: 'eu-fsf', version: '1', entries: [entry('EU.2', 'Highline Security Systems LLC')] },
    { name: 'un-sc', version: '7', entries: [entry('UN.9', 'Tarim Trade House')] },
  ])
  snapshot = openSnapshotBytes(bytes)
  app = fastify()
  await app.register(searchRoutes, {
    db: store.db,
    act: (_request, more = {}) => ({ ...who, ...more }),
    snapshot: () => snapshot,
  })
})
afterEach(() => {
  who = act
  return emptyStore(store)
})
afterAll(async () => {
  await app.close()
  await store.close()
})

const search = async (payload: object) =>
  await app.inject({ method: 'POST', url: '/api/list-searches', payload })
const logged = () =>
  store.db
    .selectFrom('log.entry')
    .select(['id', 'type', 'object', 'body', 'commitment'])
    .orderBy('id')
    .execute()

test('a name in another script is found on all lists, with score and reasons in words of four languages', async () => {
  const answer = await search({ name: 'Хайлайн Секьюрити Системс' })
  expect(answer.statusCode).toBe(201)
  const { matches, lists, total, status } = answer.json()
  expect({ status, total }).toEqual({ status: 'screened', total: 1 })
  expect(lists).toEqual([
    { name: 'eu-fsf', version: '1' },
    { name: 'un-sc', version: '7' },
  ])
  expect(matches[0]).toMatchObject({ list: 'eu-fsf', version: '1', entry: 'EU.2', programmes: ['HR'] })
  expect(Object.keys(matches[0].because[0])).toEqual(['sv', 'nb', 'fi', 'en'])
  expect(matches[0].likeness.en).toMatch(/alike|same/)
})

test('nothing found names the lists that were asked, and only those that were chosen', async () => {
  const {
    status,
    total,
    matches,
    lists,
    at: when,
  } = (await search({ name: 'Highline Security Systems', lists: ['un-sc'] })).json()
  expect({ status, total, matches, when }).toEqual({ status: 'screened', total: 0, matches: [], when: at })
  expect(lists).toEqual([{ name: 'un-sc', version: '7' }])
})

test('what cannot be looked for is said with its reason, and is kept as such', async () => {
  for (const [asked, reason] of [
    [{ name: '  ' }, /empty/],
    [{ name: 'Anna Berg', birthDate: 'yesterday' }, /birth date/i],
    [{ name: 'Anna Berg', lists: [] }, /No list was named/],
    [{ name: 'Anna Berg', lists: ['nobody'] }, /nobody/],
  ] as const) {
    const kept = (await search(asked)).json()
    expect(kept).toMatchObject({ status: 'refused', lists: [], matches: [] })
    expect(kept.reason.en).toMatch(reason)
  }
})

test('half a letter is refused, and so is a search without an index; both are in the log', async () => {
  expect((await search({ name: 'Anna \ud83d' })).statusCode).toBe(500) // the app makes a problem of it
  const former = snapshot
  snapshot = undefined
  await search({ name: 'Anna Berg' })
  snapshot = former
  expect((await logged()).map(({ body }) => JSON.parse(String(body)))).toEqual([
    { refused: 'invalid_input' },
    { refused: 'unavailable' },
  ])
})

test('a search is one entry of the log, which holds the digest of what was kept and no name', async () => {
  const { proof: _, digest, ...rest } = (await search({ name: 'Anna Berg' })).json()
  expect(digest).toBe(digestOf(rest))
  const [one, ...others] = await logged()
  expect(others).toEqual([])
  expect(one).toMatchObject({ type: 'list.search', object: rest.id })
  expect(JSON.parse(String(one?.body))).toEqual({ status: 'screened', total: 0, lists: rest.lists, digest })
  expect(String(one?.body)).not.toContain('Anna')
  expect(one?.commitment).toMatch(/^[0-9a-f]{64}$/)
})

test('my searches come newest first, a page at a time, and nobody else is among them', async () => {
  const ids: string[] = []
  for (const [index, name] of ['Anna Berg', 'Bo Ek', 'Cai Dal'].entries()) {
    who = { ...act, at: `2026-11-23T08:0${index}:00.000Z` }
    ids.unshift((await search({ name })).json().id)
  }
  who = officer
  await search({ name: 'Dan Falk' })
  who = act
  const first = (await app.inject('/api/list-searches?limit=2')).json()
  expect(first.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2))
  const rest = (await app.inject(`/api/list-searches?limit=2&after=${first.next}`)).json()
  expect(rest).toMatchObject({ items: [{ id: ids[2], asked: { name: 'Anna Berg' }, total: 0 }], next: null })
})

test('a kept search opens again as it was; compliance opens that of others, sales does not', async () => {
  const { proof: _, ...kept } = (await search({ name: 'Highline Security Systems', country: 'RU' })).json()
  expect((await app.inject(`/api/list-searches/${kept.id}`)).json()).toEqual({ ...kept, proof: null })
  expect(await readSearch(store, officer, kept.id)).toMatchObject({ ok: true })
  const colleague = { ...act, by: 'usr_other' }
  expect(await readSearch(store, colleague, kept.id)).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  })
  expect((await logged()).map(({ type, object }) => `${type} ${object}`)).toContain(
    `access.refuse ${kept.id}`,
  )
})

test('whoever may not search is refused, and the log says so', async () => {
  who = { ...act, role: 'engineer' }
  expect((await search({ name: 'Anna Berg' })).json().message).toMatch(/may not search/)
  expect((await logged()).map(({ object, body }) => ({ object, body: JSON.parse(String(body)) }))).toEqual([
    { object: 'none', body: { refused: 'forbidden' } },
  ])
})

test('a search is found by who was looked for, is due by its day, and leaves no copy when it is erased', async () => {
  const { id } = (await search({ name: 'Anna Berg' })).json()
  await inTransaction(store.db, at, async (tx) => {
    expect(await searchesNaming(tx, ['%anna berg%'], 5)).toMatchObject([{ id }])
    expect(await searchesBefore(tx, '2026-11-23', 5)).toEqual([])
    expect(await searchesBefore(tx, '2026-11-24', 5)).toMatchObject([{ id, name: 'Anna Berg' }])
  })
  expect(await eraseSearch(store.db, officer, id)).toEqual({ ok: true, value: { id } })
  expect(await eraseSearch(store.db, officer, id)).toMatchObject({
    ok: false,
    refusal: { code: 'not_found' },
  })
  expect(await readSearch(store, act, id)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
})

test('a score is said in words, the higher the stronger', () => {
  expect([0.7, 0.84, 0.85, 0.95, 1].map((score) => likenessOf(score).en)).toEqual([
    ...['alike', 'alike', 'very alike', 'as good as the same', 'as good as the same'],
  ])
})
