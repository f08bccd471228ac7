import { namesFrom } from '../entry.ts'
import { type HtmlRow, readHtmlTables } from '../html-reader.ts'
import { cellFaults } from '../knowledge/cell-words.ts'
import { atLine } from '../knowledge/reading-words.ts'
import { uflpaFaults } from '../knowledge/us-uflpa-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { referenceOfName } from '../name-reference.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { distinct } from '../tidy.ts'
import { usDay, usWrittenDay } from '../us-day.ts'
import { entityNames } from './names.ts'

const headings = ['Name of Entity|Entity Name|Entity|Entities', 'Effective Date']

/** What each sub-list of section 2(d)(2)(B) says of those on it, in our words. */
const reasons: Readonly<Record<string, string>> = {
  i: 'Makes goods in Xinjiang with forced labour',
  ii: 'Works with the government of Xinjiang to recruit, move or receive forced labour out of Xinjiang',
  iv: 'Exported such goods from China to the United States',
  v: 'Sources from Xinjiang, or from those who work with its government or the XPCC in its labour programmes',
}

/** The entities of the page, in the order of its tables; one that stands on two sub-lists is one entry. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'the page of the UFLPA Entity List')
  const entries = new Map<string, ListEntry>()
  for (const row of await readHtmlTables(file, headings)) {
    const entry = entryOf(row, file.name, reading)
    const before = entries.get(entry.entry)
    if (before) note(reading.leftOut, 'row merged into the entry of its name')
    entries.set(entry.entry, before ? joined(before, entry) : entry)
  }
  yield* entries.values()
}

function entryOf({ cells, line, under }: HtmlRow, file: string, reading: Reading): ListEntry {
  const [cell = '', date = ''] = cells
  const sublist = /\(d\)\(2\)\(B\)\((iv|v|ii|i)\)/i.exec(under.replace(/\s/g, ''))?.[1]?.toLowerCase()
  if (!sublist) return refuseFile(file, atLine(line, uflpaFaults.noSublist(under.slice(0, 120))), { line })
  const day = usWrittenDay(date) ?? usDay(date)
  if (!day)
    refuseFile(file, atLine(line, cellFaults.notADay('Effective Date', date, 'June 21, 2022')), { line })
  const { names, withSubsidiaries, isMiscounted } = entityNames(cell)
  const [main] = names
  if (!main) return refuseFile(file, atLine(line, cellFaults.noValue('Entity')), { line })
  if (isMiscounted)
    reading.doubts.push(`line ${line}: ${main.text} has not as many aliases as the page says.`)
  return plainEntry({
    ...{ entry: referenceOfName(main.text), schema: 'Organization', names: namesFrom(names) },
    programmes: [`UFLPA (d)(2)(B)(${sublist})`],
    measures: ['Goods presumed to be made with forced labour; not let into the United States'],
    listedOn: day,
    remarks: distinct([`${reasons[sublist]}.`, withSubsidiaries ? 'With its subsidiaries.' : '']).join(' '),
    origin: { file, line },
  })
}

function joined(first: ListEntry, second: ListEntry): ListEntry {
  return {
    ...first,
    names: namesFrom([...first.names, ...second.names].map((name) => ({ ...name, text: name.full }))),
    programmes: distinct([...first.programmes, ...second.programmes]),
    listedOn: [first.listedOn ?? '', second.listedOn ?? ''].toSorted()[0] ?? '',
    remarks: distinct([first.remarks, second.remarks]).join(' '),
  }
}
