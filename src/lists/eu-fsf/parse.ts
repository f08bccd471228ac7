import { birthDate, isoDay } from '../birth-date.ts'
import { currentCodes } from '../country-code.ts'
import { kindOf } from '../entry.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { Address, BirthDate, Identifier, ListEntry, ListedName } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile, withPrimary } from '../set.ts'
import { distinct, lettered, scriptOf, tidy } from '../tidy.ts'
import { all, readXml, textOf, type XmlNode } from '../xml-reader.ts'
import { readCopy } from './copy.ts'
import { layout } from './layout.ts'

/**
 * Streams the entries of xmlFullSanctionsList_1_1, or of a copy of JSON lines with the same fields (the first character
 * tells which). Source of the layout: the FSF 1.1 schema of the Commission.
 */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'xmlFullSanctionsList_1_1.xml')
  const onHead = (path: string, { attributes }: XmlNode) => {
    if (path === '') reading.publishedOn = isoDay(attributes.generationDate ?? '') ?? null
  }
  const isCopy = (await kindOf(file)) === 'json'
  const nodes = isCopy ? readCopy(file, reading) : readXml({ file, layout, reading, onHead })
  for await (const node of nodes) yield entryOf(node, file.name, reading)
}

const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  person: 'Person',
  enterprise: 'Organization',
}

function entryOf(node: XmlNode, file: string, reading: Reading): ListEntry {
  const entry = node.attributes.euReferenceNumber ?? ''
  const code = all(node, 'subjectType')[0]?.attributes.code ?? ''
  const schema = schemas[code]
  const names = namesOf(node, reading)
  if (entry === '')
    refuseFile(file, atLine(node.line, readingFaults.noReference('entity', 'euReferenceNumber')), {
      line: node.line,
    })
  if (!schema) {
    const said = atLine(node.line, readingFaults.otherSubject(entry, code))
    refuseFile(file, said, { line: node.line, entry })
  }
  if (names.length === 0)
    refuseFile(file, atLine(node.line, readingFaults.noName(entry)), { line: node.line, entry })
  const aliases = all(node, 'nameAlias').map(({ attributes }) => attributes)
  const gender = genderOf(aliases)
  const listedOn = isoDay(node.attributes.designationDate ?? '')
  const unReference = tidy(node.attributes.unitedNationId ?? '')
  const remarks = remarksOf(node)
  return {
    entry,
    schema,
    names,
    birthDates: birthDatesOf(node, reading),
    birthPlaces: distinct(all(node, 'birthdate').map((birth) => place(birth, ['place', 'city', 'region']))),
    nationalities: codes(all(node, 'citizenship')),
    countries: codes(all(node, 'address')),
    ...(gender ? { gender } : {}),
    titles: distinct(aliases.flatMap(({ title = '' }) => lettered(title))),
    positions: distinct(aliases.flatMap(({ function: held = '' }) => lettered(held))),
    addresses: addressesOf(node),
    identifiers: identifiersOf(node),
    programmes: distinct(all(node, 'regulation').map(({ attributes }) => attributes.programme)),
    measures: [],
    ...(listedOn ? { listedOn } : {}),
    ...(unReference ? { unReference } : {}),
    ...(remarks ? { remarks } : {}),
    origin: { file, line: node.line },
  }
}

/** The publisher marks no main name: the first strong one in Latin letters is taken as such, and stands first. */
function namesOf(node: XmlNode, reading: Reading): ListedName[] {
  const names = new Map<string, ListedName>()
  for (const alias of all(node, 'nameAlias')) {
    const { wholeName = '', firstName = '', middleName = '', lastName = '' } = alias.attributes
    const full = tidy(wholeName) || tidy(`${firstName} ${middleName} ${lastName}`)
    const kind = alias.attributes.strong === 'false' || saysLowQuality(alias) ? 'weak' : 'alias'
    if (full === '') note(reading.leftOut, 'alias without a name')
    else if (!names.has(full) || (names.get(full)?.kind === 'weak' && kind === 'alias'))
      names.set(full, { full, kind, ...details(alias, full) })
  }
  return withPrimary([...names.values()])
}

/** Misspelt in the list as "lo quality" and "ood quality"; the latter means good and weakens nothing. */
function saysLowQuality(alias: XmlNode): boolean {
  return all(alias, 'remark').some(({ text }) => /\b(?:low?|weak)[ -]quality\b/i.test(text))
}

function details({ attributes }: XmlNode, full: string): Partial<ListedName> {
  const given = tidy(attributes.firstName ?? '')
  const middle = tidy(attributes.middleName ?? '')
  const family = tidy(attributes.lastName ?? '')
  const language = (attributes.nameLanguage ?? '').toLowerCase()
  const script = scriptOf(full)
  const parts = { ...(given && { given }), ...(middle && { middle }), ...(family && { family }) }
  return {
    ...(given || family ? { parts } : {}),
    ...(/^[a-z]{2}$/.test(language) ? { language } : {}),
    ...(script ? { script } : {}),
  }
}

