import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { ofacFaults } from '../knowledge/us-ofac-words.ts'
import type { ListFile, Reading } from '../list.ts'
import type { Address, ListEntry, ListedName } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { tidy } from '../tidy.ts'
import { usDay } from '../us-day.ts'
import { readXml, textOf, within, type XmlNode } from '../xml-reader.ts'
import { addressOf, entryOf, type GivenName, inOrder } from './entry.ts'
import { placed } from './place.ts'
import { noRemarks, type Remarks, readPart } from './remarks.ts'
import { layout } from './simple-layout.ts'
import type { OfacReading } from './source.ts'

/** Streams the entries of SDN.XML or CONSOLIDATED.XML; refuses a file with another number of them than it says. */
export async function* readSimple(file: ListFile, { reading }: OfacReading): AsyncGenerator<ListEntry> {
  reading.variant = 'xml'
  let count: string | undefined
  let read = 0
  const onHead = (path: string, { text }: XmlNode) => {
    if (path === 'publshInformation/Publish_Date') reading.publishedOn = usDay(text) ?? null
    if (path === 'publshInformation/Record_Count') count = text.trim()
  }
  for await (const node of readXml({ file, layout, reading, onHead })) {
    read += 1
    yield entryFrom(node, file.name, reading)
  }
  if (count === undefined) refuseFile(file.name, ofacFaults.noCount)
  if (Number(count) !== read) refuseFile(file.name, ofacFaults.otherCount(count, read), { read })
}

const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  Entity: 'Organization',
  Individual: 'Person',
  Vessel: 'Vessel',
  Aircraft: 'Aircraft',
}

function entryFrom(node: XmlNode, file: string, reading: Reading): ListEntry {
  const { line } = node
  const entry = textOf(node, 'uid')
  const type = textOf(node, 'sdnType')
  const schema = schemas[type]
  if (!/^\d+$/.test(entry))
    refuseFile(file, atLine(line, readingFaults.noReference('sdnEntry', 'uid')), { line })
  if (!schema) refuseFile(file, atLine(line, readingFaults.otherType(entry, type)), { line, entry })
  if (tidy(textOf(node, 'lastName')) === '')
    refuseFile(file, atLine(line, readingFaults.noName(entry)), { line, entry })
  const { facts, prose } = factsOf(node, reading)
  const isPerson = schema === 'Person'
  const [vessel] = within(node, ['vesselInfo'])
  const ofVessel = (name: string) => (vessel ? textOf(vessel, name) : '')
  const draft = {
    ...{ entry, schema, facts, prose },
    names: [
      nameOf(node, 'primary', isPerson),
      ...within(node, ['akaList', 'aka']).map((aka) => nameOf(aka, kindOf(aka), isPerson)),
    ],
    addresses: within(node, ['addressList', 'address']).flatMap((address) => addressFrom(address, reading)),
    flag: ofVessel('vesselFlag'),
    callSign: ofVessel('callSign'),
    owner: ofVessel('vesselOwner'),
    positions: textOf(node, 'title').split(';'),
    programmes: within(node, ['programList', 'program']).map(({ text }) => text),
    origin: { file, line },
  }
  return entryOf(draft, reading)
}

/**
 * The name of an entity, vessel or aircraft stands in lastName, and of a person all that is not parted: then it is
 * "LAST, First" there too.
 */
function nameOf(node: XmlNode, kind: ListedName['kind'], isPerson: boolean): GivenName {
  const [given, family] = [textOf(node, 'firstName'), textOf(node, 'lastName')]
  return given === '' ? inOrder(family, kind, isPerson) : { given, family, kind }
}

function kindOf(aka: XmlNode): ListedName['kind'] {
  if (textOf(aka, 'type') === 'f.k.a.') return 'formerly'
  return textOf(aka, 'category') === 'weak' ? 'weak' : 'alias'
}

/** The elements hold what the remarks of the comma-separated files hold: said in their words, they read the same. */
function factsOf(node: XmlNode, reading: Reading): { facts: Remarks; prose: string[] } {
  const facts = noRemarks()
  const take = (word: string, path: readonly string[]) => {
    for (const { text } of within(node, path))
      if (tidy(text) !== '') readPart(`${word} ${tidy(text)}`, facts, reading)
  }
  take('DOB', ['dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth'])
  take('POB', ['placeOfBirthList', 'placeOfBirthItem', 'placeOfBirth'])
  take('nationality', ['nationalityList', 'nationality', 'country'])
  take('citizen', ['citizenshipList', 'citizenship', 'country'])
  const said = within(node, ['idList', 'id']).map((id) => {
    const country = textOf(id, 'idCountry')
    return tidy(`${textOf(id, 'idType')} ${textOf(id, 'idNumber')}${country === '' ? '' : ` (${country})`}`)
  })
  const before = facts.identifiers.length
  for (const part of said) readPart(part, facts, reading)
  const isNumber = new Set(facts.identifiers.slice(before).map(({ label = '' }) => label))
  const prose = said.filter((part) => ![...isNumber].some((label) => part.startsWith(label)))
  return { facts, prose: [[...prose, textOf(node, 'remarks')].filter((text) => text !== '').join('; ')] }
}

function addressFrom(address: XmlNode, reading: Reading): Address[] {
  const lines = ['address1', 'address2', 'address3'].map((name) => textOf(address, name))
  const [place, state, code] = ['city', 'stateOrProvince', 'postalCode'].map((name) => textOf(address, name))
  const city = placed(place ?? '', state ?? '', code ?? '')
  return addressOf([...lines, city], textOf(address, 'country'), reading)
}
