import { type Static, Type } from 'typebox'
import { birthDate } from '../birth-date.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { Address, BirthDate, ListEntry } from '../model.ts'
import { readNdjson } from '../ndjson-reader.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { distinct, tidy } from '../tidy.ts'
import { namesOf } from './names.ts'

const Text = Type.String({ minLength: 1 })
const PartDate = Type.Object({
  day: Type.Optional(Type.Integer()),
  month: Type.Optional(Type.Integer()),
  year: Type.Optional(Type.Integer()),
})
const Subject = Type.Object({
  identity: Type.Object({
    names: Type.Array(
      Type.Object({
        name_type: Text,
        quality: Text,
        name_parts: Type.Array(
          Type.Object({ order: Type.Integer(), name_part_type: Text, value: Type.String() }),
        ),
      }),
    ),
    day_month_year: Type.Optional(PartDate),
    addresses: Type.Optional(
      Type.Array(
        Type.Object({
          address_details: Type.Optional(Type.String()),
          zip_code: Type.Optional(Type.String()),
        }),
      ),
    ),
  }),
  justification: Type.Optional(Type.String()),
})
type Subject = Static<typeof Subject>
const Target = Type.Object({
  ssid: Text,
  sanctions_set_id: Text,
  individual: Type.Optional(Subject),
  entity: Type.Optional(Subject),
})

/**
 * Streams the copy: names, birth dates, addresses without their places, justifications. Objects (vessels, aircraft)
 * have lost everything but their number there: they are counted, and cannot be screened against.
 */
export async function* parseCopy(file: ListFile, reading: Reading): AsyncGenerator<ListEntry> {
  reading.variant = 'copy'
  let objects = 0
  for await (const { record, line } of readNdjson(file, Target)) {
    const subject = record.individual ?? record.entity
    if (!subject) {
      objects++
      note(reading.leftOut, 'target without a subject (a vessel or an aircraft)')
      continue
    }
    const schema = record.individual ? 'Person' : 'Organization'
    const entry = entryOf(subject, schema, reading)
    if (entry.names.length === 0)
      refuseFile(file.name, atLine(line, readingFaults.noName(record.ssid)), { line, entry: record.ssid })
    yield {
      ...entry,
      entry: record.ssid,
      programmes: [record.sanctions_set_id],
      origin: { file: file.name, line },
    }
  }
  if (objects > 0)
    reading.doubts.push(
      `${objects} vessels and aircraft stand in this copy by their number only and were left out; the publisher's XML has them in full.`,
    )
}

function entryOf(
  { identity, justification = '' }: Subject,
  schema: ListEntry['schema'],
  reading: Reading,
): ListEntry {
  const { names, titles } = namesOf(
    identity.names.map(({ name_type, quality, name_parts }) => ({
      type: name_type,
      quality,
      parts: name_parts.map(({ order, name_part_type: type, value }) => ({
        ...{ order, type, value },
        variants: [],
      })),
    })),
    schema,
    reading,
  )
  const remarks = tidy(justification)
  return plainEntry({
    entry: '',
    schema,
    names,
    origin: { file: '', line: 1 },
    titles,
    birthDates: birthDates(identity, schema, reading),
    addresses: addresses(identity),
    ...(remarks ? { remarks } : {}),
  })
}

function birthDates(
  { day_month_year: born }: Subject['identity'],
  schema: ListEntry['schema'],
  reading: Reading,
): BirthDate[] {
  if (!born) return []
  if (schema !== 'Person') {
    note(reading.leftOut, 'day on which a body was founded')
    return []
  }
  const { year, month, day } = born
  const text = [year, month, day].filter((part) => part !== undefined).join('-')
  const date = year === undefined ? undefined : birthDate(text, { year, month, day })
  if (!date) note(reading.leftOut, 'birth date that is none')
  return date ? [date] : []
}

function addresses({ addresses: given = [] }: Subject['identity']): Address[] {
  const texts = given.map(({ address_details = '', zip_code = '' }) =>
    distinct([address_details, zip_code]).join(', '),
  )
  return distinct(texts).map((text) => ({ text }))
}
