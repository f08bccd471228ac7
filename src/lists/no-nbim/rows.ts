import { daysOf, isoDay } from '../birth-date.ts'
import { type NamedRow, readCsv, underHeader } from '../csv-reader.ts'
import { kindOf } from '../entry.ts'
import { type HtmlRow, hasHtmlTable, readHtmlTables } from '../html-reader.ts'
import { cellFaults } from '../knowledge/cell-words.ts'
import { layoutFaults } from '../knowledge/layout-words.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import type { ListFile, Reading } from '../list.ts'
import { refuseFile } from '../refusal.ts'
import type { Outcome, Statement } from './statement.ts'

const page = ['Company', 'Note|Former name', 'Category', 'Criterion', 'Decision', 'Publishing date']
const shortPage = page.filter((heading) => !heading.startsWith('Note'))
const table = ['Company', 'Note', 'Category', 'Criterion', 'Decision', 'Publishing date']
const standings = ['company', 'status', 'category', 'criterion', 'as_of', 'source']
const recommendations = [
  ...['company', 'criterion', 'council_recommendation', 'norges_bank_decision'],
  ...['recommendation_date', 'publication_date', 'source'],
]

/** The rows of any of the layouts of this list, told by its headings. */
export async function statementsOf(file: ListFile, reading: Reading): Promise<Statement[]> {
  const kind = await kindOf(file)
  if (kind === 'nothing') refuseFile(file.name, readingFaults.empty)
  if (kind === 'markup') return pageRows(file)
  const header = await headerOf(file)
  const layout = layouts.find(({ columns }) => columns.every((column) => header.includes(column)))
  if (!layout) {
    const [first] = layouts.toSorted(
      (a, b) => lacking(a.columns, header).length - lacking(b.columns, header).length,
    )
    const missing = lacking(first?.columns ?? [], header)
    return refuseFile(file.name, atLine(1, layoutFaults.noColumns(missing, header)), { line: 1 })
  }
  const statements: Statement[] = []
  const rows = underHeader({ name: file.name, rows: readCsv(file) }, layout, reading)
  for await (const row of rows) statements.push(layout.read(row, file.name))
  return statements
}

const lacking = (columns: readonly string[], header: readonly string[]) =>
  columns.filter((column) => !header.includes(column))

async function headerOf(file: ListFile): Promise<string[]> {
  for await (const { cells } of readCsv(file)) return cells.map((cell) => cell.trim())
  return []
}

interface Layout {
  readonly columns: readonly string[]
  read(row: NamedRow, file: string): Statement
}
const layouts: readonly Layout[] = [
  { columns: table, read: tableRow },
  { columns: standings, read: standingRow },
  { columns: recommendations, read: recommendationRow },
]

async function pageRows(file: ListFile): Promise<Statement[]> {
  const isLong = await hasHtmlTable(file, page)
  const rows = await readHtmlTables(file, isLong ? page : shortPage)
  return rows.map((row) => tableRow(namedRow(row, isLong ? table : shortPage), file.name))
}

function namedRow({ cells, line }: HtmlRow, columns: readonly string[]): NamedRow {
  return { line, cell: (column) => cells[columns.indexOf(column)] ?? '' }
}

function tableRow(row: NamedRow, file: string): Statement {
  const { cell } = row
  return {
    ...base(row, file, cell('Company')),
    formerly: formerNames(cell('Note')),
    ...decided(row, file, { column: 'Decision', text: cell('Decision') }),
    criterion: cell('Criterion'),
    on: day(row, file, { column: 'Publishing date', isDotted: true, mustBe: true }),
    source: 'Norges Bank',
  }
}

function standingRow(row: NamedRow, file: string): Statement {
  const { cell } = row
  return {
    ...base(row, file, cell('company')),
    ...decided(row, file, { column: 'status', text: cell('status') }),
    criterion: cell('criterion').replaceAll(' | ', '; '),
    on: day(row, file, { column: 'as_of', mustBe: true }),
    isStanding: true,
    source: cell('source'),
  }
}

function recommendationRow(row: NamedRow, file: string): Statement {
  const { cell } = row
  const decision = decided(row, file, { column: 'norges_bank_decision', text: cell('norges_bank_decision') })
  const withdrawnOn = dottedDay(/\d{1,2}\.\d{1,2}\.\d{4}/.exec(decision.because)?.[0] ?? '')
  return {
    ...base(row, file, cell('company')),
    ...decision,
    criterion: cell('criterion'),
    recommended: cell('council_recommendation'),
    recommendedOn: day(row, file, { column: 'recommendation_date' }),
    on: day(row, file, { column: 'publication_date' }) ?? withdrawnOn,
    source: cell('source'),
  }
}

function base({ line }: NamedRow, file: string, company: string) {
  if (company === '') refuseFile(file, atLine(line, cellFaults.noValue('Company')), { line })
  const nothing = { formerly: [], recommended: '', recommendedOn: undefined, on: undefined }
  return { ...nothing, isStanding: false, company, file, line }
}

/** "Former AES Gener"; other notes say nothing of a name. */
function formerNames(note: string): Statement['formerly'] {
  const [, name] = /^Former(?:ly)?:?\s+(.+)$/i.exec(note) ?? []
  return name ? [{ text: name, kind: 'formerly' }] : []
}

const decisions: readonly (readonly [RegExp, Outcome])[] = [
  [/^(?:maintain )?exclusion$/i, 'exclusion'],
  [/^observation$/i, 'observation'],
  [/^(?:revoke exclusion|exclusion revoked|revocation of exclusion)$/i, 'revoked'],
  [/^(?:terminate|termination of|revoke) observation$/i, 'ended'],
  [/^not decided: .*withdrawn/i, 'withdrawn'],
  [/^not decided\b/i, 'open'],
]

interface Decision {
  readonly column: string
  readonly text: string
}
/** "Not decided: fund no longer invested, recommendation withdrawn 15.09.2020" has its day and its reason within. */
function decided({ line }: NamedRow, file: string, { column, text }: Decision) {
  const [, outcome] = decisions.find(([pattern]) => pattern.test(text)) ?? []
  if (!outcome) {
    const known = [
      'Exclusion',
      'Observation',
      'Revoke exclusion',
      'Termination of observation',
      'Not decided',
    ]
    return refuseFile(file, atLine(line, cellFaults.otherWord(column, text, known)), { line })
  }
  return { outcome, because: outcome === 'withdrawn' ? text.replace(/^not decided:\s*/i, '') : '' }
}

interface DayCell {
  readonly column: string
  readonly isDotted?: boolean
  readonly mustBe?: boolean
}
function day({ line, cell }: NamedRow, file: string, { column, isDotted = false, mustBe = false }: DayCell) {
  const text = cell(column)
  if (text === '' && !mustBe) return undefined
  const found = isDotted ? dottedDay(text) : isoDay(text)
  if (found) return found
  const expected = isDotted ? 'DD.MM.YYYY' : 'YYYY-MM-DD'
  return refuseFile(file, atLine(line, cellFaults.notADay(column, text, expected)), { line })
}

/** `15.09.2020` as a day; undefined where it is none. */
export function dottedDay(text: string): string | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? []
  return year === ''
    ? undefined
    : daysOf({ day: Number(date), month: Number(month), year: Number(year) })?.from
}
