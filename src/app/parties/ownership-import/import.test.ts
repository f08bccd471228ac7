import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../../test/support/app.ts'
import { formOf } from '../../../../test/support/multipart.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  const party = (ref: string, name: string, more: object = {}) => ({
    type: 'organisation',
    ref,
    name,
    country: 'SE',
    ...more,
  })
  const payload = [
    party('bo1', 'Bolag Ett AB', { identifiers: [{ kind: 'orgNo', value: '556012-5790' }] }),
    party('bo2', 'Bolag Två AB'),
    party('bo3', 'Bolag Tre AB'),
    { type: 'ownership', owner: 'bo3', owned: 'bo2', share: 40, kind: 'direct', source: 'old' },
  ]
  const { status, text } = await app.send('POST', '/api/records', { payload })
  if (status !== 200) throw new Error(text)
})
afterAll(() => app.close())

const path = '/api/imports/ownership'
const look = (text: string | object, name = 'owners.csv') => {
  const bytes = typeof text === 'string' ? text : JSON.stringify(text)
  return app.send('POST', `${path}/preview`, formOf({ files: [{ name, bytes }] }))
}
const confirm = (body: { id: string; columns: { field: string | null }[] }, skipErrors = false) =>
  app.send('POST', `${path}/${body.id}/confirm`, {
    payload: { mapping: body.columns.map(({ field }) => field), skipErrors },
  })
const holdingsOf = async (ref: string) =>
  (await app.send('GET', `/api/parties/${ref}/ownership`)).body.edges.map(
    ({ record }: { record: object }) => record,
  )

const sheet = [
  'Ägare;Bolag;Andel;Slag;Källa;Från',
  'bo2;bo1;25-50;aktier;Årsredovisning 2025;2025-01-01',
  '556012-5790;bo3;10 %;;;',
  'bo3;bo2;45;;;',
  'nobody;bo1;10;;;',
  'bo1;bo1;10;;;',
  'bo2;bo3;half;;;',
  'bo2;bo1;30;;;',
].join('\n')

test('a sheet of holdings says what it would do, row by row, and does nothing yet', async () => {
  const { body, status } = await look(sheet)
  expect(status).toBe(200)
  expect(body.columns.map(({ field }: { field: string }) => field)).toEqual([
    ...['owner', 'owned', 'share', 'kind', 'source', 'from'],
  ])
  expect(body.counts).toMatchObject({ rows: 7, new: 2, changed: 1, unchanged: 0, error: 4, parties: 0 })
  expect(body.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
    [5, 'Ägare'],
    [6, 'Bolag'],
    [7, 'Andel'],
    [8, 'owner'],
  ])
  expect(body.rows[0]).toMatchObject({
    ...{ row: 2, state: 'new', ownerName: 'Bolag Två AB', ownedName: 'Bolag Ett AB' },
    record: { owner: 'bo2', owned: 'bo1', share: null, range: { least: 25, most: 50 }, from: '2025-01-01' },
  })
  expect(await holdingsOf('bo1')).toEqual([])
})

test('confirmed, it is all or nothing, unless faults are skipped by choice', async () => {
  const { body } = await look(sheet)
  const refused = await confirm(body)
  expect(refused).toMatchObject({ status: 409 })
  expect(refused.body.detail).toContain('4 rows or statements have faults, the first: line 5 Ägare')
  const bad = await app.send('GET', `${path}/${body.id}/errors?language=nb`)
  expect(bad.text).toContain('finnes ikke i registeret')
  expect((await confirm(body, true)).body).toEqual({
    ...{ new: 2, changed: 1, unchanged: 0, ended: 0, parties: 0, skipped: 4 },
  })
  expect(await holdingsOf('bo3')).toContainEqual({
    ...{ type: 'ownership', owner: 'bo3', owned: 'bo2', share: 45, kind: 'direct', source: 'old' },
  })
  expect((await confirm(body, true)).status).toBe(404)
})

test('columns can be read otherwise, and one field is filled once', async () => {
  const { body } = await look('A;B;C\nbo2;bo1;70\n')
  expect(body.counts).toMatchObject({ error: 1 })
  const remap = (mapping: (string | null)[]) =>
    app.send('PUT', `${path}/${body.id}/mapping`, { payload: { mapping } })
  expect((await remap(['owner', 'owner', 'share'])).status).toBe(400)
  expect((await remap(['owner', 'owned', 'share'])).body).toMatchObject({ counts: { changed: 1, error: 0 } })
})

