import { isoDay, slashedBirthDate, slashedDay } from '../birth-date.ts'
import { countryCode } from '../country-code.ts'
import { kindOf as kindOfFile } from '../entry.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { Address, BirthDate, Identifier, ListEntry, ListedName } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile, withPrimary } from '../set.ts'
import { distinct, lettered, scriptOf, tidy } from '../tidy.ts'
import { readXml, textOf, within, type XmlNode } from '../xml-reader.ts'
import { readCopy } from './copy.ts'
import { layout } from './layout.ts'

/** Streams the designations of UK-Sanctions-List.xml, or of a copy of JSON lines (the first character tells which). */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'UK-Sanctions-List.xml')
  const onHead = (path: string, { text }: XmlNode) => {
    if (path === 'DateGenerated') reading.publishedOn = slashedDay(text) ?? null
  }
  const isCopy = (await kindOfFile(file)) === 'json'
  const nodes = isCopy ? readCopy(file, reading) : readXml({ file, layout, reading, onHead })
  for await (const node of nodes) yield entryOf(node, file.name, reading)
}

const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  Individual: 'Person',
  Entity: 'Organization',
  Ship: 'Vessel',
}

function entryOf(node: XmlNode, file: string, reading: Reading): ListEntry {
  const entry = textOf(node, 'UniqueID')
  const kind = textOf(node, 'IndividualEntityShip')
  const schema = schemas[kind]
  if (entry === '')
    refuseFile(file, atLine(node.line, readingFaults.noReference('Designation', 'UniqueID')), {
      line: node.line,
    })
  if (!schema) {
    const said = atLine(node.line, readingFaults.otherKind(entry, kind))
    refuseFile(file, said, { line: node.line, entry })
  }
  const names = namesOf(node, schema, reading)
  if (names.length === 0)
    refuseFile(file, atLine(node.line, readingFaults.noName(entry)), { line: node.line, entry })
  const addresses = addressesOf(node, reading)
  const gender = genderOf(node)
  const unReference = textOf(node, 'UNReferenceNumber')
  const designated = textOf(node, 'DateDesignated')
  const listedOn = slashedDay(designated) ?? isoDay(designated) // the copy writes days as ISO does
  const remarks = distinct([textOf(node, 'OtherInformation'), textOf(node, 'UKStatementofReasons')]).join(' ')
  return {
    entry,
    schema,
    names,
    birthDates: birthDatesOf(node, reading),
    birthPlaces: distinct(
      within(node, [...person, 'BirthDetails', 'Location']).map((born) =>
        joined(born, ['TownOfBirth', 'CountryOfBirth']),
      ),
    ),
    nationalities: distinct(
      texts(node, [...person, 'Nationalities', 'Nationality']).map((name) => country(name, reading)),
    ),
    countries: distinct([...addresses.map((address) => address.country), ...flags(node, reading)]),
    ...(gender ? { gender } : {}),
    titles: distinct(texts(node, ['Titles', 'Title'])),
    positions: distinct(texts(node, [...person, 'Positions', 'Position']).flatMap(lettered)),
    addresses,
    identifiers: identifiersOf(node),
    programmes: distinct([textOf(node, 'RegimeName')]),
    measures: distinct(textOf(node, 'SanctionsImposed').split('|')),
    ...(listedOn ? { listedOn } : {}),
    ...(unReference ? { unReference } : {}),
    ...(remarks ? { remarks } : {}),
    origin: { file, line: node.line },
  }
}

const person = ['IndividualDetails', 'Individual']

/** NameType varies in case and spelling; a "variation" is another spelling of the primary name. */
function namesOf(node: XmlNode, schema: ListEntry['schema'], reading: Reading): ListedName[] {
  const names = new Map<string, ListedName>()
  const keep = (name: ListedName) => {
    if (!names.has(name.full) || names.get(name.full)?.kind === 'weak') names.set(name.full, name)
  }
  for (const name of within(node, ['Names', 'Name'])) {
    const given = tidy(
      ['Name1', 'Name2', 'Name3', 'Name4', 'Name5'].map((part) => textOf(name, part)).join(' '),
    )
    const family = tidy(textOf(name, 'Name6'))
    const full = tidy(`${given} ${family}`)
    if (full === '') note(reading.leftOut, 'placeholder for a name')
    else keep({ full, kind: kindOf(name, reading), ...details({ full, given, family, schema }) })
  }
  for (const other of texts(node, ['NonLatinNames', 'NonLatinName', 'NameNonLatinScript'])) {
    const full = tidy(other)
    if (full !== '') keep({ full, kind: 'alias', ...details({ full, given: '', family: '', schema }) })
  }
  return withPrimary([...names.values()])
}

