import { type Static, Type } from 'typebox'
import { isoDay } from './birth-date.ts'
import { namesFrom } from './entry.ts'
import { atLine, readingFaults } from './knowledge/reading-words.ts'
import { otherSubjectWords } from './knowledge/subject-words.ts'
import type { ListFile, Reading } from './list.ts'
import type { ListEntry } from './model.ts'
import { readNdjson } from './ndjson-reader.ts'
import { plainEntry } from './plain-entry.ts'
import { refuseFile } from './refusal.ts'
import { tidy } from './tidy.ts'

const Text = Type.String()

/** A line of a harmonised copy: the same shape for many publishers, from whom it keeps the name and little besides. */
export const Harmonised = Type.Object({
  id: Type.String({ minLength: 1 }),
  entity_type: Text,
  names: Type.Array(
    Type.Object({
      full_name: Text,
      first_name: Type.Optional(Text),
      last_name: Type.Optional(Text),
      is_primary: Type.Optional(Type.Boolean()),
    }),
  ),
  source_references: Type.Optional(Type.Array(Type.Object({ reference_number: Text }))),
  imo_number: Type.Optional(Text),
  remarks: Type.Optional(Text),
  entry: Type.Object({
    reference_number: Type.Optional(Text),
    period: Type.Optional(Type.Object({ listed_date: Type.Optional(Text) })),
    raw_source_data: Type.Optional(
      Type.Object({ source_specific_fields: Type.Optional(Type.Record(Text, Text)) }),
    ),
  }),
})
export type Harmonised = Static<typeof Harmonised>

const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  person: 'Person',
  organization: 'Organization',
  vessel: 'Vessel',
  aircraft: 'Aircraft',
}

/**
 * Streams the entries of a harmonised copy, as far as it tells them; `more` lays over each what the list knows to
 * read from it. Refuses, with its line, an entry of another type, without a reference or without a name.
 */
export async function* readHarmonised(
  file: ListFile,
  reading: Reading,
  more: (record: Harmonised) => Partial<ListEntry>,
): AsyncGenerator<ListEntry> {
  reading.variant = 'copy'
  for await (const { record, line } of readNdjson(file, Harmonised)) {
    const entry = { ...entryOf(record, file.name, line), ...more(record) }
    if (entry.entry === '')
      refuseFile(file.name, atLine(line, readingFaults.noReference('record', 'reference_number')), { line })
    if (entry.names.length === 0)
      refuseFile(file.name, atLine(line, readingFaults.noName(entry.entry)), { line, entry: entry.entry })
    yield entry
  }
}

function entryOf(record: Harmonised, file: string, line: number): ListEntry {
  const { entity_type: type, entry: listed, imo_number: imo = '' } = record
  const entry = tidy(listed.reference_number ?? record.source_references?.[0]?.reference_number ?? '')
  const schema = schemas[type]
  if (!schema) {
    const said = otherSubjectWords(entry || record.id, type, Object.keys(schemas))
    return refuseFile(file, atLine(line, said), { line, entry })
  }
  const listedOn = isoDay(listed.period?.listed_date ?? '')
  return plainEntry({
    ...{ entry, schema, origin: { file, line } },
    names: namesFrom(
      record.names.map(({ full_name: text, first_name = '', last_name = '', is_primary }) => {
        const [given, family] = [tidy(first_name), tidy(last_name)]
        const hasParts = schema === 'Person' && given !== '' && family !== ''
        const kind = is_primary === false ? 'alias' : 'primary'
        return { text, kind, ...(hasParts ? { parts: { given, family } } : {}) }
      }),
    ),
    identifiers: imo === '' ? [] : [{ kind: 'imo', value: imo }],
    ...(listedOn ? { listedOn } : {}),
  })
}
