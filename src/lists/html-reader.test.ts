import { expect, test } from 'vitest'
import { AppError } from '#kernel'
import { madeUp } from '../../test/support/lists.ts'
import { hasHtmlTable, readHtmlTables } from './html-reader.ts'

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const table = (...rows: string[]) =>
  `<table>${row('Name of Entity *', 'Effective Date')}\n${rows.join('\n')}</table>`
const page = (body: string) => madeUp('page.html', `<!DOCTYPE html>\n<html><body>\n${body}\n</body></html>\n`)
const headings = ['Entity|Name of Entity', 'Effective Date']
const refusal = async (reading: Promise<unknown>) => {
  try {
    await reading
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  return 'not refused'
}

test('rows say under which heading they stand: the caption of their table, else what is written above it', async () => {
  const captioned = table(row('C', '3')).replace('<table>', '<table><caption>Third</caption>')
  const rows = await readHtmlTables(
    page(`${table(row('Z', '0'))}<h2>First <b>list</b></h2><p>words</p>${table(row('A', '1'))}
      <button>Second</button><div>${table(row('B', '2'))}</div>${captioned}`),
    headings,
  )
  expect(rows.map(({ cells, under }) => [cells[0], under])).toEqual([
    ['Z', ''],
    ['A', 'First list'],
    ['B', 'Second'],
    ['C', 'Third'],
  ])
})

test('a heading may have other words, and signs behind it; other tables are passed over', async () => {
  const other = `<table>${row('Menu', 'Link')}${row('a', 'b')}</table>`
  const given = page(`${other}${table(row('A<br>B', '<p>1</p>'), row('', ''))}`)
  expect((await readHtmlTables(given, headings)).map(({ cells }) => cells)).toEqual([['A; B', '1']])
  expect(await hasHtmlTable(given, headings)).toBe(true)
  expect(await hasHtmlTable(given, ['Menu', 'Date'])).toBe(false)
})

test('a page that was cut short is refused, within a table or between two', async () => {
  const whole = `<!DOCTYPE html>\n<html><body>${table(row('A', '1'))}\n<p>`
  expect(await refusal(readHtmlTables(madeUp('cut', whole), headings))).toMatch(
    /^cut: line 4: the page ends too early/,
  )
  const within = `<!DOCTYPE html>\n<html><body>\n${table(row('A', '1')).slice(0, -14)}`
  expect(await refusal(readHtmlTables(madeUp('cut', within), headings))).toMatch(
    /^cut: line 3: the page ends too early/,
  )
})

test('a page without the table, and a row without a cell, are refused with what was expected', async () => {
  expect(await refusal(readHtmlTables(page('<p>Back soon</p>'), headings))).toMatch(
    /no table with the headings Entity/,
  )
  expect(await refusal(readHtmlTables(page(table('<tr><td>A</td></tr>')), headings))).toMatch(
    /line 4: the row has 1 cells; the header has 2/,
  )
})

test('elements nested without end are refused, also within a table', async () => {
  const deep = '<b><div>'.repeat(5_000)
  expect(await refusal(readHtmlTables(page(`${deep}${table(row('A', '1'))}`), headings))).toMatch(
    /nested deeper than 300/,
  )
  expect(await refusal(readHtmlTables(page(table(row(deep, '1'))), headings))).toMatch(
    /nested deeper than 300/,
  )
})

test('a page that nests without end, or is all elements, is refused while it is read', async () => {
  const nested = madeUp('deep', `<html><body>\n${'<div>'.repeat(1_000_000)}`)
  expect(await refusal(readHtmlTables(nested, headings))).toMatch(
    /^deep: line 2: elements nested deeper than 300/,
  )
  const flat = madeUp('flat', `<html><body>\n${'<p>'.repeat(600_000)}`)
  expect(await refusal(readHtmlTables(flat, headings))).toMatch(/^flat: /)
})
