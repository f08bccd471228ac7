import { Type } from 'typebox'
import { type ListFile, note, type Reading } from '../list.ts'
import { readNdjson } from '../ndjson-reader.ts'
import type { XmlNode } from '../xml-reader.ts'
import { layout } from './layout.ts'

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()])
const Summaries = Type.Array(Type.Record(Type.String(), Scalar))
/** A child of an entity: its attributes, and the regulation it came with. */
const Child = Type.Record(Type.String(), Type.Union([Scalar, Summaries]))
const Entity = Type.Object(
  {
    eu_reference_number: Type.String(),
    regulations: Type.Array(Child, { minItems: 1 }),
    subject_type: Type.Record(Type.String(), Scalar),
    name_aliases: Type.Array(Child, { minItems: 1 }),
    citizenships: Type.Optional(Type.Array(Child)),
    birthdates: Type.Optional(Type.Array(Child)),
    identifications: Type.Optional(Type.Array(Child)),
    addresses: Type.Optional(Type.Array(Child)),
  },
  { additionalProperties: Type.Union([Scalar, Type.Array(Child), Child]) },
)

/** What the copy calls the children of an entity: the XML calls one of each so. */
const elements: Readonly<Record<string, string>> = {
  regulations: 'regulation',
  name_aliases: 'nameAlias',
  citizenships: 'citizenship',
  birthdates: 'birthdate',
  identifications: 'identification',
  addresses: 'address',
  subject_type: 'subjectType',
}
/** These stand in elements of their own in the XML, and in fields of the copy. */
const texts: readonly string[] = ['remark']

/**
 * Streams the entities of a copy of JSON lines as the elements that the XML has, so that one reading serves both.
 * Fields that the layout of the XML does not know are counted.
 */
export async function* readCopy(file: ListFile, reading: Reading): AsyncGenerator<XmlNode> {
  reading.variant = 'copy'
  for await (const { record, line } of readNdjson(file, Entity)) {
    const entity = elementOf('', record, { line, reading })
    for (const [field, value] of Object.entries(record)) {
      const name = elements[field]
      const children = Array.isArray(value) ? value : typeof value === 'object' ? [value] : []
      if (texts.includes(field) && typeof value === 'string')
        entity.children.push({ name: field, attributes: {}, children: [], line, text: value })
      else if (name !== undefined)
        for (const child of children) entity.children.push(elementOf(name, child, { line, reading }))
      else if (children.length > 0) note(reading.unknown, `field ${field}`)
    }
    yield entity
  }
}

interface Place {
  readonly line: number
  readonly reading: Reading
}

function elementOf(
  name: string,
  fields: Readonly<Record<string, unknown>>,
  { line, reading }: Place,
): XmlNode {
  const known = layout.known[name] ?? []
  const attributes: Record<string, string> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === 'object' || texts.includes(field) || field === 'publication_url') continue
    const attribute = field.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    if (!known.includes(attribute)) note(reading.unknown, `field ${name}.${field}`)
    attributes[attribute] = String(value)
  }
  return { name, attributes, children: [], line, text: '' }
}
