import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError, canonicalJson } from '#kernel'
import { digestOf, logMigrations, openLog, record } from '#log'
import { inTransaction, type Store } from '#storage'
import { noon, openTestLog, seeded, type TestLog } from '../../test/support/log.ts'
import { testStore } from '../../test/support/store.ts'
import { parseCheckpoint, splitNotes } from './checkpoint.ts'
import { leafText } from './leaf.ts'
import { isSignedBy, newSigningKey, parseSigningKey } from './note.ts'
import { readTip } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await testStore(logMigrations)
})
afterAll(() => store.close())
const open = () => openTestLog(store)

const reopen = ({ dataDir }: TestLog, more: object = {}) =>
  openLog({
    db: store.db,
    dataDir,
    now: () => noon,
    random: seeded('again'),
    warn: () => undefined,
    ...more,
  })

test('a deed that is rolled back leaves nothing in the log', async () => {
  const { act } = await open()
  const deed = inTransaction(store.db, noon, async (tx) => {
    await record(tx, act, { type: 'order.release', object: 'SO-1', body: {} })
    throw new Error('the deed failed')
  })
  await expect(deed).rejects.toThrow('the deed failed')
  expect(await store.db.selectFrom('log.entry').selectAll().execute()).toEqual([])
})

test('a deed done in the place of somebody says in whose', async () => {
  const { act } = await open()
  const body = { state: 'released' }
  const both = [act, { ...act, onBehalfOf: 'bo' }]
  await inTransaction(store.db, noon, async (tx) => {
    for (const one of both) await record(tx, one, { type: 'order.release', object: 'SO-1', body })
  })
  const entries = await store.db.selectFrom('log.entry').select('body').orderBy('nth').execute()
  expect(entries.map((entry) => entry.body)).toEqual([
    '{"state":"released"}',
    '{"onBehalfOf":"bo","state":"released"}',
  ])
})

test('an entry holds the canonical bytes, and personal data only as a commitment', async () => {
  const { write } = await open()
  const id = await write({
    body: { b: 1, a: { d: [2.5], c: 'é' } },
    personal: { name: 'Exempel Exempelsson' },
  })
  const entry = await store.db.selectFrom('log.entry').selectAll().executeTakeFirstOrThrow()
  expect(entry).toMatchObject({
    id,
    body: '{"a":{"c":"é","d":[2.5]},"b":1}',
    actor: 'anna',
    role: 'complianceOfficer',
    at: noon,
  })
  expect(entry.commitment).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(entry)).not.toContain('Exempelsson')
  const payload = await store.db.selectFrom('log.payload').selectAll().executeTakeFirstOrThrow()
  expect(payload).toMatchObject({ entry: id, payload: '{"name":"Exempel Exempelsson"}' })
  expect(payload.salt).toHaveLength(32)
})

test('the leaf is the canonical JSON of the entry', async () => {
  const { write } = await open()
  await write({ object: 'a "quoted" object\n', personal: { x: 1 } })
  const {
    xid: _xid,
    nth: _nth,
    ...entry
  } = await store.db.selectFrom('log.entry').selectAll().executeTakeFirstOrThrow()
  expect(leafText(entry)).toBe(canonicalJson({ ...entry, body: JSON.parse(entry.body) }))
  expect(digestOf({ b: 1, a: 2 })).toBe(digestOf({ a: 2, b: 1 }))
})

test('a new log begins with a signed checkpoint of the empty tree that names its key', async () => {
  const { log, dataDir } = await open()
  const [note = ''] = await log.checkpoints()
  expect(parseCheckpoint(note)).toMatchObject({ size: 0, firstKey: log.verifier(), at: noon })
  expect(isSignedBy(note, log.verifier())).toBe(true)
  expect(statSync(join(dataDir, 'log', 'key')).mode & 0o777).toBe(0o600)
})

