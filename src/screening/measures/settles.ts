import type { DayRange, Identity } from '../evidence.ts'
import { evidenceFor } from '../evidence.ts'
import { numberAsked, settleWords } from '../knowledge/settle-words.ts'
import { statesHouse } from './address-evidence.ts'
import type { Settle } from './model.ts'
import { isJudged, numberEvidence } from './number-evidence.ts'
import { readNumber } from './numbers.ts'

/** A listed entry as far as it can settle anything. */
export interface Entry extends Identity {
  readonly schema: string
}

/**
 * What would change the verdict, the weightiest first: what the entry has and the party lacks, and what of the party's
 * cannot be right. Empty where a number that both bear has settled it, and where nothing more could be asked for.
 */
export function settlesOf(query: Identity, entry: Entry): Settle[] {
  const numbers = numberEvidence(query, entry)
  if (numbers.some(({ feature }) => feature === 'identifier.checked')) return []
  const settles = [
    ...faulty(query, entry),
    ...birth(query, entry),
    ...missingNumbers(query, entry),
    ...address(query, entry),
    ...country(query, entry),
    ...gender(query, entry),
  ]
  const isBare = entry.birthDates.length === 0 && entry.identifiers.length === 0
  return settles.length === 0 && isBare ? [settle('entry.bare')] : settles
}

function settle(code: keyof typeof settleWords, said = ''): Settle {
  return { code, says: settleWords[code](said) }
}

function faulty({ identifiers }: Identity, entry: Entry): Settle[] {
  return identifiers
    .filter((one) => readNumber(one).fits === false && isJudged(readNumber(one), entry))
    .map(({ value }) => settle('number.faulty', value.trim().slice(0, 60)))
}

const isDay = ({ from, to }: DayRange) => from === to
const listedDates = (dates: readonly DayRange[]) =>
  dates.map(({ from, to }) => (from === to ? from : from.slice(0, 4))).join(', ')

function birth(query: Identity, entry: Entry): Settle[] {
  if (entry.birthDates.length === 0) return []
  const listed = listedDates(entry.birthDates)
  if (query.birthDates.length === 0) return [settle('birthDate.missing', listed)]
  const [seen] = evidenceFor(
    { ...query, countries: [], nationalities: [], gender: undefined },
    { ...entry, gender: undefined },
  )
  if (seen?.feature === 'birthDate.overlaps' && entry.birthDates.some(isDay) && !query.birthDates.some(isDay))
    return [settle('birthDate.inFull', listed)]
  const isNear = seen?.feature === 'birthDate.differs' && (seen.strength ?? 1) <= nearGap
  return isNear ? [settle('birthDate.proof')] : []
}

/** Birth years one apart, or two days of one year: what a slip of the pen does. */
const nearGap = 0.4

/** Kinds that are asked for, those that prove most first. */
const askedFor = [
  ...(['imo', 'lei', 'ogrn', 'inn', 'seOrgNo', 'noOrgNo', 'fiBusinessId'] as const),
  ...(['registration', 'taxId'] as const),
  ...(['passport', 'nationalId', 'mmsi', 'swift'] as const),
]
const mostAsked = 2

function missingNumbers(query: Identity, entry: Entry): Settle[] {
  const known = new Set(query.identifiers.map(kindOf))
  const theirs = new Set(entry.identifiers.map(kindOf))
  if (query.identifiers.length > 0 && known.has('other')) return [] // of what kind it is nobody knows
  return askedFor
    .filter((kind) => theirs.has(kind) && !known.has(kind))
    .slice(0, mostAsked)
    .flatMap((kind) => {
      const says = numberAsked[kind]
      return says ? [{ code: `number.${kind}`, says }] : []
    })
}

const kindOf = (one: Identity['identifiers'][number]) => readNumber(one).scheme ?? one.kind

/** A street and the number of a house; a town alone settles nothing. */
function address(query: Identity, entry: Entry): Settle[] {
  return statesHouse(entry) && !statesHouse(query) ? [settle('address.missing')] : []
}

function country(query: Identity, entry: Entry): Settle[] {
  const listed = [...new Set([...entry.nationalities, ...entry.countries])]
  const isKnown = query.countries.length + query.nationalities.length > 0
  return isKnown || listed.length === 0 ? [] : [settle('country.missing', listed.join(', '))]
}

function gender(query: Identity, entry: Entry): Settle[] {
  return entry.gender && !query.gender ? [settle('gender.missing')] : []
}
