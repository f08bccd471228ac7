import { isoDay } from '../birth-date.ts'
import { datesInText } from '../dates-in-text.ts'
import { kindOf, madeReference, type Named, namesFrom } from '../entry.ts'
import { readHarmonised } from '../harmonised.ts'
import { readHtmlTables } from '../html-reader.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import type { ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { fieldKey, readTable } from '../sheet.ts'
import { distinct } from '../tidy.ts'

const headings = ['Name', 'Name in Chinese', 'Listed on', 'Announcement']
const columns = headings.map(fieldKey)

/** Streams the table, as text, workbook or page, or a harmonised copy. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'unreliable-entities.csv')
  const kind = await kindOf(file)
  if (kind === 'json') {
    yield* readHarmonised(file, reading, ({ names }) => ({
      ...common,
      entry: madeReference(names[0]?.full_name ?? ''), // the copy's own reference cuts a name at its legal form
    }))
    return
  }
  const rows = kind === 'markup' ? pageRows(file) : readTable(file, { columns, key: fieldKey }, reading)
  for await (const row of rows) yield entryOf(row, file.name)
}

const common: Pick<ListEntry, 'schema' | 'programmes'> = {
  schema: 'Organization',
  programmes: ['Unreliable entity list'],
}

interface Row {
  readonly line: number
  cell(column: string): string
}

async function* pageRows(file: ListFile): AsyncGenerator<Row> {
  for (const { cells, line } of await readHtmlTables(file, headings))
    yield { line, cell: (column) => cells[columns.indexOf(column)] ?? '' }
}

function entryOf({ line, cell }: Row, file: string): ListEntry {
  const names = namesFrom([
    { text: cell('name'), kind: 'primary' },
    ...cell('name_in_chinese')
      .split(';')
      .map((text): Named => ({ text, kind: 'alias', language: 'zh' })),
  ])
  if (cell('name') === '')
    refuseFile(file, atLine(line, readingFaults.noName(cell('name_in_chinese') || '-')), { line })
  const listedOn = isoDay(cell('listed_on')) ?? datesInText(cell('listed_on')).dates[0]?.from
  const remarks = distinct([cell('announcement')]).join('')
  return plainEntry({
    ...common,
    ...{ entry: madeReference(cell('name')), names, origin: { file, line } },
    ...(listedOn ? { listedOn } : {}),
    ...(remarks ? { remarks } : {}),
  })
}