test('entries get their places in order of commit, and the checkpoint stands in the database and beside it', async () => {
  const { log, write } = await open()
  const ids = [await write(), await write(), await write()]
  await log.sequence()
  const leaves = await store.db.selectFrom('log.leaf').select(['seq', 'entry']).orderBy('seq').execute()
  expect(leaves).toEqual(ids.map((entry, seq) => ({ seq, entry })))
  const notes = await log.checkpoints()
  expect(notes.map((note) => parseCheckpoint(note)?.size)).toEqual([0, 3])
  const rows = await store.db.selectFrom('log.checkpoint').select('note').orderBy('n').execute()
  expect(rows.map(({ note }) => note)).toEqual(notes)
})

test('where nothing happened nothing is signed', async () => {
  const { log, write } = await open()
  await write()
  await log.sequence()
  await log.sequence()
  expect(await log.checkpoints()).toHaveLength(2)
})

test('deeds of one transaction stand in the order in which they were done', async () => {
  const { log, act } = await open()
  const done = await inTransaction(store.db, noon, async (tx) => {
    const ids: string[] = []
    for (const object of ['a', 'b', 'c', 'd', 'e', 'f']) {
      ids.push(await record(tx, act, { type: 'order.draft', object, body: null }))
    }
    return ids
  })
  await log.sequence()
  const leaves = await store.db.selectFrom('log.leaf').select('entry').orderBy('seq').execute()
  expect(leaves.map(({ entry }) => entry)).toEqual(done)
})

test('thousands of entries are placed in batches, each with its checkpoint and its kept subtrees', async () => {
  const { log } = await open()
  await sql`insert into log.entry (id, at, actor, role, type, object, body)
    select 'evt_' || n, now(), 'a', 'b', 'order.check', n::text, '{}' from generate_series(1, 2300) n`.execute(
    store.db,
  )
  await log.sequence()
  expect((await log.checkpoints()).map((note) => parseCheckpoint(note)?.size)).toEqual([0, 1000, 2000, 2300])
  expect(await store.db.selectFrom('log.node').select(['level', 'index']).execute()).toHaveLength(8)
  expect(await readTip(store.db)).toMatchObject({ size: 2300 })
})

test('a checkpoint that a crash kept from the file is written at the next start, and a torn one is cut', async () => {
  const test = await open()
  await test.write()
  await test.log.sequence()
  const file = join(test.dataDir, 'log', 'checkpoints.txt')
  const whole = readFileSync(file, 'utf8')
  const [first = '', second = ''] = splitNotes(whole).notes
  writeFileSync(file, `${first}\n${second.slice(0, 40)}`)
  const again = await reopen(test)
  expect(readFileSync(file, 'utf8')).toBe(whole)
  expect(again.verifier()).toBe(test.log.verifier())
})

test('the witness gets every checkpoint, also those of the time when it was away', async () => {
  const told: string[] = []
  const test = await open()
  const witness = join(test.dataDir, 'elsewhere', 'witness.txt')
  appendFileSync(join(test.dataDir, 'elsewhere'), 'not a directory yet')
  const log = await reopen(test, { witness, warn: (sentence: string) => told.push(sentence) })
  await test.write()
  await log.sequence()
  expect(told.join()).toContain('The witness')
  rmSync(join(test.dataDir, 'elsewhere'))
  await test.write()
  await log.sequence()
  expect(splitNotes(readFileSync(witness, 'utf8')).notes).toEqual(await log.checkpoints())
})

test('database and checkpoint file set back together are told by the witness', async () => {
  const test = await open()
  const witness = join(test.dataDir, 'witness.txt')
  const file = join(test.dataDir, 'log', 'checkpoints.txt')
  const log = await reopen(test, { witness })
  await test.write()
  await log.sequence()
  const before = readFileSync(file, 'utf8')
  const size = 1
  await test.write()
  await test.write()
  await log.sequence()
  writeFileSync(file, before)
  await sql`delete from log.checkpoint where size > ${size}`.execute(store.db)
  await sql`delete from log.entry where id in (select entry from log.leaf where seq >= ${size})`.execute(
    store.db,
  )
  await sql`delete from log.leaf where seq >= ${size}`.execute(store.db)
  const verdict = await (await reopen(test, { witness })).verify()
  expect(verdict).toMatchObject({ verified: false })
  expect(verdict.says).toContain('cut off')
})

