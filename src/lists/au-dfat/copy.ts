import { type Static, Type } from 'typebox'
import { kindOfName } from '../kind-of-name.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import type { ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { readNdjson } from '../ndjson-reader.ts'
import { refuseFile } from '../refusal.ts'
import { entryOf, kindOfAlias } from './target.ts'

const Text = Type.String()
const Row = Type.Object({
  reference: Type.String({ minLength: 1 }),
  names: Type.Array(Type.Object({ text: Text, name_type: Text, alias_strength: Type.Optional(Text) })),
  additional_info: Type.Optional(Text),
  address: Type.Optional(Text),
  imo_number: Type.Optional(Text),
  dates_of_birth: Type.Optional(Type.Array(Type.Object({ raw_value: Text }))),
  places_of_birth: Type.Optional(Type.Array(Type.Object({ raw_value: Text }))),
  citizenships: Type.Optional(Type.Array(Text)),
  sanction: Type.Object({
    listing_information: Type.Optional(Text),
    committees: Text,
    targeted_financial_sanction: Type.Boolean(),
    travel_ban: Type.Boolean(),
    arms_embargo: Type.Boolean(),
    maritime_restriction: Type.Boolean(),
  }),
})
type Row = Static<typeof Row>

/** Streams the copy: an entry a line. It says of none what it is: that is told from what is known about it. */
export async function* parseCopy(file: ListFile, reading: Reading): AsyncGenerator<ListEntry> {
  reading.variant = 'copy'
  for await (const { record, line } of readNdjson(file, Row)) {
    const entry = entryOf(targetOf(record, { file: file.name, line }, reading), reading)
    if (entry.names.length === 0)
      refuseFile(file.name, atLine(line, readingFaults.noName(entry.entry)), { line, entry: entry.entry })
    yield entry
  }
}

function targetOf(row: Row, origin: ListEntry['origin'], reading: Reading) {
  const { sanction } = row
  const text = (value: string | undefined) => (value === undefined ? [] : [value])
  const places = (row.places_of_birth ?? []).map(({ raw_value }) => raw_value.trim()).filter(Boolean)
  return {
    entry: row.reference,
    schema: schemaOf(row),
    names: row.names.map(({ text, name_type, alias_strength = '' }) => ({
      text: text.replace(/;\s*$/, ''),
      kind: kindOfAlias(name_type, alias_strength, reading),
    })),
    born: (row.dates_of_birth ?? []).map(({ raw_value }) => raw_value),
    birthPlaces: [places.join(', ')], // the copy has parted one place at its commas
    citizenships: row.citizenships ?? [],
    addresses: text(row.address),
    about: text(row.additional_info),
    listing: text(sanction.listing_information),
    committees: [sanction.committees],
    measures: [
      ...(sanction.targeted_financial_sanction ? ['Targeted Financial Sanction'] : []),
      ...(sanction.travel_ban ? ['Travel Ban'] : []),
      ...(sanction.arms_embargo ? ['Arms Embargo'] : []),
      ...(sanction.maritime_restriction ? ['Maritime Restriction'] : []),
    ],
    imo: row.imo_number ?? '',
    origin,
  }
}

/**
 * Vessels have an IMO number or only a maritime restriction. Who has a birth or a citizenship is a person. The UN's
 * reference ends in i for individuals and e for entities. Only then a name must tell, and only where travel is banned.
 */
function schemaOf(row: Row): ListEntry['schema'] {
  if (row.imo_number !== undefined || /\bVessels\b/.test(row.sanction.committees)) return 'Vessel'
  if (row.dates_of_birth || row.citizenships || row.places_of_birth) return 'Person'
  const [, letter] = /^[A-Z]{2,3}([ie])\.\d{3}\b/.exec(row.additional_info ?? '') ?? []
  if (letter) return letter === 'i' ? 'Person' : 'Organization'
  return row.sanction.travel_ban ? kindOfName(row.names[0]?.text ?? '') : 'Organization'
}