function genderOf(aliases: readonly Readonly<Record<string, string>>[]): ListEntry['gender'] {
  const said = distinct(aliases.map(({ gender }) => gender))
  if (said.length !== 1) return undefined
  return said[0] === 'M' ? 'male' : said[0] === 'F' ? 'female' : undefined
}

function birthDatesOf(node: XmlNode, reading: Reading): BirthDate[] {
  const dates = new Map<string, BirthDate>()
  for (const { attributes } of all(node, 'birthdate')) {
    const date = birthDateOf(attributes)
    if (date === 'none') continue
    if (date) dates.set(`${date.from} ${date.to}`, date)
    else {
      const why =
        attributes.calendarType === 'GREGORIAN' ? 'birth date that is none' : 'birth year of another calendar'
      note(reading.leftOut, why)
    }
  }
  return [...dates.values()]
}

/**
 * `birthdate` is Gregorian whatever the calendar says; year, month and day are of `calendarType` and are read only
 * where that is Gregorian (year 1343 of the Islamic or the Iranian calendar is no year of ours). A block may hold
 * a place and no date.
 */
function birthDateOf(born: Readonly<Record<string, string>>): BirthDate | undefined | 'none' {
  const circa = born.circa === 'true'
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(born.birthdate ?? '') ?? []
  if (year !== undefined) {
    const text = born.birthdate ?? year
    return birthDate(text, { year: Number(year), month: Number(month), day: Number(day) }, { circa })
  }
  const hasDate = ['year', 'yearRangeFrom', 'yearRangeTo'].some((name) => (born[name] ?? '') !== '')
  if (!hasDate) return 'none'
  if (born.calendarType !== undefined && born.calendarType !== 'GREGORIAN') return undefined
  if ((born.year ?? '') !== '') {
    const first = {
      year: Number(born.year),
      month: number(born.monthOfYear),
      day: number(born.dayOfMonth),
    }
    return birthDate(Object.values(first).filter(Boolean).reverse().join('.'), first, { circa })
  }
  const from = born.yearRangeFrom || born.yearRangeTo || ''
  const to = born.yearRangeTo || from
  return birthDate(`${from} to ${to}`, { year: Number(from) }, { last: { year: Number(to) }, circa })
}

function number(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text)
}

function codes(nodes: readonly XmlNode[]): string[] {
  return distinct(nodes.flatMap(({ attributes }) => currentCodes(attributes.countryIso2Code ?? '')))
}

function place({ attributes }: XmlNode, fields: readonly string[]): string {
  const isKnown = attributes.countryIso2Code !== '00'
  const country = isKnown ? attributes.countryDescription : undefined
  return distinct([...fields.map((field) => attributes[field]), country]).join(', ')
}

function addressesOf(node: XmlNode): Address[] {
  return all(node, 'address').flatMap((address) => {
    const text = place(address, ['street', 'poBox', 'place', 'zipCode', 'city', 'region'])
    const country = currentCodes(address.attributes.countryIso2Code ?? '')[0]
    return text === '' ? [] : [{ text, ...(country ? { country } : {}) }]
  })
}

const identifierKinds: Readonly<Record<string, Identifier['kind']>> = {
  passport: 'passport',
  id: 'nationalId',
  ssn: 'nationalId',
  fiscalcode: 'taxId',
  taxid: 'taxId',
  euvat: 'taxId',
  regnumber: 'registration',
  tradelic: 'registration',
  imo: 'imo',
  swiftbic: 'swift',
}

function identifiersOf(node: XmlNode): Identifier[] {
  return all(node, 'identification').flatMap(({ attributes }) => {
    const { value, label } = withoutLabel(tidy(attributes.number || attributes.latinNumber || ''))
    if (!/[\p{L}\d]/u.test(value)) return []
    const code = attributes.identificationTypeCode ?? ''
    const kind = identifierKinds[code] ?? 'other'
    const country = currentCodes(attributes.countryIso2Code ?? '')[0]
    const said = label ?? (kind === 'other' ? tidy(attributes.identificationTypeDescription ?? code) : '')
    return [{ kind, value, ...(country ? { country } : {}), ...(said ? { label: said } : {}) }]
  })
}

/** "Ration Card no. 0094195" is the number 0094195, "SSN 156-92-9858" is 156-92-9858; the words become the label. */
function withoutLabel(text: string): { value: string; label?: string } {
  const [, label, value] =
    /^((?:\p{L}[\p{L} .]*? )?(?:n[or]\.?|number:?|ID:|SSN)) ([\p{L}\d]*\d[\p{L}\d/.() -]*)$/iu.exec(text) ??
    []
  return label !== undefined && value !== undefined ? { value, label } : { value: text }
}

function remarksOf(node: XmlNode): string {
  return distinct([textOf(node, 'remark'), node.attributes.designationDetails])
    .filter((text) => text !== 'none')
    .join(' ')
}
