import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, languages, wording } from '#kernel'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { tables } from './all.ts'
import { csvLine, harmless } from './cells.ts'
import { exportTable } from './export.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  const bad = { type: 'organisation', ref: 'x', name: '=HYPERLINK("http://x","y")', country: 'SE' }
  await app.send('POST', '/api/records', { payload: [bad] })
  await app.send('POST', '/api/orders', { payload: goodOrder('SO-9') })
})
afterAll(() => app.close())

test('a table is a file of lines that every spreadsheet reads, with its titles in the language of the reader', async () => {
  const { text, headers, status } = await app.send('GET', '/api/tables/parties/export?language=sv&country=SE')
  expect(status).toBe(200)
  expect(headers['content-disposition']).toContain('attachment; filename="Parter ')
  expect(text.startsWith('\ufeffReferens,Namn,')).toBe(true)
  const rows = parse(text, { bom: true, columns: true })
  expect(rows.length).toBeGreaterThan(4)
})

test('what a spreadsheet would take for a formula is text', async () => {
  const { text } = await app.send('GET', '/api/tables/parties/export?q=hyperlink')
  const [row] = parse(text, { bom: true, columns: true })
  expect(row).toMatchObject({ Name: '\'=HYPERLINK("http://x","y")' })
  expect(['+1', '-2,5', '=1', '@x', '\tx', '-x', 'x'].map(harmless)).toEqual([
    ...['+1', '-2,5', "'=1", "'@x", "'\tx", "'-x", 'x'],
  ])
})

test('the same as a workbook', async () => {
  const response = await app.app.inject({
    method: 'GET',
    url: '/api/tables/orders/export?format=xlsx',
    headers: { host: 'localhost', authorization: `Bearer ${app.services.operatorKey}` },
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(response.rawPayload).buffer)
  const sheet = book.worksheets[0]
  expect(sheet?.getRow(1).getCell(1).value).toBe('Reference')
  expect(sheet?.getRow(2).getCell(1).value).toBe('SO-9')
})

test('names and cells that are too long are cut between characters', async () => {
  const faces = '😀'.repeat(20_000)
  const columns = [{ title: wording(faces, faces, faces, faces) }]
  const rows = (async function* () {
    yield [`a${faces}`]
  })()
  const reply = { headers: {} as Record<string, string> }
  const table = {
    columns,
    rows,
    format: 'xlsx',
    filename: `Åre ${'𠮷'.repeat(200)}`,
    language: 'sv',
  } as const
  const stream = await new Promise<AsyncIterable<Uint8Array>>((send) => {
    const asked = {
      type: () => asked,
      header: (name: string, value: string) => {
        reply.headers[name] = value
        return asked
      },
      send,
    }
    exportTable(asked as never, table)
  })
  expect(decodeURIComponent(reply.headers['content-disposition'] ?? '')).toContain('Åre 𠮷')
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(Buffer.concat(parts)).buffer)
  const cell = String(book.worksheets[0]?.getRow(2).getCell(1).value)
  expect([cell.isWellFormed(), cell.length]).toEqual([true, 32_767])
})

test('taking a table away stands in the log; what it cannot be filtered by is refused', async () => {
  expect((await app.send('GET', '/api/tables/orders/export?country=SE')).body.type).toBe('unknown_field')
  expect((await app.send('GET', '/api/tables/nothing/export')).status).toBe(404)
})

test.each(tables.map(({ name }) => name))('the table %s can be taken away', async (name) => {
  const { status, text } = await app.send('GET', `/api/tables/${name}/export`)
  expect([status, text.split('\r\n').length > 1]).toEqual([200, true])
})

test('orders of other own companies are not in the file', async () => {
  const { store, now, random } = app.services
  const act: Act = {
    at: now(),
    by: 'a',
    role: 'sales',
    random,
    grants: [{ role: 'sales', entities: ['fi'] }],
  }
  const table = tables.find(({ name }) => name === 'orders')
  const rows = []
  for await (const row of table?.rows(store.db, act, {}) ?? []) rows.push(row)
  expect(rows).toEqual([])
})

test('every table and column has its words in all languages', () => {
  for (const { title, columns } of tables)
    for (const words of [title, ...columns.map((column) => column.title)])
      for (const language of languages) expect(words[language].length).toBeGreaterThan(0)
})

test('a line of CSV gives back what was put in', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'ö'), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
      expect(parse(csvLine(cells), { relax_column_count: true })[0]).toEqual(cells.map(harmless))
    }),
  )
})
