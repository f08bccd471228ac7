import { daysOf } from '../../birth-date.ts'
import { atLine, readingFaults } from '../../knowledge/reading-words.ts'
import { ofacFaults } from '../../knowledge/us-ofac-words.ts'
import type { ListFile, Reading } from '../../list.ts'
import type { ListEntry } from '../../model.ts'
import { refuseFile } from '../../refusal.ts'
import { tidy } from '../../tidy.ts'
import { all, readXml, type XmlNode } from '../../xml-reader.ts'
import { entryOf } from '../entry.ts'
import { readPart } from '../remarks.ts'
import type { OfacReading } from '../source.ts'
import { featuresOf } from './features.ts'
import { gather } from './gather.ts'
import type { Joined, Party } from './joined.ts'
import { layout } from './layout.ts'
import { namesOf } from './names.ts'
import { newReferences, referred } from './references.ts'

/**
 * Streams the parties of SDN_ADVANCED.XML or CONS_ADVANCED.XML in two passes: what is joined to them by number stands
 * before and after them. Refuses a file of changes only, and numbers that the file does not explain.
 */
export async function* readAdvanced(file: ListFile, { reading }: OfacReading): AsyncGenerator<ListEntry> {
  reading.variant = 'advanced'
  const joined = await gathered(file, reading)
  for await (const node of readXml({ file, layout, reading, onHead: () => {} })) {
    if (node.name !== 'DistinctParty') continue
    const reference = node.attributes.FixedRef ?? ''
    const { line } = node
    if (reference === '')
      refuseFile(file.name, atLine(line, readingFaults.noReference('DistinctParty', 'FixedRef')), { line })
    const [profile] = all(node, 'Profile')
    if (!profile) refuseFile(file.name, atLine(line, readingFaults.noName(reference)), { line })
    yield entryFrom({ joined, profile, reference, origin: { file: file.name, line } }, reading)
  }
}

async function gathered(file: ListFile, reading: Reading): Promise<Joined> {
  const joined: Joined = {
    references: newReferences(file.name),
    ...{ places: new Map(), numbers: new Map(), listings: new Map() },
    ...{ ties: new Map(), names: new Map() },
  }
  const day = new Map<string, number>()
  const onHead = (path: string, { text, attributes }: XmlNode) => {
    if (path === '' && attributes.DeltaBaseVersion !== undefined)
      refuseFile(file.name, ofacFaults.isDelta(attributes.DeltaBaseVersion))
    if (path.startsWith('DateOfIssue/')) day.set(path.slice('DateOfIssue/'.length), Number(text))
  }
  // What the layout does not know is counted in the second pass, once.
  const quiet: Reading = { ...reading, unknown: new Map() }
  for await (const node of readXml({ file, layout, reading: quiet, onHead })) gather(node, joined, reading)
  const issued = daysOf({ year: day.get('Year') ?? 0, month: day.get('Month'), day: day.get('Day') })
  reading.publishedOn = issued?.from ?? null
  return joined
}

function entryFrom(party: Party, reading: Reading): ListEntry {
  const { joined, profile, reference, origin } = party
  const id = profile.attributes.ID ?? ''
  const names = namesOf(profile, joined)
  const { line } = origin
  if (!names.some(({ given, family }) => `${given}${family}` !== ''))
    refuseFile(origin.file, atLine(line, readingFaults.noName(reference)), { line, entry: reference })
  const features = featuresOf(profile, joined, reading)
  const listings = joined.listings.get(id) ?? []
  const { facts } = features
  const said = all(profile, 'Identity').flatMap(
    ({ attributes }) => joined.numbers.get(attributes.ID ?? '') ?? [],
  )
  for (const part of said) readPart(part, facts, reading)
  facts.measures.push(...listings.flatMap(({ measures }) => measures))
  facts.listedOn.push(...listings.flatMap(({ listedOn }) => listedOn ?? []))
  const draft = {
    ...features,
    entry: reference,
    schema: schemaOf(party),
    names,
    programmes: listings.flatMap(({ programmes }) => programmes),
    prose: [
      ...features.prose,
      ...tiesOf(id, joined),
      ...listings.flatMap(({ remarks }) => remarks),
      ...all(profile, 'Comment').map(({ text }) => tidy(text)),
    ].filter((text) => text !== ''),
    origin,
  }
  return entryOf({ ...draft, prose: [draft.prose.join('; ')] }, reading)
}

/** The other layouts say "Linked To: NAME"; this one says how. */
function tiesOf(id: string, { ties, names }: Joined): string[] {
  return (ties.get(id) ?? []).flatMap(({ said, to }) => {
    const name = names.get(to)
    return name === undefined ? [] : [`${said}: ${name}`]
  })
}

/** Vessel and aircraft are sub-types of transport; the type of all else is the party's. */
function schemaOf({ joined: { references }, profile, reference, origin }: Party): ListEntry['schema'] {
  const sub = referred(references, 'PartySubType', { node: profile, attribute: 'PartySubTypeID' })
  const { attributes } = references.values.get(`PartySubType ${profile.attributes.PartySubTypeID}`) ?? {}
  const type = references.values.get(`PartyType ${attributes?.PartyTypeID}`)?.text ?? ''
  const schema = schemas[sub.toLowerCase()] ?? schemas[type.toLowerCase()]
  const { file, line } = origin
  return (
    schema ??
    refuseFile(file, atLine(line, readingFaults.otherType(reference, type || sub)), {
      line,
      entry: reference,
    })
  )
}
const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  vessel: 'Vessel',
  aircraft: 'Aircraft',
  individual: 'Person',
  entity: 'Organization',
}
