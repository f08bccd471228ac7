import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { decodeText, delimiterOf } from './decode.ts'
import { readSheet } from './read.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, isBig: boolean, mark = '\ufeff') => {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return new Uint8Array(isBig ? bytes.swap16() : bytes)
}

test.each([
  ['UTF-8', utf8('Namn;Ort\nÅsa;Växjö\n'), 'utf-8'],
  ['UTF-8 with its mark', utf8('\ufeffNamn;Ort\nÅsa;Växjö\n'), 'utf-8'],
  ['UTF-16 as Excel writes it', utf16('Namn;Ort\nÅsa;Växjö\n', false), 'utf-16le'],
  ['UTF-16 with the other end first', utf16('Namn;Ort\nÅsa;Växjö\n', true), 'utf-16be'],
  ['UTF-16 without a mark', utf16('Namn;Ort\nÅsa;Växjö\n', false, ''), 'utf-16le'],
  ['Latin', new Uint8Array(Buffer.from('Namn;Ort\nÅsa;Växjö\n', 'latin1')), 'windows-1252'],
])('%s is read as it was written', async (_what, bytes, encoding) => {
  const sheet = await readSheet(bytes)
  expect(sheet).toMatchObject({ kind: 'csv', encoding, delimiter: ';', header: ['Namn', 'Ort'] })
  expect(sheet.rows).toEqual([{ row: 2, cells: ['Åsa', 'Växjö'] }])
})

test.each([
  ['a;b,c\n1;2,3\n', ';'],
  ['a,b\n"1;2;3",4\n', ','],
  ['a\tb\n1\t2\n', '\t'],
  ['a\n1\n', ','],
])('%j is parted by %j', (text, mark) => {
  expect(delimiterOf(text)).toBe(mark)
})

test('lines are counted as they stand in the file, blank ones and breaks within quotes too', async () => {
  const { rows } = await readSheet(utf8('Namn,Ort\n\n"A\nB",x\nC,y\n'))
  expect(rows.map(({ row }) => row)).toEqual([3, 5])
})

test('a quote that is never closed stops the file, in words', async () => {
  await expect(readSheet(utf8('Namn,Ort\n"A,x\n'))).rejects.toThrow('A quote may be missing')
})

test.each([
  ['commas', ','],
  ['empty quotes', '"",'],
])('a row of nothing but %s is refused with its line, however long it is', async (_what, mark) => {
  for (const times of [201, 3_000_000]) {
    const read = readSheet(utf8(`a,b\n${mark.repeat(times)}\nx,y\n`))
    await expect(read).rejects.toThrow('Line 2 has more than 200 columns')
  }
})

test('a row of commas no wider than a sheet may be is blank, and the lines after it keep their number', async () => {
  const { rows } = await readSheet(utf8(`a,b\n${','.repeat(150)}\nx,y\n`))
  expect(rows).toEqual([{ row: 3, cells: ['x', 'y'] }])
})

test('a workbook gives the values of its formulas, its days as days, and its first sheet only', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Kunder')
  sheet.addRow(['Namn', 'Antal', 'Dag'])
  sheet.addRow([
    { richText: [{ text: 'Kust' }, { text: 'larm' }] },
    { formula: '1+1', result: 2 },
    new Date('2026-11-23'),
  ])
  book.addWorksheet('Annat').addRow(['x'])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const read = await readSheet(bytes)
  expect(read).toMatchObject({ kind: 'xlsx', header: ['Namn', 'Antal', 'Dag'] })
  expect(read.rows).toEqual([{ row: 2, cells: ['Kustlarm', '2', '2026-11-23'] }])
})

test('a workbook is read whatever the order of its parts in the archive', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Kunder').addRow(['Namn', new Date('2026-11-23')])
  const parts = Object.entries(unzipSync(new Uint8Array(await book.xlsx.writeBuffer())))
  for (const order of [parts.toSorted(), parts.toSorted().reverse()])
    expect((await readSheet(zipSync(Object.fromEntries(order)))).header).toEqual(['Namn', '2026-11-23'])
})

test('a workbook that swells beyond measure is refused before it is read', async () => {
  const zeros = new Uint8Array(210 * 1_048_576)
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': zeros }, { level: 9 })
  expect(bomb.length).toBeLessThan(1_048_576)
  await expect(readSheet(bomb)).rejects.toThrow('unpacks to more than 200 MB')
})

test.each([
  ['an archive that is cut off', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
  ['an archive of something else', zipSync({ 'a.txt': utf8('x') })],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1])],
  ['nothing', new Uint8Array()],
])('%s is refused in words', async (_what, bytes) => {
  await expect(readSheet(bytes)).rejects.toThrow(/\.$/)
})

test('more rows than there may be are refused', async () => {
  await expect(readSheet(utf8(`Namn\n${'x\n'.repeat(100_001)}`))).rejects.toThrow('more than 100000 rows')
})

test('text that is no UTF-8 is never replaced by question marks', () => {
  expect(decodeText(new Uint8Array([0xe5])).text).toBe('å')
})

/** A workbook as programs write it: each text once, named by its number wherever it stands. */
function naming(text: string, rows: number): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const parts = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const cells = Array.from(
    { length: rows },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
  )
  return zipSync({
    'xl/workbook.xml': utf8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': utf8(
      `<Relationships xmlns="${parts}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': utf8(`<sst xmlns="${main}"><si><t>${text}</t></si></sst>`),
    'xl/worksheets/sheet1.xml': utf8(
      `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
    ),
  })
}

test('a workbook that names one text again and again is refused before it fills the memory', async () => {
  expect((await readSheet(naming('Kustlarm', 3))).rows).toHaveLength(2)
  await expect(readSheet(naming('A'.repeat(19_000), 2_200))).rejects.toThrow('more than 40000000 characters')
})

test('a cell that is a book by itself is refused by its line', async () => {
  await expect(readSheet(utf8(`Namn\n${'A'.repeat(20_001)}\n`))).rejects.toThrow(
    'Line 2 has a cell of more than',
  )
})
