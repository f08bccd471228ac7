import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '#kernel'
import { logMigrations, logRoutes, verifyBundle } from '#log'
import type { CheckpointView, ConsistencyProof, EntryPage, InclusionProof } from '#log/model'
import type { Store } from '#storage'
import { openTestLog, type TestLog } from '../../test/support/log.ts'
import { testStore } from '../../test/support/store.ts'
import { isSignedBy } from './note.ts'
import { isConsistent, isIncluded } from './proofs.ts'

let store: Store
let app: FastifyInstance
let opened: TestLog
const count = 700

/** Seven hundred entries: more than two kept subtrees, and a ragged edge. */
beforeAll(async () => {
  store = await testStore(logMigrations)
  opened = await openTestLog(store)
  for (let n = 0; n < count; n++) {
    await opened.write({ object: `SO-${n % 7}`, ...(n === 3 ? { personal: { name: 'x' } } : {}) })
    if (n === 299) await opened.log.sequence()
  }
  await opened.log.sequence()
  app = fastify()
  app.setErrorHandler((error, _request, reply) =>
    reply.code(400).send({ code: error instanceof AppError ? error.code : 'fault', detail: String(error) }),
  )
  const reading = () => ({ reasons: true, personal: true })
  await app.register(logRoutes, { db: store.db, log: opened.log, act: () => opened.act, reading })
})
afterAll(async () => {
  await app.close()
  await store.close()
})

async function get<T>(url: string): Promise<T> {
  const response = await app.inject({ url })
  expect(response.body).toSatisfy(() => response.statusCode === 200)
  return response.json() as T
}
const bytes = (text: string) => Buffer.from(text, 'base64')

test('the newest checkpoint is served with the note that was signed', async () => {
  const { note, ...checkpoint } = await get<CheckpointView>('/api/log/checkpoint')
  expect(checkpoint).toMatchObject({ size: count, key: opened.log.verifier() })
  expect(isSignedBy(note, checkpoint.key)).toBe(true)
  expect(await get<CheckpointView>('/api/log/checkpoint?size=300')).toMatchObject({ size: 300 })
  expect((await app.inject('/api/log/checkpoint?size=301')).json()).toMatchObject({ code: 'not_found' })
})

test('entries come a page at a time, and all of them', async () => {
  const seqs: number[] = []
  let next: number | null = null
  do {
    const page: EntryPage = await get<EntryPage>(
      `/api/log/entries?limit=300${next === null ? '' : `&after=${next}`}`,
    )
    seqs.push(...page.items.map(({ seq }) => seq))
    next = page.next
  } while (next !== null)
  expect(seqs).toEqual(Array.from({ length: count }, (_, seq) => seq))
})

test('entries come newest first, or those of one object only, and never with personal data', async () => {
  const newest = await get<EntryPage>('/api/log/entries?order=newestFirst&limit=2')
  expect(newest.items.map(({ seq }) => seq)).toEqual([count - 1, count - 2])
  const ofOne = await get<EntryPage>('/api/log/entries?object=SO-3&limit=2')
  expect(ofOne.items.map(({ seq, personal }) => [seq, personal])).toEqual([
    [3, 'kept'],
    [10, 'none'],
  ])
  expect(ofOne.items[0]?.says).toBe('An order was checked.')
  expect(ofOne.items[0]?.entry).toMatchObject({ actor: 'anna', body: { outcome: 'allow' } })
})

test.each([
  0, 1, 255, 256, 299, 511, 512, 698, 699,
])('entry %d is proved to stand in the signed tree', async (n) => {
  const { root, size } = await get<CheckpointView>('/api/log/checkpoint')
  const proof = await get<InclusionProof>(`/api/log/entries/${n}/proof?size=${size}`)
  expect(proof.root).toBe(root)
  const leaf = { seq: n, size, leafHash: bytes(proof.leafHash) }
  expect(isIncluded(leaf, proof.path.map(bytes), bytes(root))).toBe(true)
})

test('an earlier checkpoint is proved to be the beginning of the newest', async () => {
  const old = await get<CheckpointView>('/api/log/checkpoint?size=300')
  const now = await get<CheckpointView>('/api/log/checkpoint')
  const { path, ...ends } = await get<ConsistencyProof>('/api/log/consistency?from=300')
  expect(ends).toEqual({ from: 300, to: count, fromRoot: old.root, toRoot: now.root })
  const roots = { from: bytes(old.root), to: bytes(now.root) }
  expect(isConsistent({ from: 300, to: count }, path.map(bytes), roots)).toBe(true)
})

test.each([
  1, 255, 256, 257, 512, 640, 700,
])('the tree of %d is proved to be the beginning of the log', async (from) => {
  const { path, fromRoot, toRoot, to } = await get<ConsistencyProof>(`/api/log/consistency?from=${from}`)
  const roots = { from: bytes(fromRoot), to: bytes(toRoot) }
  expect(isConsistent({ from, to }, path.map(bytes), roots)).toBe(true)
})

test('proofs of what does not exist are refused', async () => {
  for (const url of ['/api/log/entries/700', '/api/log/entries/700/proof', '/api/log/entries/5/proof?size=5'])
    expect((await app.inject(url)).json()).toMatchObject({ code: 'not_found' })
  expect((await app.inject('/api/log/entries/5/proof?size=701')).json()).toMatchObject({ code: 'not_found' })
  expect((await app.inject('/api/log/consistency?from=9&to=8')).json()).toMatchObject({
    code: 'invalid_input',
  })
})

test('the log is verified over HTTP, and its export is whole', async () => {
  const verdict = await app.inject({ method: 'POST', url: '/api/log/verify' })
  expect(verdict.json()).toMatchObject({ verified: true, entries: count, firstBad: null })
  const { body, headers } = await app.inject('/api/log/export')
  expect(headers['content-type']).toContain('application/x-ndjson')
  const lines = (async function* () {
    yield* body.split('\n')
  })()
  expect(await verifyBundle(lines, { key: opened.log.verifier() })).toMatchObject({
    verified: true,
    entries: count + 1,
  })
  expect(body).toContain('"type":"log.export"')
})
