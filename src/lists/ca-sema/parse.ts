import { isoDay } from '../birth-date.ts'
import { datesInText } from '../dates-in-text.ts'
import { kindOf, namesFrom } from '../entry.ts'
import { type Harmonised, readHarmonised } from '../harmonised.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { distinct, tidy } from '../tidy.ts'
import { readXml, textOf, type XmlNode } from '../xml-reader.ts'
import { layout } from './layout.ts'
import { entityNames, personNames } from './names.ts'

/** Streams the records of sema-lmes.xml, or of a harmonised copy of its individuals. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'sema-lmes.xml')
  if ((await kindOf(file)) === 'json') {
    yield* readHarmonised(file, reading, fromCopy)
    reading.doubts.push(
      'This copy holds individuals only: bodies and ships under Canadian sanctions are in the XML of the publisher.',
    )
    return
  }
  for await (const node of readXml({ file, layout, reading, onHead: () => {} }))
    yield entryOf(node, file.name, reading)
}

function fromCopy({ entry: listed }: Harmonised): Partial<ListEntry> {
  const fields = listed.raw_source_data?.source_specific_fields ?? {}
  const where = {
    country: fields['ca:country'] ?? '',
    schedule: fields['ca:schedule'] ?? '',
    item: fields['ca:item'] ?? '',
  }
  const listedOn = isoDay(fields['ca:date_of_listing'] ?? '')
  return {
    entry: referenceOf(where),
    programmes: distinct([english(where.country)]),
    ...(listedOn ? { listedOn } : {}),
  }
}

interface Place {
  readonly country: string
  readonly schedule: string
  readonly item: string
}

/** The publisher numbers nothing but the items of a schedule, and counts them anew when one is repealed. */
function referenceOf({ country, schedule, item }: Place): string {
  if (tidy(country) === '' || tidy(item) === '') return ''
  const [, code] = /\(([A-Z]{4,})\)/.exec(country) ?? []
  const parts = [code ?? english(country), tidy(schedule) === 'N/A' ? '' : schedule, item]
  return parts
    .map((part) => part.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/g, ''))
    .filter((part) => part !== '')
    .join('-')
}

/** Names of countries stand in both languages: "Russia / Russie". */
function english(country: string): string {
  return tidy(country.split('/')[0] ?? '')
}

function entryOf(node: XmlNode, file: string, reading: Reading): ListEntry {
  const { line } = node
  const either = (...names: string[]) => tidy(names.map((name) => textOf(node, name)).find(Boolean) ?? '')
  const entry = referenceOf({
    country: textOf(node, 'Country'),
    schedule: textOf(node, 'Schedule'),
    item: textOf(node, 'Item'),
  })
  if (entry === '')
    refuseFile(file, atLine(line, readingFaults.noReference('record', 'Country, Item')), { line })
  const imo = textOf(node, 'ShipIMONumber')
  const title = either('TitleOrShip', 'Title')
  const body = either('EntityOrShip', 'Entity')
  const schema =
    imo !== '' || /^(?:ship|vessel)\b/i.test(title) ? 'Vessel' : body === '' ? 'Person' : 'Organization'
  const named =
    body === ''
      ? personNames(textOf(node, 'GivenName'), textOf(node, 'LastName'), textOf(node, 'Aliases'))
      : entityNames(body, textOf(node, 'Aliases'))
  const names = namesFrom(named)
  if (names.length === 0) refuseFile(file, atLine(line, readingFaults.noName(entry)), { line, entry })
  const listedOn = isoDay(textOf(node, 'DateOfListing'))
  return plainEntry({
    ...{ entry, schema, names, origin: { file, line } },
    birthDates: birthDates(either('DateOfBirthOrShipBuildDate', 'DateOfBirth'), schema, reading),
    titles: schema === 'Person' ? distinct([title.split('/')[0]]) : [],
    identifiers: imo === '' ? [] : [{ kind: 'imo', value: imo }],
    programmes: distinct([english(textOf(node, 'Country'))]),
    ...(listedOn ? { listedOn } : {}),
  })
}

function birthDates(text: string, schema: ListEntry['schema'], reading: Reading): ListEntry['birthDates'] {
  const { dates, isWhole } = datesInText(text)
  if (!isWhole) note(reading.leftOut, 'birth date that is none')
  if (schema === 'Person' || dates.length === 0) return [...dates]
  note(reading.leftOut, 'day on which a ship was built')
  return []
}
