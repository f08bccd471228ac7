import { birthDate, isoDay } from '../birth-date.ts'
import { countryCode } from '../country-code.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { Address, BirthDate, Identifier, ListEntry, ListedName } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile, withPrimary } from '../set.ts'
import { distinct, scriptOf, tidy } from '../tidy.ts'
import { all, readXml, textOf, type XmlNode } from '../xml-reader.ts'
import { layout } from './layout.ts'

/** Streams the individuals and entities of consolidated.xml. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'consolidated.xml')
  const onHead = (path: string, { attributes }: XmlNode) => {
    if (path === '') reading.publishedOn = isoDay(attributes.dateGenerated ?? '') ?? null
  }
  for await (const node of readXml({ file, layout, reading, onHead })) yield entryOf(node, file.name, reading)
}

function entryOf(node: XmlNode, file: string, reading: Reading): ListEntry {
  const entry = textOf(node, 'REFERENCE_NUMBER')
  const isPerson = node.name === 'INDIVIDUAL'
  const names = isPerson ? personNames(node, reading) : entityNames(node, reading)
  if (entry === '')
    refuseFile(file, atLine(node.line, readingFaults.noReference(node.name, 'REFERENCE_NUMBER')), {
      line: node.line,
    })
  if (names.length === 0)
    refuseFile(file, atLine(node.line, readingFaults.noName(entry)), { line: node.line, entry })
  const gender = genderOf(node)
  const listedOn = isoDay(textOf(node, 'LISTED_ON'))
  const remarks = tidy(textOf(node, 'COMMENTS1'))
  const addresses = addressesOf(node)
  return {
    entry,
    schema: isPerson ? 'Person' : 'Organization',
    names,
    birthDates: birthDatesOf(node, reading),
    birthPlaces: distinct(all(node, 'INDIVIDUAL_PLACE_OF_BIRTH').map((born) => place(born))),
    nationalities: distinct(
      [...values(node, 'NATIONALITY'), textOf(node, 'NATIONALITY2')].map((name) => country(name, reading)),
    ),
    countries: distinct(addresses.map((address) => address.country)),
    ...(gender ? { gender } : {}),
    titles: distinct(values(node, 'TITLE')),
    positions: distinct(values(node, 'DESIGNATION')),
    addresses,
    identifiers: identifiersOf(node, reading),
    programmes: distinct([textOf(node, 'UN_LIST_TYPE')]),
    measures: [],
    ...(listedOn ? { listedOn } : {}),
    unReference: entry,
    ...(remarks ? { remarks } : {}),
    origin: { file, line: node.line },
  }
}

/** Any part may be missing, and the order is not "surname last": the parts stay unnamed. */
function personNames(node: XmlNode, reading: Reading): ListedName[] {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) => textOf(node, part))
  return namesFrom([{ text: parts.join(' '), kind: 'primary' }, ...others(node, 'INDIVIDUAL_ALIAS', reading)])
}

/** An entity's name may hold two, parted by a semicolon. */
function entityNames(node: XmlNode, reading: Reading): ListedName[] {
  const [main = '', ...more] = textOf(node, 'FIRST_NAME').split(/\s;\s/)
  const rest = more.map((text): Named => ({ text, kind: 'alias' }))
  return namesFrom([{ text: main, kind: 'primary' }, ...rest, ...others(node, 'ENTITY_ALIAS', reading)])
}

interface Named {
  readonly text: string
  readonly kind: ListedName['kind']
}

function others(node: XmlNode, element: string, reading: Reading): Named[] {
  const found: Named[] = [{ text: textOf(node, 'NAME_ORIGINAL_SCRIPT'), kind: 'alias' }]
  for (const alias of all(node, element)) {
    const text = textOf(alias, 'ALIAS_NAME')
    if (tidy(text) === '') note(reading.leftOut, 'placeholder for an alias')
    else found.push({ text, kind: kindOf(alias) })
    const [, inScript = ''] = /^in \w+ script: (.+)$/i.exec(tidy(textOf(alias, 'NOTE'))) ?? []
    found.push({ text: inScript, kind: 'alias' })
  }
  return found
}

/** QUALITY is Good or Low for persons, a.k.a. or f.k.a. for entities; a note may say "previously listed as". */
function kindOf(alias: XmlNode): ListedName['kind'] {
  const quality = textOf(alias, 'QUALITY')
  if (quality === 'f.k.a.' || /^(?:previously|formerly) /i.test(textOf(alias, 'NOTE'))) return 'formerly'
  return quality === 'Low' ? 'weak' : 'alias'
}

