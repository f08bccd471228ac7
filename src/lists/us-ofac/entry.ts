import { countryCode } from '../country-code.ts'
import { note, type Reading } from '../list.ts'
import type { Address, ListEntry, ListedName, Origin } from '../model.ts'
import { withPrimary } from '../set.ts'
import { distinct, scriptOf, tidy } from '../tidy.ts'
import type { Remarks } from './remarks.ts'

/** A name as a layout gives it: whole, or parted. `family` alone is a name of one part. */
export interface GivenName {
  readonly given: string
  readonly family: string
  readonly kind: ListedName['kind']
}

/** What the three layouts say of one entry, each in its own way. */
export interface Draft {
  readonly entry: string
  readonly schema: ListEntry['schema']
  readonly names: readonly GivenName[]
  /** What stands in fixed words: in the remarks of the comma-separated files, in elements of the XML. */
  readonly facts: Remarks
  readonly addresses: readonly Address[]
  readonly flag: string
  readonly callSign: string
  readonly owner: string
  readonly positions: readonly string[]
  readonly programmes: readonly string[]
  readonly prose: readonly string[]
  readonly origin: Origin
}

/** The entry as every list has it. */
export function entryOf(draft: Draft, reading: Reading): ListEntry {
  const { facts, addresses, schema, owner } = draft
  const callSign = tidy(draft.callSign)
  const remarks = distinct([...draft.prose, owner === '' ? '' : `Vessel owner: ${owner}.`]).join(' ')
  const [listedOn] = facts.listedOn.toSorted()
  return {
    entry: draft.entry,
    schema,
    names: namesOf(draft),
    birthDates: facts.birthDates,
    birthPlaces: distinct(facts.birthPlaces),
    nationalities: distinct(facts.nationalities),
    countries: distinct([...addresses.map(({ country }) => country), codeOf(draft.flag, reading)]),
    ...(facts.gender ? { gender: facts.gender } : {}),
    titles: [],
    positions: distinct(draft.positions),
    addresses: [...addresses],
    identifiers: [
      ...facts.identifiers,
      ...(callSign === '' ? [] : [{ kind: 'other' as const, value: callSign, label: 'Call sign' }]),
    ],
    programmes: distinct(draft.programmes),
    measures: distinct(facts.measures),
    ...(listedOn === undefined ? {} : { listedOn }),
    ...(remarks === '' ? {} : { remarks }),
    origin: draft.origin,
  }
}

function namesOf({ names: given }: Draft): ListedName[] {
  const names = new Map<string, ListedName>()
  for (const name of given) {
    const listed = listedName(name)
    if (listed.full !== '' && !names.has(listed.full)) names.set(listed.full, listed)
  }
  return withPrimary([...names.values()])
}

function listedName({ given, family, kind }: GivenName): ListedName {
  const parts = { given: tidy(given), family: tidy(family) }
  const full = tidy(`${parts.given} ${parts.family}`)
  const hasBoth = parts.given !== '' && parts.family !== ''
  const script = scriptOf(full)
  return { full, kind, ...(hasBoth ? { parts } : {}), ...(script ? { script } : {}) }
}

/** Individuals are written "LAST, First"; entities may hold commas of their own. */
export function inOrder(text: string, kind: ListedName['kind'], isPerson: boolean): GivenName {
  const comma = isPerson ? text.indexOf(', ') : -1
  return comma < 0
    ? { given: '', family: text, kind }
    : { given: text.slice(comma + 1), family: text.slice(0, comma), kind }
}

/** An address of lines, a city with its state, and a country; none where all are empty. */
export function addressOf(lines: readonly string[], country: string, reading: Reading): Address[] {
  const text = distinct([...lines, country]).join(', ')
  const code = codeOf(country, reading)
  return text === '' ? [] : [{ text, ...(code ? { country: code } : {}) }]
}

function codeOf(country: string, reading: Reading): string | undefined {
  const text = tidy(country)
  if (text === '' || /^(?:undetermined|None Identified)$/i.test(text)) return undefined
  const code = countryCode(text)
  if (!code) note(reading.unknown, `country "${text}"`)
  return code
}
