import { type Static, Type } from 'typebox'
import { type ListFile, note, type Reading } from '../list.ts'
import { readNdjson } from '../ndjson-reader.ts'
import type { XmlNode } from '../xml-reader.ts'
import { layout } from './layout.ts'

const Fields = Type.Record(Type.String(), Type.String())
const Designation = Type.Object(
  {
    unique_id: Type.String(),
    regime_name: Type.String(),
    individual_entity_ship: Type.String(),
    sanctions_imposed: Type.String(),
    names: Type.Object({ names: Type.Array(Fields, { minItems: 1 }) }),
    non_latin_names: Type.Optional(Type.Object({ names: Type.Array(Fields) })),
    addresses: Type.Optional(Type.Object({ addresses: Type.Array(Fields) })),
    sanctions_imposed_indicators: Type.Optional(Type.Record(Type.String(), Type.Boolean())),
  },
  { additionalProperties: Type.String() },
)
type Designation = Static<typeof Designation>

/** Names of elements that follow no rule; the others are the fields with capitals for their underscores. */
const irregular: Readonly<Record<string, string>> = {
  unique_id: 'UniqueID',
  ofsi_group_id: 'OFSIGroupID',
  un_reference_number: 'UNReferenceNumber',
  uk_statement_of_reasons: 'UKStatementofReasons',
}

/**
 * Streams the designations of a copy of JSON lines as the elements that the XML has, so that one reading serves both.
 * Fields that the layout of the XML does not know are counted.
 */
export async function* readCopy(file: ListFile, reading: Reading): AsyncGenerator<XmlNode> {
  reading.variant = 'copy'
  for await (const { record, line } of readNdjson(file, Designation)) {
    const node = element('Designation', line)
    for (const [field, value] of Object.entries(record))
      if (typeof value === 'string') node.children.push(leaf('', { field, value }, { line, reading }))
    node.children.push(...groups(record, { line, reading }))
    yield node
  }
}

interface Place {
  readonly line: number
  readonly reading: Reading
}

function groups({ names, non_latin_names, addresses }: Designation, place: Place): XmlNode[] {
  const group = (parent: string, child: string, rows: readonly Static<typeof Fields>[] = []) =>
    element(
      parent,
      place.line,
      rows.map((row) => {
        const leaves = Object.entries(row).map(([field, value]) =>
          leaf(`${parent}/${child}`, { field, value }, place),
        )
        return element(child, place.line, leaves)
      }),
    )
  return [
    group('Names', 'Name', names.names),
    group('NonLatinNames', 'NonLatinName', non_latin_names?.names),
    group('Addresses', 'Address', addresses?.addresses),
  ]
}

interface Field {
  readonly field: string
  readonly value: string
}

function leaf(parent: string, { field, value }: Field, { line, reading }: Place): XmlNode {
  const pascal = field.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  const name = irregular[field] ?? pascal
  if (layout.known[parent === '' ? name : `${parent}/${name}`] === undefined)
    note(reading.unknown, `field ${parent}/${field}`)
  return { ...element(name, line), text: value }
}

function element(name: string, line: number, children: XmlNode[] = []): XmlNode {
  return { name, attributes: {}, children, line, text: '' }
}
