import type { ListEntry } from '#lists/model'
import type { LegalEntity, Organisation } from '#parties/model'
import type { Bound, Reopened, Substance } from '../hits/model.ts'
import { entrySubstance, partySubstance, type SubstanceField } from '../knowledge/substance-fields.ts'

type Party = Organisation | LegalEntity
type Address = NonNullable<Party['addresses']>[number]
export type Change = Reopened['changed'][number]

/** What of a party a verdict rests on, by field; a field without a value is an empty list. */
export function substanceOfParty(party: Party): Substance {
  const own = party.type === 'organisation' ? party : undefined
  const { identifiers = [], addresses = [] } = party
  return {
    names: [party.name, ...(own?.nativeName ? [own.nativeName] : []), ...(own?.aliases ?? [])],
    kind: [own?.schema ?? 'Organization'],
    birthDates: own?.birthDate ? [own.birthDate] : [],
    countries: party.country ? [party.country] : [],
    nationalities: [...(own?.nationality ?? [])],
    identifiers: identifiers.map(({ value }) => value),
    addresses: addresses.map(addressText),
  }
}

function addressText({ text, street, postalCode, city, country }: Address): string {
  return [text, street, postalCode, city, country].filter((part) => part !== undefined).join(', ')
}

/** What of an entry of a list a verdict rests on. */
export function substanceOfEntry(entry: Omit<ListEntry, 'origin'>): Substance {
  return {
    names: entry.names.map(({ full }) => full),
    kind: [entry.schema],
    birthDates: entry.birthDates.map(({ text }) => text),
    birthPlaces: [...entry.birthPlaces],
    gender: entry.gender ? [entry.gender] : [],
    countries: [...entry.countries],
    nationalities: [...entry.nationalities],
    identifiers: entry.identifiers.map(({ value }) => value),
    addresses: entry.addresses.map(({ text }) => text),
    programmes: [...entry.programmes],
  }
}

/**
 * What changed in substance since it was decided, field by field. A side that could not be read then or now has not
 * changed as far as anybody knows. `isKnownGood`: only who somebody is counts, as a standing agreement covers the rest.
 */
export function changesOf(before: Bound, now: Bound, isKnownGood = false): Change[] {
  return [
    ...changesIn('party', partySubstance, { before: before.party, now: now.party, isKnownGood }),
    ...changesIn('entry', entrySubstance, { before: before.entry, now: now.entry, isKnownGood }),
  ]
}

interface Sides {
  readonly before: Substance | null
  readonly now: Substance | null
  readonly isKnownGood: boolean
}

function changesIn(
  side: Change['side'],
  fields: readonly SubstanceField[],
  { before, now, isKnownGood }: Sides,
): Change[] {
  if (!before || !now) return []
  return fields.flatMap(({ field, identity }) => {
    const [was, is] = [before[field] ?? [], now[field] ?? []]
    const counts = (identity || !isKnownGood) && !isSame(was, is)
    return counts ? [{ side, field, before: [...was], after: [...is] }] : []
  })
}

/** The same values, whatever their order, case, blanks and marks. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one.map(plain)), new Set(other.map(plain))]
  return a.size === b.size && [...a].every((value) => b.has(value))
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
