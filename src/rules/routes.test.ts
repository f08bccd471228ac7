import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toInstant } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction } from '#storage'
import { testStore } from '../../test/support/store.ts'
import { installPacks, ruleRoutes, rulesMigrations } from './index.ts'

const store = await testStore({ ...logMigrations, ...rulesMigrations })
const act = (by = 'bo') => ({
  at: toInstant('2026-11-23T12:00:00+01:00'),
  by,
  role: 'operator',
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
})
const app = fastify()

beforeAll(async () => {
  await inTransaction(store.db, act().at, (tx) => installPacks(tx, act()))
  await app.register(ruleRoutes, {
    db: store.db,
    act: (request) => act(String(request.headers['x-by'] ?? 'bo')),
  })
})
afterAll(async () => {
  await app.close()
  await store.close()
})
const get = async (url: string) => {
  const reply = await app.inject({ url })
  return { status: reply.statusCode, body: reply.json() }
}

test('the rules in force are listed under the hash of their set', async () => {
  const { status, body } = await get('/api/rules')
  expect(status).toBe(200)
  expect(body.ruleSet).toMatch(/^[0-9a-f]{64}$/)
  expect(body.rules.map(({ id }: { id: string }) => id)).toContain('L-EU-833-12g')
})

test('one rule is found by its id, slashes included, as it stood at a time', async () => {
  const { body } = await get('/api/rules/P-C3/suspended/newSale')
  expect(body.rules).toMatchObject([{ id: 'P-C3/suspended/newSale', outcome: 'block' }])
  const then = await get(`/api/rules/L-US-AFFILIATES?at=${encodeURIComponent('2026-03-01T10:00:00Z')}`)
  expect(then.body.rules).toMatchObject([{ outcome: 'allowWithConditions' }])
  expect((await get('/api/rules/P-NONE')).status).toBe(500) // the app turns AppError not_found into 404
})

test('the vocabulary and the packs are listed', async () => {
  const facts = await get('/api/rules/facts')
  expect(facts.body.facts).toContainEqual(
    expect.objectContaining({
      fact: 'item.cn',
      who: 'product',
      words: expect.objectContaining({ en: 'the CN code' }),
    }),
  )
  const packs = await get('/api/rules/packs')
  expect(packs.body.packs).toContainEqual(
    expect.objectContaining({ pack: 'law-lists', status: 'active', approver: 'legal counsel' }),
  )
})

test('a pack is imported as YAML or JSON, and one that is no YAML is refused', async () => {
  const words = '{ sv: a, nb: a, fi: a, en: a }'
  const text = `pack: own\nversion: 2026.11.1\ntitle: ${words}\nauthor: anna\nrules:\n- { id: P-OWN, title: ${words}, message: ${words}, citation: Own policy, jurisdiction: own, from: 2026-01-01, when: { fact: item.sku, is: X }, outcome: block, tests: [{ name: x, facts: { item.sku: X, exceptions.rules: [] }, expect: speaks }] }`
  const post = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/api/rules/packs',
      headers: { 'content-type': 'text/plain' },
      payload,
    })
  expect((await post(text)).json()).toMatchObject({ pack: 'own', status: 'draft', rules: 1, change: 'added' })
  expect((await post('a: [')).json().message).toContain('not YAML')
  const approved = await app.inject({
    method: 'POST',
    url: '/api/rules/packs/own/2026.11.1/approve',
    headers: { 'x-by': 'cecilia' },
  })
  expect(approved.json()).toEqual({ effectiveAt: act().at })
})
