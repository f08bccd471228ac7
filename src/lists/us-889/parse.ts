import { type NamedRow, readCsv, underHeader } from '../csv-reader.ts'
import { namesFrom } from '../entry.ts'
import { cellFaults } from '../knowledge/cell-words.ts'
import { atLine } from '../knowledge/reading-words.ts'
import { alsoCovered889, measures889, scopes889 } from '../knowledge/section-889.ts'
import type { ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { referenceOfName } from '../name-reference.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'

/** The day on which the law was signed. */
const signedOn = '2018-08-13'

/** The companies that the law names, with what it says besides: it covers their subsidiaries and affiliates too. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'the table of names')
  reading.publishedOn = signedOn
  const rows = underHeader({ name: file.name, rows: readCsv(file) }, { columns: ['name', 'law'] }, reading)
  for await (const row of rows) yield entryOf(row, file.name, reading)
}

function entryOf({ line, cell }: NamedRow, file: string, reading: Reading): ListEntry {
  for (const column of ['name', 'law'])
    if (cell(column) === '') refuseFile(file, atLine(line, cellFaults.noValue(column)), { line })
  const [name, law] = [cell('name'), cell('law')]
  const entry = referenceOfName(name)
  const scope = scopes889[entry]
  if (!scope)
    reading.doubts.push(
      `line ${line}: ${name} is not one of the five companies that the law names. Who added it?`,
    )
  return plainEntry({
    ...{ entry, schema: 'Organization', names: namesFrom([{ text: name, kind: 'primary' }]) },
    programmes: ['889'],
    measures: [...measures889],
    listedOn: signedOn,
    remarks: [`${law}.`, ...(scope ? [scope] : []), alsoCovered889].join(' '),
    origin: { file, line },
  })
}
