import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { workbookOf } from '../../../test/support/workbooks.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at as they come
type Body = any
let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  const customer = { type: 'organisation', ref: 'import-kund', name: 'Importkunden AB', country: 'SE' }
  const sites = ['S-1', 'S-2'].map((ref) => ({
    ...{ type: 'site', ref, organisation: 'import-kund', country: 'SE' },
  }))
  const product = { type: 'product', ref: 'CAM-1', maker: 'import-kund', category: 'camera' }
  const asset = { type: 'asset', serial: 'OLD-1', product: 'CAM-1', site: 'S-1', firmware: '1.0' }
  const { status, text } = await app.send('POST', '/api/records', {
    payload: [customer, ...sites, product, asset],
  })
  if (status >= 400) throw new Error(text)
})
afterAll(() => app.close())

const boundary = 'aktsam-test'
const path = '/api/imports/assets'
function upload(text: string) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="base.csv"\r\ncontent-type: text/csv\r\n\r\n`
  return app.send('POST', `${path}/preview`, {
    payload: `${head}${text}\r\n--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}
const confirm = ({ id, columns }: Body, skipErrors = false) =>
  app.send('POST', `${path}/${id}/confirm`, {
    payload: { mapping: columns.map(({ field }: Body) => field), skipErrors },
  })
const heading =
  'Serienummer;Produkt;Plats;Installationsdatum;Garanti till;Inspelare;Avstånd;Nivå;Avstånd2;Nivå2'

test.each([
  ['S1;CAM-1;S-1\nS1;CAM-1;S-1', 3, 'Serienummer', 'stands in line 2 already'],
  ['OLD-1;CAM-1;S-2', 2, 'Plats', "stands at the site 'S-1' of 'Importkunden AB' already"],
  ['S1;CAM-1;S-1;2099-01-01', 2, 'Installationsdatum', 'lies in the future'],
  ['S1;CAM-1;S-1;2020-05-01;30.4.2020', 2, 'Garanti till', 'is before the installation on 2020-05-01'],
  ['S1;CAM-1;S-1;03/04/2020', 2, 'Installationsdatum', 'is not understood'],
  ['S1;NOPE;S-1', 2, 'Produkt', "'NOPE' is not on record"],
  ['S1;CAM-1;NOPE', 2, 'Plats', "'NOPE' is not on record"],
  ['S1;CAM-1;S-1;;;NOPE', 2, 'Inspelare', "'NOPE' is not on record"],
  ['S1;CAM-1;S-1;;;;;identify', 2, 'Avstånd', 'is missing'],
  ['S1;CAM-1;S-1;;;;10;well', 2, 'Nivå', 'is not understood'],
  [';CAM-1;S-1', 2, 'Serienummer', 'is missing'],
])('%s: row %i is wrong in the column %s', async (...[rows, row, column, message]) => {
  const { body } = await upload(`${heading}\n${rows}`)
  expect(body.errors).toHaveLength(1)
  expect(body.errors[0]).toMatchObject({ row, column, message: expect.stringContaining(message) })
  expect((await confirm(body)).status).toBe(409)
})

test('devices come in with their target points, and the same file again changes nothing', async () => {
  const file = [
    heading,
    'N-1;CAM-1;S-1;31.5.2024;2029-05-31;N-2;12 m;känna igen;4;250 px/m',
    'N-2;CAM-1;S-1;20240531;–;;;;;',
    'OLD-1;CAM-1;S-1;;2030-01-01;;;;;',
  ].join('\n')
  const { body } = await upload(file)
  expect(body.counts).toMatchObject({ new: 2, changed: 1, error: 0 })
  expect((await confirm(body)).body).toEqual({ new: 2, changed: 1, unchanged: 0, skipped: 0 })
  const kept = (await app.send('GET', '/api/records/export')).text.split('\n').filter(Boolean)
  const asset = (serial: string) =>
    kept.map((line): Body => JSON.parse(line)).find((one) => one.serial === serial)
  expect(asset('N-1')).toMatchObject({
    ...{ installedOn: '2024-05-31', warrantyEnd: '2029-05-31', recorder: 'N-2' },
    need: {
      targets: [
        { distance: 12, edition: '2014', level: 'recognise' },
        { distance: 4, density: 250 },
      ],
    },
  })
  expect(asset('OLD-1')).toMatchObject({ firmware: '1.0', warrantyEnd: '2030-01-01' })
  expect((await upload(file)).body.counts).toMatchObject({ rows: 3, unchanged: 3 })
})

test('a device that records to one whose row fails, fails with it', async () => {
  const { body } = await upload(`${heading}\nP-1;CAM-1;S-1;;;P-2\nP-2;NOPE;S-1`)
  expect(body.errors.map(({ row, column }: Body) => [row, column])).toEqual([
    [2, 'Inspelare'],
    [3, 'Produkt'],
  ])
})

test('a workbook says the same: days as days of the sheet, serials that are numbers as they are shown', async () => {
  const bytes = await workbookOf([
    ['Serial', 'Product', 'Site', 'Installed', 'Warranty until', 'Firmware'],
    [700123, 'CAM-1', 'S-1', new Date('2024-05-02T00:00:00Z'), '2027-05-02', '2.1'],
    ['X-9', 'CAM-1', 'S-2', new Date('2099-01-01T00:00:00Z'), null, null],
  ])
  const looked = await app.send('POST', `${path}/preview`, formOf({ files: [{ name: 'base.xlsx', bytes }] }))
  expect(looked.body.counts, looked.text).toMatchObject({ rows: 2, new: 1, error: 1 })
  expect(looked.body.errors).toMatchObject([{ row: 3, column: 'Installed' }])
  expect((await confirm(looked.body, true)).body).toMatchObject({ new: 1, skipped: 1 })
  const kept = (await app.send('GET', '/api/records/export')).text.split('\n').filter(Boolean)
  expect(kept.map((line): Body => JSON.parse(line)).find(({ serial }) => serial === '700123')).toMatchObject({
    ...{ product: 'CAM-1', installedOn: '2024-05-02', warrantyEnd: '2027-05-02', firmware: '2.1' },
  })
})