test('a witness that cannot be read is told by the verification', async () => {
  const test = await open()
  const witness = join(test.dataDir, 'folder')
  mkdirSync(witness)
  const verdict = await (await reopen(test, { witness })).verify()
  expect(verdict.notes.join()).toContain('could not be read')
})

test('a checkpoint damaged in the file hides none after it, is not cut away, and fails the verification', async () => {
  const test = await open()
  for (let n = 0; n < 3; n++) {
    await test.write()
    await test.log.sequence()
  }
  const file = join(test.dataDir, 'log', 'checkpoints.txt')
  const notes = await test.log.checkpoints()
  const damaged = notes.map((note, i) => `${i === 1 ? note.replace('— ', '- ') : note}\n`).join('')
  writeFileSync(file, damaged)
  const log = await reopen(test)
  expect(readFileSync(file, 'utf8')).toBe(damaged)
  expect(await log.checkpoints()).toContain(notes[3])
  expect(await log.verify()).toMatchObject({ verified: false, says: expect.stringContaining('checkpoint') })
})

test('a new key is handed the log by the old one, which is then gone', async () => {
  const test = await open()
  const old = test.log.verifier()
  await test.write()
  await test.log.sequence()
  const answer = await test.log.rotateKey(test.act)
  expect(answer).toMatchObject({ ok: true, value: { verifier: test.log.verifier() } })
  expect(test.log.verifier()).not.toBe(old)
  await test.log.sequence()
  const notes = await test.log.checkpoints()
  const handOver = notes.find((note) => parseCheckpoint(note)?.nextKey)
  expect(handOver && isSignedBy(handOver, old) && isSignedBy(handOver, test.log.verifier())).toBe(true)
  expect(isSignedBy(notes.at(-1)!, old)).toBe(false)
  expect((await reopen(test)).verifier()).toBe(test.log.verifier())
})

test('a log whose key is lost or another does not open', async () => {
  const test = await open()
  writeFileSync(
    join(test.dataDir, 'log', 'key'),
    'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n',
  )
  await expect(reopen(test)).rejects.toThrow(/is signed with the key .* but the key in hand is PeterNeumann/)
  rmSync(join(test.dataDir, 'log', 'key'))
  await expect(reopen(test)).rejects.toThrow('there is no key')
})

test('a key from the settings hands over to the next, which is told the one before', async () => {
  const test = await open()
  const key = readFileSync(join(test.dataDir, 'log', 'key'), 'utf8')
  const next = newSigningKey(parseSigningKey(key).name, seeded('next')(32))
  await expect(reopen(test, { key: next })).rejects.toThrow('is signed with the key')
  const log = await reopen(test, { key: next, previousKey: key })
  expect(log.verifier()).toBe(parseSigningKey(next).verifier)
  expect(await log.rotateKey(test.act)).toMatchObject({ ok: false, refusal: { code: 'not_allowed' } })
})

test('nothing is signed over a log that was cut off', async () => {
  const { log, write } = await open()
  await write()
  await write()
  await log.sequence()
  await sql`delete from log.tip`.execute(store.db)
  await write()
  await expect(log.sequence()).rejects.toThrow(AppError)
  await expect(log.sequence()).rejects.toThrow('Entries were cut off')
})

test('what is no JSON is not recorded, and the deed fails with it', async () => {
  const { write } = await open()
  await expect(write({ body: { name: 'x\ud800' } })).rejects.toThrow('/name has a lone surrogate')
})
