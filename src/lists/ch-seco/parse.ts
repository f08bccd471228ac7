import { birthDate, isoDay } from '../birth-date.ts'
import { currentCodes } from '../country-code.ts'
import { kindOf } from '../entry.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { otherSubjectWords } from '../knowledge/subject-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { BirthDate, ListEntry } from '../model.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { distinct, tidy } from '../tidy.ts'
import { all, readXml, textOf, type XmlNode } from '../xml-reader.ts'
import { parseCopy } from './copy.ts'
import { layout } from './layout.ts'
import { namesOf, type SecoName } from './names.ts'
import { addressesOf, identifiersOf, type Place, placeOf, placeText } from './places.ts'

/** Streams the targets of SECO's full list, or of a copy of JSON lines (the first character tells which). */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'seco.xml')
  if ((await kindOf(file)) === 'json') {
    yield* parseCopy(file, reading)
    return
  }
  const known = await referredTo(file, reading)
  const onHead = (path: string, { attributes }: XmlNode) => {
    if (path === '') reading.publishedOn = isoDay(attributes.date ?? '') ?? null
  }
  for await (const node of readXml({ file, layout, reading, onHead })) {
    if (node.name !== 'target') continue
    if (isDelisted(node)) note(reading.leftOut, 'target that was taken off the list')
    else yield entryOf(node, { file: file.name, reading, ...known })
  }
}

/** What targets refer to by number. It stands partly behind them: the file is read twice. */
interface Known {
  readonly programmes: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, Place>
}
interface Source extends Known {
  readonly file: string
  readonly reading: Reading
}

async function referredTo(file: ListFile, reading: Reading): Promise<Known> {
  const programmes = new Map<string, string>()
  const places = new Map<string, Place>()
  const aside: Reading = { ...reading, unknown: new Map(), leftOut: new Map(), doubts: [] }
  for await (const node of readXml({ file, layout, reading: aside, onHead: () => {} })) {
    if (node.name === 'place') places.set(node.attributes.ssid ?? '', placeOf(node))
    if (node.name !== 'sanctions-program') continue
    const keys = all(node, 'program-key')
    const key = keys.find(({ attributes }) => attributes.lang === 'eng') ?? keys[0]
    for (const set of all(node, 'sanctions-set'))
      programmes.set(set.attributes.ssid ?? '', tidy(key?.text ?? ''))
  }
  return { programmes, places }
}

/** The last thing that happened to a target, by the day on which it took effect; on one day, as they stand. */
function isDelisted(node: XmlNode): boolean {
  const day = ({ attributes }: XmlNode) =>
    attributes['effective-date'] || attributes['publication-date'] || attributes['enactment-date'] || ''
  const last = all(node, 'modification')
    .toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
    .at(-1)
  return /^de-?listed$/.test(last?.attributes['modification-type'] ?? '')
}

function entryOf(node: XmlNode, source: Source): ListEntry {
  const { file, reading } = source
  const entry = node.attributes.ssid ?? ''
  const { line } = node
  if (entry === '') refuseFile(file, atLine(line, readingFaults.noReference('target', 'ssid')), { line })
  const subject = node.children.find(({ name }) => ['individual', 'entity', 'object'].includes(name))
  const schema = subject && schemaOf(subject)
  if (!subject || !schema) {
    const found = subject?.attributes['object-type'] ?? node.children.map(({ name }) => name).join(', ')
    const said = otherSubjectWords(entry, found, ['individual', 'entity', ...Object.keys(objectTypes)])
    return refuseFile(file, atLine(line, said), { line, entry })
  }
  const identities = all(subject, 'identity')
  const { names, titles } = namesOf(identities.flatMap(namesIn), schema, reading)
  if (names.length === 0) refuseFile(file, atLine(line, readingFaults.noName(entry)), { line, entry })
  const { sex } = subject.attributes
  const addresses = identities.flatMap((identity) => addressesOf(identity, source.places))
  return plainEntry({
    entry,
    schema,
    names,
    origin: { file, line },
    titles,
    birthDates: identities.flatMap((identity) => birthDates(identity, schema, reading)),
    birthPlaces: distinct(
      identities
        .flatMap((identity) => all(identity, 'place-of-birth'))
        .map(({ attributes }) => placeText(source.places.get(attributes['place-id'] ?? ''))),
    ),
    nationalities: distinct(
      identities
        .flatMap((identity) => all(identity, 'nationality'))
        .flatMap((nationality) => all(nationality, 'country'))
        .flatMap(({ attributes }) => currentCodes(attributes['iso-code'] ?? '')),
    ),
    countries: distinct(addresses.map(({ country }) => country)),
    ...(sex === 'male' || sex === 'female' ? { gender: sex } : {}),
    addresses,
    identifiers: identifiersOf(subject, identities, reading),
    programmes: programmesOf(node, source),
    ...rest(node, subject),
  })
}

