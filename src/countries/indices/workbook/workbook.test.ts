import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readIndex } from '../read.ts'
import { workbookSheets } from './actions.ts'

const fixture = (path: string) =>
  readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)))

/** A workbook as publishers make them: a sheet of explanations first, a title above the header. */
async function workbookOf(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('About').addRow(['How to read this file'])
  const sheet = book.addWorksheet('FIW13-24')
  sheet.addRow(['Freedom in the World'])
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const reading = (bytes: Uint8Array) =>
  readIndex(
    'all.xlsx',
    workbookSheets({
      name: 'all.xlsx',
      open: async function* () {
        yield bytes
      },
    }),
  )

test('the workbook of Freedom House is read past its title, from the sheet that holds figures', async () => {
  const { rows, fit } = await reading(await workbookOf(fixture('freedom-house/fixtures/all-data.valid.csv')))
  expect(fit.layout.id).toBe('fiw-all-data')
  expect(rows).toMatchObject([
    { country: 'SE', year: 2023 },
    { area: 'UA-43' },
    { area: 'UA-40' },
    { country: 'GM' },
  ])
})

test('a number outside its scale is named by its row of the sheet', async () => {
  const rows = fixture('freedom-house/fixtures/all-data.valid.csv')
  const broken = rows.map((row, n) => (n === 1 ? row.map((cell) => (cell === 59 ? 590 : cell)) : row))
  await expect(workbookOf(broken).then(reading)).rejects.toThrow(
    /all.xlsx, line 3, column CL: 590 lies outside/,
  )
})

test('what only begins like a workbook, and one that is cut off, are refused', async () => {
  const whole = await workbookOf(fixture('freedom-house/fixtures/all-data.valid.csv'))
  for (const bytes of [Uint8Array.of(0x50, 0x4b, 3, 4, 5, 6, 7, 8), whole.slice(0, whole.length / 2)])
    await expect(reading(bytes)).rejects.toMatchObject({ code: 'invalid_input' })
})
