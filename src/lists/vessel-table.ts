import { isoDay, slashedDay } from './birth-date.ts'
import { kindOf, knownCountry, type Named, namesFrom } from './entry.ts'
import { readHarmonised } from './harmonised.ts'
import { atLine, readingFaults } from './knowledge/reading-words.ts'
import { notImoWords } from './knowledge/subject-words.ts'
import type { ListFile, Reading } from './list.ts'
import type { ListEntry } from './model.ts'
import { plainEntry } from './plain-entry.ts'
import { refuseFile } from './refusal.ts'
import { onlyFile } from './set.ts'
import { fieldKey, readTable } from './sheet.ts'
import { distinct, tidy } from './tidy.ts'

const columns = ['name', 'imo', 'listed_on', 'act']
const also = ['former_names', 'flag', 'remarks']

/** What a list of vessels says of each of its entries. */
export interface VesselList {
  readonly file: string
  readonly programme: string
  readonly measures: readonly string[]
}

/**
 * Streams a list of vessels: a table with the columns name, imo, listed on, act (also former names, flag, remarks), or
 * a harmonised copy. The IMO number refers to a vessel: its name and flag change. Refuses a number whose check digit is
 * wrong, for with it a ship would be missed, or another one stopped.
 */
export async function* parseVessels(
  { file: expected, programme, measures }: VesselList,
  files: readonly ListFile[],
  reading: Reading,
): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, expected)
  const isCopy = (await kindOf(file)) === 'json'
  const entries = isCopy ? readHarmonised(file, reading, () => ({})) : rows(file, reading)
  for await (const entry of entries) {
    const { line } = entry.origin
    const imo = entry.identifiers.find(({ kind }) => kind === 'imo')?.value ?? ''
    if (!isImo(imo))
      refuseFile(file.name, atLine(line, notImoWords(entry.names[0]?.full ?? '', imo)), { line })
    yield { ...entry, entry: imo, programmes: [programme], measures: [...measures] }
  }
}

async function* rows(file: ListFile, reading: Reading): AsyncGenerator<ListEntry> {
  for await (const { line, cell } of readTable(file, { columns, also, key: fieldKey }, reading)) {
    const imo = cell('imo').replace(/^IMO\s*/i, '')
    const former = cell('former_names').split(';')
    const names = namesFrom([
      { text: cell('name'), kind: 'primary' },
      ...former.map((text): Named => ({ text, kind: 'formerly' })),
    ])
    if (names.length === 0) refuseFile(file.name, atLine(line, readingFaults.noName(`IMO ${imo}`)), { line })
    const day = isoDay(cell('listed_on')) ?? slashedDay(cell('listed_on'))
    const remarks = distinct([cell('act'), cell('remarks')]).join('; ')
    yield plainEntry({
      ...{ entry: imo, schema: 'Vessel', names, origin: { file: file.name, line } },
      countries: distinct([knownCountry(cell('flag'), reading)]),
      identifiers: [{ kind: 'imo', value: tidy(imo) }],
      ...(day ? { listedOn: day } : {}),
      ...(remarks ? { remarks } : {}),
    })
  }
}

/** Six digits and a seventh: the last of the sum of the six, weighted 7 to 2 (IMO Resolution A.1117(30)). */
export function isImo(text: string): boolean {
  if (!/^\d{7}$/.test(text)) return false
  const digits = [...text].map(Number)
  const sum = digits.slice(0, 6).reduce((total, digit, at) => total + digit * (7 - at), 0)
  return sum % 10 === digits[6]
}
