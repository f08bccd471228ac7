import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { confirmImport, previewImport } from './actions.ts'
import { readSheet } from './read.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
})
afterAll(() => app.close())

const boundary = 'aktsam-test'
function upload(text: string, name = 'kunder.csv') {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
  return app.send('POST', '/api/imports/parties/preview', {
    payload: `${head}${text}\r\n--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}
const confirm = (id: string, mapping: unknown, skipErrors: boolean) =>
  app.send('POST', `/api/imports/${id}/confirm`, { payload: { mapping, skipErrors } })
const mappingOf = (columns: { field: string | null }[]) => columns.map(({ field }) => field)
const exists = async (ref: string) => (await app.send('GET', `/api/parties/${ref}`)).status === 200

const threeBad = [
  'Kundnr;Namn;Land;Orgnr',
  'N1;Kustens Larm AB;SE;556012-5790',
  'N2;Okänt Land AB;Atlantis;',
  'N3;;SE;',
  'N4;Granby Livs;SE;',
  'granby;Granby Livs AB;SE;',
  'N5;=Formel AB;SE;123',
].join('\n')

test('a file with three bad rows says which and why, and nothing of it is on record', async () => {
  const { body, status } = await upload(threeBad)
  expect(status).toBe(200)
  expect(body.counts).toEqual({ rows: 6, new: 2, changed: 0, unchanged: 1, error: 3, possibleDuplicates: 1 })
  expect(body.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
    [3, 'Land'],
    [4, 'Namn'],
    [7, 'Orgnr'],
  ])
  expect(body.rows.find(({ row }: { row: number }) => row === 5)).toMatchObject({ duplicates: ['granby'] })
  expect(mappingOf(body.columns)).toEqual(['ref', 'name', 'country', 'identifier.orgNo'])
  expect(await exists('N1')).toBe(false)
})

test('confirmed, it is all or nothing, unless rows with errors are skipped by choice', async () => {
  const { body } = await upload(threeBad)
  const mapping = mappingOf(body.columns)
  const refused = await confirm(body.id, mapping, false)
  expect(refused.status).toBe(409)
  expect(refused.body.detail).toContain('3 rows have errors, the first in line 3')
  expect(await exists('N1')).toBe(false)
  const bad = await app.send('GET', `/api/imports/${body.id}/errors`)
  expect(bad.text).toContain("N5,'=Formel AB,SE,123,Orgnr is not an organisation number of SE")
  const done = await confirm(body.id, mapping, true)
  expect(done.body).toEqual({ new: 2, changed: 0, unchanged: 1, skipped: 3 })
  expect(await exists('N1')).toBe(true)
  expect((await confirm(body.id, mapping, true)).status).toBe(404)
})

test('columns that were assigned once are assigned the same next time', async () => {
  const first = await upload('Alpha;Beta\nB1;Första\n')
  expect(mappingOf(first.body.columns)).toEqual([null, null])
  const mapping = ['ref', 'name']
  const again = await app.send('PUT', `/api/imports/${first.body.id}/mapping`, { payload: { mapping } })
  expect(again.body.counts).toMatchObject({ new: 1, error: 0 })
  await confirm(first.body.id, mapping, false)
  const second = await upload('Alpha;Beta\nB2;Andra\n')
  expect(second.body.columns[0]).toMatchObject({ field: 'ref', from: 'kept' })
})

test.each([
  ['a field twice', ['name', 'name']],
  ['an unknown field', ['ref', 'secret']],
  ['too few columns', ['ref']],
])('a mapping with %s is refused', async (_what, mapping) => {
  const { body } = await upload('Ref;Namn\nM1;A\n')
  expect((await confirm(body.id, mapping, true)).status).toBe(400)
})

test('a path in the name of a file is no path', async () => {
  const { body } = await upload('Ref;Namn\nM1;A\n', '../../etc/kunder.csv')
  expect(body.file.name).toBe('kunder.csv')
})

test('another person’s file is not there, and after a day nobody’s is', async () => {
  const { store, now, random } = app.services
  const anna: Act = { at: now(), by: 'anna', role: 'sales', random }
  const sheet = await readSheet(new TextEncoder().encode('Ref;Namn\nP1;Nytt Larm\n'))
  const preview = await previewImport(store.db, anna, { kind: 'party', name: 'x.csv', sheet })
  if (!preview.ok) throw new Error(preview.refusal.detail)
  const wish = { kind: 'party' as const, id: preview.value.id, mapping: ['ref', 'name'], skipErrors: false }
  expect(await confirmImport(store.db, { ...anna, by: 'bo' }, wish)).toMatchObject({
    ok: false,
    refusal: { code: 'not_found' },
  })
  const late = { ...anna, at: new Date(Date.parse(anna.at) + 25 * 3_600_000).toISOString() }
  expect(await confirmImport(store.db, late, wish)).toMatchObject({
    ok: false,
    refusal: { code: 'not_found' },
  })
  const auditor = await previewImport(
    store.db,
    { ...anna, role: 'auditor' },
    { kind: 'party', name: 'x.csv', sheet },
  )
  expect(auditor).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect(await confirmImport(store.db, anna, wish)).toMatchObject({ ok: true, value: { new: 1 } })
})