const objectTypes: Readonly<Record<string, ListEntry['schema']>> = { vessel: 'Vessel', aircraft: 'Aircraft' }

function schemaOf({ name, attributes }: XmlNode): ListEntry['schema'] | undefined {
  if (name === 'object') return objectTypes[attributes['object-type'] ?? '']
  return name === 'individual' ? 'Person' : 'Organization'
}

function namesIn(identity: XmlNode): SecoName[] {
  return all(identity, 'name').map((name) => ({
    type: name.attributes['name-type'] ?? '',
    quality: name.attributes.quality ?? '',
    isOther: identity.attributes.main === 'false',
    parts: all(name, 'name-part').map((part) => ({
      type: part.attributes['name-part-type'] ?? '',
      order: Number(part.attributes.order ?? 0),
      value: textOf(part, 'value'),
      variants: all(part, 'spelling-variant').map(({ attributes, text }) => ({
        lang: attributes.lang ?? '',
        script: attributes.script ?? '',
        value: tidy(text),
      })),
    })),
  }))
}

function birthDates(identity: XmlNode, schema: ListEntry['schema'], reading: Reading): BirthDate[] {
  return all(identity, 'day-month-year').flatMap(({ attributes }) => {
    if (schema !== 'Person') {
      note(reading.leftOut, 'day on which a body was founded or an object was built')
      return []
    }
    const [year, month, day] = ['year', 'month', 'day'].map((part) => whole(attributes[part]))
    const isOurs = /^(?:gregorian)?$/i.test(attributes.calendar ?? '')
    const text = [year, month, day].filter((part) => part !== undefined).join('-')
    const date = year !== undefined && isOurs ? birthDate(text, { year, month, day }) : undefined
    if (!date) note(reading.leftOut, isOurs ? 'birth date that is none' : 'birth date of another calendar')
    return date ? [date] : []
  })
}

function whole(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text)
}

/** By attribute, or by an element for each where a target is under several sets. Without its name a set is its number. */
function programmesOf(node: XmlNode, { programmes }: Source): string[] {
  const sets = [
    node.attributes['sanctions-set-id'] ?? '',
    ...all(node, 'sanctions-set-id').map(({ text }) => text.trim()),
  ]
  return distinct(sets.map((set) => programmes.get(set) || set))
}

function rest(node: XmlNode, subject: XmlNode): Partial<ListEntry> {
  const listed = all(node, 'modification')
    .filter(({ attributes }) => attributes['modification-type'] === 'listed')
    .flatMap(
      ({ attributes }) => isoDay(attributes['effective-date'] || attributes['publication-date'] || '') ?? [],
    )
    .toSorted()[0]
  const unReference = /^[A-Z]{2,3}[ie]\.\d{3}$/.exec(textOf(node, 'foreign-identifier'))?.[0]
  const said = ['justification', 'other-information'].flatMap((name) => all(subject, name))
  const remarks = distinct(said.map(({ text }) => text)).join(' ')
  return {
    ...(listed ? { listedOn: listed } : {}),
    ...(unReference ? { unReference } : {}),
    ...(remarks ? { remarks } : {}),
  }
}
