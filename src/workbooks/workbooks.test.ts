import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from './index.ts'

const limits = { bytes: 10_000_000, files: 100 }

/** Every row of every sheet, as `name!line: cells`. */
async function readOf(bytes: Uint8Array, within = limits): Promise<string[]> {
  const { sheets } = await readWorkbook([bytes], within)
  const rows: string[] = []
  for (const sheet of sheets)
    for await (const { line, cells } of sheet.rows()) rows.push(`${sheet.name}!${line}: ${cells.join(' | ')}`)
  return rows
}

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const twoSheets = () =>
  written((book) => {
    const first = book.addWorksheet('Kunder')
    first.addRow(['Namn', 'Antal', 'Dag', 'Tid', 'Aktiv'])
    first.addRow([])
    first.addRow([
      { richText: [{ text: 'Kust' }, { text: 'larm' }] },
      { formula: '1+1', result: 2.5 },
      new Date('2026-11-23'),
      new Date('2026-11-23T08:30:00Z'),
      true,
    ])
    first.addRow([null, { text: 'sida', hyperlink: 'https://skarvakt.example' }, { error: '#N/A' }])
    book.addWorksheet('Mer').addRow(['Å & <b> "x"'])
  })
const itsRows = [
  'Kunder!1: Namn | Antal | Dag | Tid | Aktiv',
  'Kunder!3: Kustlarm | 2.5 | 2026-11-23 | 2026-11-23T08:30:00.000Z | true',
  'Kunder!4:  | sida | #N/A',
  'Mer!1: Å & <b> "x"',
]

test('a workbook gives its sheets in their order, the values of formulas, and days as days', async () => {
  expect(await readOf(await twoSheets())).toEqual(itsRows)
})

test('the order of its parts in the archive does not matter, packed or not', async () => {
  const parts = Object.entries(unzipSync(await twoSheets()))
  for (const order of [parts.toSorted(), parts.toSorted().reverse()])
    for (const level of [0, 9] as const)
      expect(await readOf(zipSync(Object.fromEntries(order), { level }))).toEqual(itsRows)
})

test('days are counted from 1904 where the workbook says so', async () => {
  const bytes = await written((book) => {
    book.properties.date1904 = true
    book.addWorksheet('A').addRow([new Date('2026-11-23')])
  })
  expect(await readOf(bytes)).toEqual(['A!1: 2026-11-23'])
})

test('how a text is read aloud is no part of it, wherever it stands', async () => {
  const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c></row>`
  const bytes = await changed((parts) => {
    const sheet = `<worksheet><sheetData>${row}</sheetData></worksheet>`
    parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(sheet)
  })
  expect((await readOf(bytes))[0]).toBe('Kunder!1: 東京')
})

const changed = async (change: (parts: Record<string, Uint8Array>) => void) => {
  const parts = unzipSync(await twoSheets())
  change(parts)
  return zipSync(parts)
}
const without = (name: string) => changed((parts) => delete parts[name])

test.each([
  ['the book', () => without('xl/workbook.xml')],
  ['its relations', () => without('xl/_rels/workbook.xml.rels')],
  ['a sheet', () => without('xl/worksheets/sheet2.xml')],
  ['the texts that its cells name', () => without('xl/sharedStrings.xml')],
  [
    'the end of a sheet',
    () =>
      changed((parts) => {
        parts['xl/worksheets/sheet1.xml'] =
          parts['xl/worksheets/sheet1.xml']?.slice(0, -60) ?? new Uint8Array()
      }),
  ],
  ['the end of the archive', async () => (await twoSheets()).slice(0, 3000)],
  ['everything but a file of something else', () => zipSync({ 'a.txt': Uint8Array.of(65) })],
  ['everything', () => new Uint8Array()],
])('a workbook that lacks %s is broken: nothing is left out of it in silence', async (_what, bytes) => {
  await expect(readOf(await bytes())).rejects.toMatchObject({ name: 'Error', reason: 'broken' })
})

test('what unpacks to more bytes or files than it may is not held', async () => {
  const bytes = await twoSheets()
  for (const within of [
    { ...limits, bytes: 2000 },
    { ...limits, files: 3 },
  ])
    await expect(readOf(bytes, within)).rejects.toMatchObject({ reason: 'swells' })
})

test('whoever stops after a few rows may read the sheet again from its beginning', async () => {
  const { sheets } = await readWorkbook([await twoSheets()], limits)
  for (const _ of [1, 2]) {
    const first = await sheets[0]?.rows().next()
    expect(first?.value).toMatchObject({ line: 1 })
  }
})
