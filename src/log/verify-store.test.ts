import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { erasePersonal, logMigrations, readPersonal, verifyStore } from '#log'
import { inTransaction, type Store } from '#storage'
import { noon, openTestLog, type TestLog } from '../../test/support/log.ts'
import { testStore } from '../../test/support/store.ts'
import { checkpointText } from './checkpoint.ts'
import { leafHashOf } from './leaf.ts'
import { newSigningKey, parseSigningKey, signNote } from './note.ts'
import { isIncluded } from './proofs.ts'
import { findEntry } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await testStore(logMigrations)
})
afterAll(() => store.close())

/** Twelve entries, the fifth with a personal part; a checkpoint after each fourth. */
async function open(): Promise<TestLog & { ids: string[] }> {
  const opened = await openTestLog(store)
  const ids: string[] = []
  for (let n = 0; n < 12; n++) {
    ids.push(await opened.write(n === 5 ? { personal: { name: 'Exempel Exempelsson' } } : {}))
    if (n % 4 === 3) await opened.log.sequence()
  }
  return { ...opened, ids }
}

const verify = async ({ log }: TestLog) =>
  verifyStore(store.db, { notes: await log.checkpoints(), key: log.verifier() })
const tamper = (statement: RawBuilder<unknown>) => statement.execute(store.db)

test('a log that nobody touched is whole, and signed to its end', async () => {
  const opened = await open()
  const verdict = await verify(opened)
  expect(verdict).toMatchObject({ verified: true, entries: 12, firstBad: null, notes: [], erased: 0 })
  expect(verdict.speaksTo).toMatchObject({ size: 12, signedBy: opened.log.verifier() })
  expect(verdict.says).toContain('The log is whole: 12 entries, signed up to entry 12')
})

test('an entry altered in the database is named (F53)', async () => {
  const opened = await open()
  await tamper(sql`update log.entry set body = replace(body, 'allow', 'block') where id = ${opened.ids[6]}`)
  const verdict = await verify(opened)
  expect(verdict).toMatchObject({ verified: false, entries: 6 })
  expect(verdict.firstBad).toMatchObject({ seq: 6, id: opened.ids[6], damage: 'altered', part: 'entry' })
  expect(verdict.says).toContain('Before that, 6 entries are whole, signed up to entry 4')
})

test.each([
  'actor',
  'role',
  'type',
  'object',
  'reason',
  'commitment',
])('an altered %s is noticed as well', async (column) => {
  const opened = await open()
  await tamper(sql`update log.entry set ${sql.ref(column)} = 'x' where id = ${opened.ids[2]}`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 2, id: opened.ids[2], damage: 'altered' })
})

test('a time moved by a millisecond is noticed', async () => {
  const opened = await open()
  await tamper(sql`update log.entry set at = at + interval '1 millisecond' where id = ${opened.ids[2]}`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 2, damage: 'altered' })
})

test('of several altered entries the first is named', async () => {
  const opened = await open()
  await tamper(sql`update log.entry set body = '{}' where id in (${opened.ids[9]}, ${opened.ids[3]})`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 3, id: opened.ids[3] })
})

test('a deleted entry is named as removed', async () => {
  const opened = await open()
  await tamper(sql`delete from log.entry where id = ${opened.ids[7]}`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 7, id: opened.ids[7], damage: 'removed' })
})

test('a deleted place is named as removed, with the entry that stood there', async () => {
  const opened = await open()
  await tamper(sql`delete from log.leaf where seq = 7`)
  const { firstBad } = await verify(opened)
  expect(firstBad).toMatchObject({ seq: 7, id: opened.ids[7], damage: 'removed', part: 'leaf' })
})

test('an entry deleted with its place is named by its place', async () => {
  const opened = await open()
  await tamper(sql`delete from log.leaf where seq = 7`)
  await tamper(sql`delete from log.entry where id = ${opened.ids[7]}`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 7, id: null, damage: 'removed' })
})

