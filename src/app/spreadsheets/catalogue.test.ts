import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { dataFile, noTestData } from '../../../test/support/lists.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { workbookOf } from '../../../test/support/workbooks.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  const brands = ['Hikvision', 'EZVIZ (Hikvision)', 'Dahua', 'VIGI (TP-Link)', 'HiLook (Hikvision)']
  const made = brands.map((name, n) => ({ type: 'organisation', ref: `brand-${n}`, name, country: 'CN' }))
  await app.send('POST', '/api/records', {
    payload: [...made, { type: 'organisation', ref: 'axis', name: 'Axis Communications AB', country: 'SE' }],
  })
})
afterAll(() => app.close())

const boundary = 'aktsam-test'
const path = '/api/imports/products'
function upload(text: string, { name = 'range.csv', query = '' } = {}) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
  return app.send('POST', `${path}/preview?${query}`, {
    payload: `${head}${text}\r\n--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}
const mappingOf = (columns: { field: string | null }[]) => columns.map(({ field }) => field)
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at as they come
type Body = any
const confirm = ({ id, columns }: Body, more: object = {}) =>
  app.send('POST', `${path}/${id}/confirm`, {
    payload: { mapping: mappingOf(columns), skipErrors: false, ...more },
  })
const records = async () =>
  (await app.send('GET', '/api/records/export')).text
    .split('\n')
    .filter(Boolean)
    .map((line): Body => JSON.parse(line))
const products = async (maker: string) =>
  (await records()).filter((one) => one.type === 'product' && one.maker === maker)

test('a file that fails in one row keeps nothing; the rows that failed are taken away with their reasons', async () => {
  const file =
    'SKU;Maker;Category;IP rating;Lens\nA-1;axis;camera;IP66/IP67;2,8–12 mm\nA-2;axis;camera;IP7;–\nA-3;nobody;camera;;'
  const { body, status } = await upload(file)
  expect(status).toBe(200)
  expect(body.counts).toMatchObject({ rows: 3, new: 1, error: 2 })
  expect(body.errors.map(({ row, column }: Body) => [row, column])).toEqual([
    [3, 'IP rating'],
    [4, 'Maker'],
  ])
  const refused = await confirm(body)
  expect(refused.status).toBe(409)
  expect((await products('axis')).length).toBe(0)
  const bad = await app.send('GET', `${path}/${body.id}/errors`)
  expect(bad.text).toContain("there is no organisation 'nobody'")
  expect((await confirm(body, { skipErrors: true })).body).toMatchObject({ new: 1, skipped: 2 })
})

test('a new product without its kind is refused in words', async () => {
  const { body } = await upload('SKU;Maker\nN-9;axis')
  expect(body.errors).toMatchObject([
    { row: 2, column: 'category', expected: expect.stringContaining('camera, recorder') },
  ])
})

test.each([
  'Artikelnummer;Benämning;Kategori;Tillverkare;Brännvidd;Kapslingsklass;Ljuskänslighet;Arbetstemperatur;Effektförbrukning',
  'Varenummer;Produktnavn;Produkttype;Produsent;Brennvidde;Kapslingsgrad;Lysfølsomhet;Driftstemperatur;Effektforbruk',
  'Tuotenumero;Tuotenimi;Tuoteryhmä;Valmistaja;Polttoväli;Kotelointiluokka;Valoherkkyys;Käyttölämpötila;Tehonkulutus',
])('headings as Nordic catalogues write them are understood: %s', async (header) => {
  const { body } = await upload(
    `${header}\nN-1;Dome;camera;axis;2,8–12 mm;IP66;0,005 lux @ F1.6;-40 °C – 55 °C;högst 12 W`,
  )
  expect(body.columns.map(({ field }: Body) => field)).toEqual([
    ...['ref', 'name', 'category', 'maker', 'sheet.focalLength', 'sheet.ip'],
    ...['sheet.lightColour', 'sheet.temperature', 'sheet.power'],
  ])
  expect(body.errors).toEqual([])
})

test('each value keeps its source, and what a later file does not mention stays', async () => {
  const { body } = await upload(
    'SKU;Maker;WDR dB;URL\nA-1;Axis Communications AB;120;https://axis.example/a1',
  )
  expect((await confirm(body)).body).toMatchObject({ changed: 1 })
  const [product] = await products('axis')
  expect(product.sheet.wdr).toMatchObject({ value: 120, given: '120', source: 'https://axis.example/a1' })
  expect(product.sheet.ip).toMatchObject({ value: ['IP66', 'IP67'], source: 'range.csv' })
})

test('a workbook is read as its text would be, figures of its cells included', async () => {
  const bytes = await workbookOf([
    ['SKU', 'Maker', 'Category', 'WDR dB', 'IP rating', 'Lens'],
    ['X-1', 'axis', 'camera', 130, 'IP66/IP67', '2.8–12 mm'],
    ['X-2', 'axis', 'camera', 'bright', null, null],
  ])
  const { body, text } = await app.send(
    'POST',
    `${path}/preview`,
    formOf({ files: [{ name: 'r.xlsx', bytes }] }),
  )
  expect(body.counts, text).toMatchObject({ rows: 2, new: 1, error: 1 })
  expect(body.errors).toMatchObject([{ row: 3, column: 'WDR dB' }])
  await confirm(body, { skipErrors: true })
  const made = (await products('axis')).find(({ ref }: Body) => ref === 'X-1')
  expect(made.sheet.wdr.value).toBe(130)
  expect(made.sheet.ip.value).toEqual(['IP66', 'IP67'])
})

test('values that cannot both be right name their field', async () => {
  const { body } = await upload('SKU;Maker;Category;Resolution;MP\nA-9;axis;camera;1920x1080;8 MP')
  expect(body.errors).toMatchObject([{ row: 2, column: 'MP' }])
})

test('a whole range that lost half of itself is refused with figures unless that is meant; nothing is deleted', async () => {
  const line = (n: number) => `R-${n};brand-2;camera`
  const all = await upload(['SKU;Maker;Category', ...[1, 2, 3, 4, 5].map(line)].join('\n'))
  await confirm(all.body)
  // Rows of another maker are none of this one's range.
  const others = ['X-1;brand-1;camera', 'X-2;brand-1;camera', 'X-3;brand-1;camera']
  const half = ['SKU;Maker;Category', line(1), line(2), ...others].join('\n')
  const { body } = await upload(half, { query: 'wholeRange=true&maker=brand-2' })
  expect(body.range).toEqual({
    ...{ maker: 'brand-2', onRecord: 5, inFile: 2, isHalved: true },
    ...{ gone: ['R-3', 'R-4', 'R-5'], goneCount: 3 },
  })
  const refused = await confirm(body)
  expect(refused.status).toBe(409)
  expect(refused.body.detail).toContain("whole range of 'brand-2' and holds 2 products; 5 are on record")
  expect((await confirm(body, { acceptLoss: true })).status).toBe(200)
  expect((await products('brand-2')).length).toBe(5)
})

test('a file of another kind is not there, and who may not change products looks at none', async () => {
  const { body } = await upload('SKU;Maker;Category\nA-1;axis;camera')
  expect((await app.send('GET', `/api/imports/${body.id}`)).status).toBe(404)
  expect((await app.send('GET', `${path}/${body.id}`)).status).toBe(200)
})

describe.skipIf(noTestData)('the files of the test data (AKTSAM_TEST_DATA)', () => {
  const file = (name: string) => (noTestData ? '' : readFileSync(dataFile(`catalog/${name}`), 'utf8'))

  test('159 products of a dealer come in whole; a yes that names no class stays unknown, with the reason', async () => {
    const text = file('phase_out_brand_products_facts.csv')
    const { body } = await upload(text, { name: 'facts.csv' })
    expect(body.errors).toEqual([])
    expect(mappingOf(body.columns)).toEqual([
      ...['maker', 'category', 'ref', 'sheet.formFactor', 'sheet.megapixels', 'sheet.focalLength'],
      ...['sheet.irRange', 'sheet.ip', 'sheet.ik', 'sheet.poe', 'sheet.onvif', 'sheet.wdr'],
      ...['sheet.cardSize', 'sheet.codecs', 'sheet.audioIn', 'source'],
    ])
    expect(body.left.map(({ column, value, rows }: Body) => [column, value, rows])).toEqual([
      ...[
        ['poe', 'yes', 53],
        ['onvif', 'yes', 14],
        ['audio_in', 'yes', 37],
      ],
    ])
    expect((await confirm(body)).body).toMatchObject({ new: 159 })
    const again = await upload(text, { name: 'facts.csv' })
    expect(again.body.counts).toMatchObject({ rows: 159, unchanged: 159 })
    expect(again.body.columns[0].from).toBe('kept')
  })

  test('416 products of a maker come in whole from JSON by a saved mapping', async () => {
    const text = file('axis_products_2026-02.json')
    const { body } = await upload(text, { name: 'axis.json', query: 'maker=axis' })
    const bad = await app.send('GET', `${path}/${body.id}/errors`)
    expect(bad.text).toContain("ikRating is not understood ('IK66' cannot be read")
    expect((await confirm(body)).status).toBe(409)
    // What cannot be read is left unknown by choice, and a column of sales words fills nothing.
    const mapping = mappingOf(body.columns).map((field) => (field === 'sheet.analytics' ? null : field))
    const options = { maker: 'axis', leaveUnread: true }
    const mapped = await app.send('PUT', `${path}/${body.id}/mapping`, { payload: { mapping, options } })
    expect(mapped.body.errors).toEqual([])
    const told = mapped.body.left.map(({ column, value }: Body) => `${column} ${value}`)
    expect(told).toEqual(expect.arrayContaining(['ikRating IK66', 'maxResolution 0 MP']))
    expect((await confirm(mapped.body)).body).toMatchObject({ new: 416, skipped: 0 })
    const kept = (await products('axis')).filter(({ ref }) => !ref.startsWith('A-'))
    const stating = (attribute: string) => kept.filter(({ sheet }) => sheet?.[attribute]).length
    expect([kept.length, stating('resolution'), stating('poe'), stating('focalLength')]).toEqual([
      ...[416, 156, 125, 0],
    ])
    const again = await upload(text, { name: 'axis.json', query: 'maker=axis&leaveUnread=true' })
    expect(again.body.columns.find(({ header }: Body) => header === 'modelKey').from).toBe('kept')
    expect(again.body.counts).toMatchObject({ rows: 416, unchanged: 416, error: 0 })
  })
})