function kindOf(name: XmlNode, reading: Reading): ListedName['kind'] {
  const type = textOf(name, 'NameType').toLowerCase()
  if (/^low quality/i.test(textOf(name, 'AliasStrength'))) return 'weak'
  if (type === 'primary name') return 'primary'
  if (type !== 'alias' && type !== 'primary name variation') note(reading.unknown, `NameType "${type}"`)
  return 'alias'
}

interface NameParts {
  readonly full: string
  readonly given: string
  readonly family: string
  readonly schema: ListEntry['schema']
}
/** Name6 is the family name of a person, but the whole name of a body or ship. */
function details({ full, given, family, schema }: NameParts): Partial<ListedName> {
  const script = scriptOf(full)
  const hasParts = schema === 'Person' && given !== '' && family !== ''
  return { ...(hasParts ? { parts: { given, family } } : {}), ...(script ? { script } : {}) }
}

function genderOf(node: XmlNode): ListEntry['gender'] {
  const [said = '', ...more] = distinct(texts(node, [...person, 'Genders', 'Gender'])).map((text) =>
    text.toLowerCase(),
  )
  return more.length === 0 && (said === 'male' || said === 'female') ? said : undefined
}

function birthDatesOf(node: XmlNode, reading: Reading): BirthDate[] {
  const dates = new Map<string, BirthDate>()
  for (const text of texts(node, [...person, 'DOBs', 'DOB'])) {
    if (tidy(text) === '') continue
    const date = slashedBirthDate(text)
    if (date) dates.set(`${date.from} ${date.to}`, date)
    else note(reading.leftOut, 'birth date that is none')
  }
  return [...dates.values()]
}

function addressesOf(node: XmlNode, reading: Reading): Address[] {
  const parts = [
    ...[1, 2, 3, 4, 5, 6].map((line) => `AddressLine${line}`),
    'AddressPostalCode',
    'AddressCountry',
  ]
  return within(node, ['Addresses', 'Address']).flatMap((address) => {
    const text = joined(address, parts)
    const code = country(textOf(address, 'AddressCountry'), reading)
    return text === '' ? [] : [{ text, ...(code ? { country: code } : {}) }]
  })
}

function flags(node: XmlNode, reading: Reading): (string | undefined)[] {
  const path = ['ShipDetails', 'Ship', 'CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip']
  return texts(node, path).map((flag) => country(flag, reading))
}

/** Passports and the like occur twice with the same number: the first stays. */
function identifiersOf(node: XmlNode): Identifier[] {
  const found = new Map<string, Identifier>()
  const keep = (kind: Identifier['kind'], value: string, said = '') => {
    const label = tidy(said)
    const key = `${kind} ${tidy(value)}`
    if (tidy(value) !== '' && !found.has(key))
      found.set(key, { kind, value: tidy(value), ...(label ? { label } : {}) })
  }
  for (const passport of within(node, [...person, 'PassportDetails', 'Passport']))
    keep('passport', textOf(passport, 'PassportNumber'), textOf(passport, 'PassportAdditionalInformation'))
  for (const id of within(node, [...person, 'NationalIdentifierDetails', 'NationalIdentifier'])) {
    const said = textOf(id, 'NationalIdentifierAdditionalInformation')
    keep('nationalId', textOf(id, 'NationalIdentifierNumber'), said)
  }
  const registered = ['EntityDetails', 'Entity', 'BusinessRegistrationNumbers', 'BusinessRegistrationNumber']
  for (const number of texts(node, registered)) keep('registration', number)
  for (const imo of texts(node, ['ShipDetails', 'Ship', 'IMONumbers', 'IMONumber'])) keep('imo', imo)
  return [...found.values()]
}

function joined(node: XmlNode, parts: readonly string[]): string {
  return distinct(parts.map((part) => textOf(node, part))).join(', ')
}

function texts(node: XmlNode, path: readonly string[]): string[] {
  return within(node, path).map(({ text }) => text.trim())
}

function country(name: string, reading: Reading): string | undefined {
  const text = tidy(name)
  const code = text === '' ? undefined : countryCode(text)
  if (text !== '' && !code) note(reading.unknown, `country "${text}"`)
  return code
}