function namesFrom(named: readonly Named[]): ListedName[] {
  const names = new Map<string, ListedName>()
  for (const { text, kind } of named) {
    const full = tidy(text)
    const script = scriptOf(full)
    if (full === '' || (names.has(full) && (kind === 'weak' || names.get(full)?.kind !== 'weak'))) continue
    names.set(full, { full, kind, ...(script ? { script } : {}) })
  }
  return withPrimary([...names.values()])
}

function genderOf(node: XmlNode): ListEntry['gender'] {
  const [, said = ''] = /\bGender: ?(male|female)\b/i.exec(textOf(node, 'COMMENTS1')) ?? []
  const gender = (textOf(node, 'GENDER') || said).toLowerCase()
  return gender === 'male' || gender === 'female' ? gender : undefined
}

function birthDatesOf(node: XmlNode, reading: Reading): BirthDate[] {
  const dates = new Map<string, BirthDate>()
  const keep = (date: BirthDate | undefined, from: string) => {
    if (date) dates.set(`${date.from} ${date.to}`, date)
    else if (from !== '') note(reading.leftOut, 'birth date in words or of another calendar')
  }
  for (const block of all(node, 'INDIVIDUAL_DATE_OF_BIRTH')) {
    const written = tidy(
      ['DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR', 'NOTE'].map((name) => textOf(block, name)).join(' '),
    )
    if (written === '') note(reading.leftOut, 'placeholder for a birth date')
    else keep(birthDateOf(block), written)
  }
  for (const alias of all(node, 'INDIVIDUAL_ALIAS')) {
    const text = textOf(alias, 'DATE_OF_BIRTH')
    keep(exact(text, false), text)
  }
  return [...dates.values()]
}

function birthDateOf(block: XmlNode): BirthDate | undefined {
  const [date, year] = [textOf(block, 'DATE'), textOf(block, 'YEAR')]
  const [from, to] = [textOf(block, 'FROM_YEAR'), textOf(block, 'TO_YEAR')]
  const circa =
    textOf(block, 'TYPE_OF_DATE') === 'APPROXIMATELY' || /^approximately$/i.test(textOf(block, 'NOTE'))
  if (date !== '') return exact(date, circa)
  if (from !== '' && to !== '')
    return birthDate(`${from} to ${to}`, { year: Number(from) }, { last: { year: Number(to) }, circa })
  return year === '' ? undefined : birthDate(year, { year: Number(year) }, { circa })
}

function exact(text: string, circa: boolean): BirthDate | undefined {
  const day = isoDay(text)
  const [year = 0, month, date] = (day ?? '').split('-').map(Number)
  return day ? birthDate(day, { year, month, day: date }, { circa }) : undefined
}

function addressesOf(node: XmlNode): Address[] {
  return [...all(node, 'INDIVIDUAL_ADDRESS'), ...all(node, 'ENTITY_ADDRESS')].flatMap((address) => {
    const text = place(address)
    const code = countryCode(textOf(address, 'COUNTRY'))
    return text === '' ? [] : [{ text, ...(code ? { country: code } : {}) }]
  })
}

function place(node: XmlNode): string {
  return distinct(
    ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'].map((part) => textOf(node, part)),
  ).join(', ')
}

function identifiersOf(node: XmlNode, reading: Reading): Identifier[] {
  return all(node, 'INDIVIDUAL_DOCUMENT').flatMap((document) => {
    const value = tidy(textOf(document, 'NUMBER'))
    if (!/[\p{L}\d]/u.test(value)) return []
    const label = tidy(textOf(document, 'TYPE_OF_DOCUMENT') || textOf(document, 'TYPE_OF_DOCUMENT2'))
    const issuer = textOf(document, 'ISSUING_COUNTRY') || textOf(document, 'COUNTRY_OF_ISSUE')
    const code = country(issuer, reading)
    const kind = documentKind(label)
    return [
      { kind, value, ...(code ? { country: code } : {}), ...(kind === 'other' && label ? { label } : {}) },
    ]
  })
}

function documentKind(label: string): Identifier['kind'] {
  if (/pass?port|passeport|pasaporte/i.test(label)) return 'passport'
  return /national (?:identi|id)|identity card|identification card/i.test(label) ? 'nationalId' : 'other'
}

function values(node: XmlNode, element: string): string[] {
  return all(node, element).flatMap((block) => all(block, 'VALUE').map(({ text }) => text))
}

function country(name: string, reading: Reading): string | undefined {
  const text = tidy(name)
  const code = text === '' ? undefined : countryCode(text)
  if (text !== '' && !code) note(reading.unknown, `country "${text}"`)
  return code
}