const about = { statementDate: '2025-03-01', recordStatus: 'new', publicationDetails: { bodsVersion: '0.4' } }
const statement = (recordType: string, recordId: string, recordDetails: object) => ({
  ...{ statementId: `s-${recordId}`, recordId, recordType, recordDetails, ...about },
})
const bods = (share: number, date = '2025-03-01') => [
  statement('entity', 'ent-1', {
    entityType: { type: 'registeredEntity' },
    ...{
      name: 'Bolag Ett',
      jurisdiction: { code: 'SE' },
      identifiers: [{ id: '5560125790', scheme: 'SE-BLV' }],
    },
  }),
  statement('person', 'per-1', { personType: 'knownPerson', names: [{ fullName: 'Ada Bergström' }] }),
  {
    ...statement('relationship', 'rel-1', {
      ...{ subject: 'ent-1', interestedParty: 'per-1' },
      interests: [{ type: 'shareholding', directOrIndirect: 'direct', share: { exact: share } }],
    }),
    ...{ statementId: `s-rel-1-${date}`, statementDate: date },
  },
  statement('relationship', 'rel-2', {
    ...{ subject: 'ent-1', interestedParty: 'per-9' },
    interests: [{ type: 'votingRights' }],
  }),
]

test('statements of the standard bring the parties that are not on record, and find those that are by their number', async () => {
  const { body } = await look(bods(60), 'bods.json')
  expect(body.file.kind).toBe('bods')
  expect(body.counts).toMatchObject({ rows: 4, new: 1, error: 1, parties: 1, matched: 1 })
  expect(body.errors).toMatchObject([{ statement: 's-rel-2', value: 'per-9' }])
  expect((await confirm(body)).status).toBe(409)
  expect((await confirm(body, true)).body).toMatchObject({ new: 1, parties: 1, skipped: 1 })
  expect((await app.send('GET', '/api/parties/per-1')).body.record).toMatchObject({
    name: 'Ada Bergström',
    schema: 'Person',
  })
  expect(await holdingsOf('bo1')).toContainEqual(
    expect.objectContaining({ owner: 'per-1', owned: 'bo1', share: 60, kind: 'direct', statement: 'rel-1' }),
  )
})

test('a newer statement of a record replaces what the older one said', async () => {
  const [entity, person, ,] = bods(60)
  const later = {
    ...statement('relationship', 'rel-1', {
      ...{ subject: 'ent-1', interestedParty: 'per-1' },
      interests: [{ type: 'votingRights', share: { exact: 60 } }],
    }),
    ...{ statementId: 's-new', statementDate: '2026-06-01', recordStatus: 'updated' },
  }
  const { body } = await look(
    [entity, person, later].map((one) => JSON.stringify(one)).join('\n'),
    'bods.ndjson',
  )
  expect(body.counts).toMatchObject({ new: 1, changed: 0, ended: 1, parties: 0, matched: 2, error: 0 })
  expect((await confirm(body)).body).toMatchObject({ new: 1, ended: 1 })
  const now = (await holdingsOf('bo1')).filter(({ owner }: { owner: string }) => owner === 'per-1')
  expect(now).toMatchObject([
    { kind: 'direct', to: '2026-06-01' },
    { kind: 'voting', share: 60 },
  ])
})

test('a file is seen by whoever brought it; what is no file of holdings is refused in words', async () => {
  expect((await app.send('GET', `${path}/imp_nothing`)).status).toBe(404)
  expect((await look('[]', 'empty.json')).body.counts).toMatchObject({ rows: 0, error: 0 })
  expect((await look('"text"')).status).toBe(200) // a sheet with one heading
  expect((await look('{"a": 1', 'cut.json')).body.errors).toHaveLength(1)
  const { body } = await look(sheet)
  expect((await app.send('DELETE', `${path}/${body.id}`)).status).toBe(204)
  expect((await app.send('GET', `${path}/${body.id}`)).status).toBe(404)
})