test('two entries that changed places are named as reordered', async () => {
  const opened = await open()
  await tamper(sql`update log.leaf set seq = -1 where seq = 5`)
  await tamper(sql`update log.leaf set seq = 5 where seq = 9`)
  await tamper(sql`update log.leaf set seq = 9 where seq = -1`)
  const { firstBad } = await verify(opened)
  expect(firstBad).toMatchObject({ seq: 5, id: opened.ids[9], damage: 'reordered' })
})

test('a log cut off at its end, checkpoints and all, is named as truncated', async () => {
  const opened = await open()
  await tamper(sql`delete from log.leaf where seq >= 8`)
  await tamper(sql`delete from log.entry where id in (${sql.join(opened.ids.slice(8))})`)
  await tamper(sql`delete from log.checkpoint where size > 8`)
  await tamper(sql`update log.tip set size = 8`)
  const verdict = await verify(opened)
  expect(verdict.firstBad).toMatchObject({ seq: 8, until: 11, damage: 'truncated' })
  expect(verdict.notes.join()).toContain('lacks 1 of the checkpoints')
  const alone = await verifyStore(store.db)
  expect(alone).toMatchObject({ verified: true, entries: 8 })
  expect(alone.notes.join()).toContain('would not be noticed')
})

test('where the last entries alone are gone, the log is truncated', async () => {
  const opened = await open()
  await tamper(sql`delete from log.entry where id in (${sql.join(opened.ids.slice(10))})`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 10, id: opened.ids[10], damage: 'truncated' })
})

test('an altered leaf hash is named', async () => {
  const opened = await open()
  await tamper(sql`update log.leaf set leaf_hash = decode(repeat('00', 32), 'hex') where seq = 1`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 1, id: opened.ids[1], damage: 'altered' })
})

test('an entry rewritten with its leaf hash contradicts what was signed, and the range is named', async () => {
  const opened = await open()
  await tamper(
    sql`update log.entry set body = '{"order":"SO-6","outcome":"block"}' where id = ${opened.ids[6]}`,
  )
  await tamper(sql`update log.leaf set leaf_hash = ${await forgedHash(opened.ids[6]!)} where seq = 6`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 4, until: 7, damage: 'altered', part: 'leaf' })
})

/** The leaf hash that a forger with the code at hand would compute. */
async function forgedHash(id: string): Promise<Uint8Array> {
  return new Uint8Array(leafHashOf((await findEntry(store.db, id))!))
}

test('an altered personal part is named', async () => {
  const opened = await open()
  await tamper(sql`update log.payload set payload = '{"name":"Annan Annansson"}'`)
  const { firstBad } = await verify(opened)
  expect(firstBad).toMatchObject({ seq: 5, id: opened.ids[5], damage: 'altered', part: 'personal' })
})

test('a personal part deleted without an erasure is named as removed', async () => {
  const opened = await open()
  await tamper(sql`delete from log.payload`)
  const { firstBad } = await verify(opened)
  expect(firstBad).toMatchObject({ seq: 5, id: opened.ids[5], damage: 'removed', part: 'personal' })
})

test('a personal part put beside an entry that had none is named as added', async () => {
  const opened = await open()
  await tamper(sql`insert into log.payload (entry, salt, payload) values (${opened.ids[1]}, '', '{}')`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 1, damage: 'added', part: 'personal' })
})

test('an entry slipped in between old ones is named as added', async () => {
  const opened = await open()
  await tamper(sql`insert into log.entry (id, xid, nth, at, actor, role, type, object, body) overriding system value
    values ('evt_forged', '1', 1, now(), 'anna', 'officer', 'order.check', 'SO-99', '{}')`)
  expect((await verify(opened)).firstBad).toMatchObject({ id: 'evt_forged', damage: 'added' })
})

test('a checkpoint whose text was altered is named', async () => {
  const opened = await open()
  await tamper(sql`update log.checkpoint set note = replace(note, '2026-11-23', '2026-11-24') where size = 8`)
  const { firstBad } = await verify(opened)
  expect(firstBad).toMatchObject({ seq: 8, damage: 'altered', part: 'checkpoint' })
  expect(firstBad?.sentence).toContain('is not signed by')
})

