import { datesInText } from '../dates-in-text.ts'
import { knownCountry, type Named, namesFrom } from '../entry.ts'
import { note, type Reading } from '../list.ts'
import type { ListEntry, ListedName } from '../model.ts'
import { plainEntry } from '../plain-entry.ts'
import { distinct, tidy } from '../tidy.ts'

/** What DFAT says about one reference, in whichever layout it came. Cells are as they are written. */
export interface Target {
  readonly entry: string
  readonly schema: ListEntry['schema']
  readonly names: readonly Named[]
  readonly born: readonly string[]
  readonly birthPlaces: readonly string[]
  readonly citizenships: readonly string[]
  readonly addresses: readonly string[]
  readonly about: readonly string[]
  readonly listing: readonly string[]
  readonly committees: readonly string[]
  readonly measures: readonly string[]
  readonly imo: string
  readonly origin: ListEntry['origin']
}

/** The kind of a name by the words of the list; an unknown word is noted. */
export function kindOfAlias(type: string, strength: string, reading: Reading): ListedName['kind'] {
  const said = type.toLowerCase()
  if (strength.toLowerCase() === 'weak') return 'weak'
  if (said === 'primary name') return 'primary'
  if (/^(?:formerly|previous)/.test(said)) return 'formerly'
  if (!['alias', 'aka', 'original script'].includes(said)) note(reading.unknown, `name type "${type}"`)
  return 'alias'
}

export function entryOf(target: Target, reading: Reading): ListEntry {
  const { entry, schema, origin, imo } = target
  const about = distinct(target.about)
  const former = about.flatMap(formerNames).map((text): Named => ({ text, kind: 'formerly' }))
  const unReference = about.flatMap((text) => /^[A-Z]{2,3}[ie]\.\d{3}\b/.exec(text)?.[0] ?? [])[0]
  const listedOn = listingDay(target.listing)
  const remarks = distinct([...about, ...target.listing]).join(' ')
  return plainEntry({
    ...{ entry, schema, origin, names: namesFrom([...target.names, ...former]) },
    birthDates: birthDates(target, reading),
    birthPlaces: distinct(target.birthPlaces.flatMap(lettered)),
    nationalities: distinct(
      target.citizenships.flatMap((text) => countriesIn(text)).map((name) => knownCountry(name, reading)),
    ),
    addresses: distinct(target.addresses.flatMap(lettered)).map((text) => ({ text })),
    identifiers: imo === '' ? [] : [{ kind: 'imo', value: imo }],
    programmes: distinct(target.committees),
    measures: [...target.measures],
    ...(listedOn ? { listedOn } : {}),
    ...(unReference ? { unReference } : {}),
    ...(remarks ? { remarks } : {}),
  })
}

/** "Previous names include ASHER": a vessel's names of before. */
function formerNames(text: string): string[] {
  const [, names = ''] = /\bprevious names? (?:include|is|was|are):? ([^.;\n]+)/i.exec(text) ?? []
  return names.split(/,| and /).map(tidy)
}

function birthDates({ born, schema }: Target, reading: Reading): ListEntry['birthDates'] {
  const found = born.map(datesInText)
  const hasWords = found.some(({ isWhole }) => !isWhole)
  if (hasWords) note(reading.leftOut, 'birth date in words or mistyped')
  const days = new Map(found.flatMap(({ dates }) => dates).map((date) => [`${date.from} ${date.to}`, date]))
  if (schema === 'Person' || days.size === 0) return [...days.values()]
  note(reading.leftOut, 'birth date of what is no person')
  return []
}

/** "a) Kabul b) Kandahar" is two. */
function lettered(text: string): string[] {
  return text.split(/(?:^|\s)\(?[a-z]\)\s/).map((part) => part.replace(/[\s,;]+$/, ''))
}

/** Citizenships stand one beside the other, parted in any way but "and" within the name of one. */
function countriesIn(text: string): string[] {
  return lettered(text).flatMap((part) =>
    part.split(/[;:/]|,(?! )|, (?!(?:the )?(?:Republic|Province|State))/),
  )
}

/** "Listed by the 1267 Committee on 23 February 2001 (amended …)": the first day that is named. */
function listingDay(texts: readonly string[]): string | undefined {
  const said = texts.map(
    (text) => /\b(?:listed|designated)\b.{0,90}?\bon:? (\d{1,2} \p{L}{3,9}\.? \d{4})/iu.exec(text)?.[1],
  )
  return said.flatMap((text = '') => datesInText(text.replace('.', '')).dates[0]?.from ?? [])[0]
}
