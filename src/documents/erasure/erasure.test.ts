import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, type Store } from '#storage'
import { noon, seeded } from '../../../test/support/log.ts'
import { testStore } from '../../../test/support/store.ts'
import { evidenceVersions, openEvidence, readEvidence } from '../evidence/actions.ts'
import { discard, makeIntake, takeIn } from '../evidence/files/store.ts'
import { addEvidence } from '../evidence/receive/actions.ts'
import { verifyEvidence } from '../evidence/whole/actions.ts'
import { beginAnswers, readAnswers, saveAnswers } from '../forms/answers/actions.ts'
import { documentsMigrations } from '../migrations.ts'
import { closePdf } from '../pdf/index.ts'
import { makeLetter, openDocument, readDocument } from '../templates/actions.ts'
import { samples } from '../templates/knowledge/samples.ts'
import { eraseAnswers, eraseDocument, eraseEvidence } from './actions.ts'

const random = seeded('erasure')
let store: Store
const act: Act = { at: noon, by: 'usr_anna', role: 'operator', random, reason: 'request DS-3' }
const room = () => ({ db: store.db, dataDir: store.dataDir })

beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...documentsMigrations })
})
afterAll(async () => {
  await store.close()
  await closePdf()
})

function value<T>(result: { ok: true; value: T } | { ok: false; refusal: { detail: string } }): T {
  if (!result.ok) throw new Error(result.refusal.detail)
  return result.value
}

async function kept(text: string) {
  const folder = await makeIntake(store.dataDir)
  const incoming = await takeIn(folder, '0', Readable.from([Buffer.from(text)]))
  const upload = { ...incoming, filename: 'Hanako Yamada.txt', declared: 'text/plain' }
  const provenance = { from: 'Hanako Yamada', obtained: 'received' } as const
  const record = { title: 'Letter of Hanako Yamada', sourceClass: 'own', provenance } as const
  const [one] = value(
    await addEvidence(room(), act, { record, files: [upload] }).finally(() => discard(folder)),
  )
  if (!one) throw new Error('nothing kept')
  return one
}
const everything = async (id: string) =>
  inTransaction(store.db, noon, async (tx) => {
    const tables = [
      'documents.evidence',
      'documents.evidence_history',
      'documents.custody',
      'documents.answer',
      'documents.answer_history',
      'documents.document',
    ]
    const rows = []
    for (const table of tables) rows.push((await sql`select * from ${sql.table(table)}`.execute(tx)).rows)
    return JSON.stringify(rows.flat().filter((row) => JSON.stringify(row).includes(id)))
  })

test('evidence that is erased leaves its hash and its chain, and no name', async () => {
  const one = await kept('a letter')
  expect(value(await eraseEvidence(room(), act, one.id)).files).toEqual([one.sha256])
  expect(await everything(one.id)).not.toContain('Hanako')
  const read = value(await readEvidence(store, act, one.id))
  expect(read).toMatchObject({ sha256: one.sha256, erasedAt: noon, title: '–' })
  expect(read.custody.map(({ did }) => did)).toEqual(['received'])
  expect(value(await evidenceVersions(store, act, one.id))).toHaveLength(1)
  expect(await openEvidence(room(), act, { id: one.id })).toMatchObject({
    ok: false,
    refusal: { code: 'unavailable' },
  })
  expect(await verifyEvidence(room(), act)).toMatchObject({ missing: [], unknown: 0 })
})

test('a file that other evidence needs stays', async () => {
  const [one, other] = [await kept('shared'), await kept('shared')]
  expect(value(await eraseEvidence(room(), act, one.id)).files).toEqual([])
  expect((await openEvidence(room(), act, { id: other.id })).ok).toBe(true)
})

test('a document that is erased leaves the hashes of what it was', async () => {
  const order = { template: 'letter', language: 'sv', data: samples.letter } as const
  const made = value(await makeLetter(room(), act, order))
  value(await eraseDocument(room(), act, made.id))
  expect(await everything(made.id)).not.toMatch(/Петрова|Konsultation/)
  expect(value(await readDocument(room(), act, made.id))).toMatchObject({
    data: null,
    title: null,
    pdf: made.pdf,
  })
  const opened = await openDocument(room(), act, { id: made.id, form: 'pdf' })
  expect(opened).toMatchObject({ ok: false, refusal: { facts: { reason: 'erased' } } })
})

test('answers that are erased are gone from their history too', async () => {
  const begun = value(await beginAnswers(store, act, { form: 'data-subject-identity' }))
  const change = { answers: { name: 'Hanako Yamada' } }
  value(await saveAnswers(store, act, { id: begun.id, version: 1, change }))
  value(await eraseAnswers(room(), act, begun.id))
  expect(await everything(begun.id)).not.toContain('Hanako')
  expect(value(await readAnswers(store.db, act, { id: begun.id }))).toMatchObject({
    answers: {},
    erasedAt: noon,
  })
})

test('an erasure has a reason, and is done once', async () => {
  const one = await kept('once')
  const { reason, ...bare } = act
  expect(await eraseEvidence(room(), bare, one.id)).toMatchObject({
    ok: false,
    refusal: { code: 'invalid_input' },
  })
  value(await eraseEvidence(room(), act, one.id))
  expect(await eraseEvidence(room(), act, one.id)).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
})

test('what is no erasure is still refused: a document is never changed', async () => {
  const made = value(
    await makeLetter(room(), act, { template: 'letter', language: 'en', data: samples.letter }),
  )
  const change = sql`update documents.document set pdf_sha256 = 'x' where id = ${made.id}`.execute(store.db)
  await expect(change).rejects.toThrow(/never changed/)
  const forge = sql`update documents.document set data = '{}' where id = ${made.id}`.execute(store.db)
  await expect(forge).rejects.toThrow(/erased or stays/)
})