test('a checkpoint that somebody else signed does not count', async () => {
  const opened = await open()
  const forger = parseSigningKey(newSigningKey(opened.log.verifier().split('+')[0]!, new Uint8Array(32)))
  const text = checkpointText({ origin: forger.name, size: 12, root: new Uint8Array(32), at: noon })
  const notes = [...(await opened.log.checkpoints()), signNote(text, [forger])]
  expect((await verifyStore(store.db, { notes })).firstBad).toMatchObject({ part: 'checkpoint' })
})

test('a log signed by another key than the one trusted is not verified', async () => {
  await open()
  const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  const verdict = await verifyStore(store.db, { key })
  expect(verdict.verified).toBe(false)
  expect(verdict.says).toContain('not by the key that you trust, PeterNeumann+c74f20a3')
})

test('a log stays whole over a change of key', async () => {
  const opened = await open()
  await opened.log.rotateKey(opened.act)
  await opened.write()
  await opened.log.sequence()
  const verdict = await verify(opened)
  expect(verdict).toMatchObject({ verified: true, entries: 14 })
  expect(verdict.speaksTo?.signedBy).toBe(opened.log.verifier())
})

test('after a lawful erasure the log is whole, and the erased part is unavailable with a proof that it was there', async () => {
  const opened = await open()
  const id = opened.ids[5]!
  expect(await readPersonal(store.db, id)).toEqual({
    ok: true,
    value: { value: { name: 'Exempel Exempelsson' } },
  })
  const erased = await inTransaction(store.db, noon, (tx) => erasePersonal(tx, opened.act, id))
  expect(erased.ok).toBe(true)
  expect(await verify(opened)).toMatchObject({ verified: true })
  await opened.log.sequence()
  expect(await verify(opened)).toMatchObject({ verified: true, entries: 13, erased: 1 })
  const answer = await readPersonal(store.db, id)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'unavailable', facts: { reason: 'erased' } } })
  if (answer.ok) return
  const { proof, erasure } = answer.refusal.facts ?? {}
  expect(erased).toEqual({ ok: true, value: { erasure } })
  const { seq, size, leafHash, path, root } = proof as {
    seq: number
    size: number
    leafHash: string
    path: string[]
    root: string
  }
  const bytes = (text: string) => Buffer.from(text, 'base64')
  expect(isIncluded({ seq, size, leafHash: bytes(leafHash) }, path.map(bytes), bytes(root))).toBe(true)
})

test('an erasure needs a reason, is done once, and only where there is something', async () => {
  const opened = await open()
  const erase = (id: string, reason = 'request of the person') =>
    inTransaction(store.db, noon, (tx) => erasePersonal(tx, { ...opened.act, reason }, id))
  expect(await erase(opened.ids[5]!, ' ')).toMatchObject({ refusal: { code: 'invalid_input' } })
  expect(await erase(opened.ids[4]!)).toMatchObject({ refusal: { code: 'not_found' } })
  expect(await erase('evt_none')).toMatchObject({ refusal: { code: 'not_found' } })
  expect(await erase(opened.ids[5]!)).toMatchObject({ ok: true })
  expect(await erase(opened.ids[5]!)).toMatchObject({ refusal: { code: 'conflict' } })
})

test('a hash kept for a subtree that was altered is named, and the entries under it', async () => {
  const opened = await open()
  await tamper(sql`insert into log.entry (id, at, actor, role, type, object, body)
    select 'evt_' || n, now(), 'a', 'b', 'order.check', n::text, '{}' from generate_series(1, 600) n`)
  await opened.log.sequence()
  expect(await verify(opened)).toMatchObject({ verified: true, entries: 612 })
  await tamper(sql`update log.node set hash = decode(repeat('00', 32), 'hex') where level = 8 and index = 1`)
  expect((await verify(opened)).firstBad).toMatchObject({ seq: 256, until: 511, part: 'node' })
})
