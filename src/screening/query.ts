import { ok, type Result, type Wording } from '#kernel'
import { type AnalysedName, analyse, isLegalForm, type NameKind, type Word } from '#names'
import { nameKindOf } from './compare.ts'
import type { DayRange, Identity } from './evidence.ts'
import {
  birthUnread,
  nameEmpty,
  nameHasHalf,
  nameHasNul,
  nameMisread,
  nameTooLong,
  nameUnreadable,
  onlyLegalForm,
  tooLittle,
  tooManyNames,
  tooManyWords,
  tooManyWordsTogether,
} from './knowledge/refusal-words.ts'
import { readAddress } from './measures/addresses.ts'
import type { ScreeningQuery } from './model.ts'

/** A query that can be looked up: its names under every kind that its schema allows. */
export interface ReadQuery {
  readonly kinds: readonly NameKind[]
  readonly names: Readonly<Record<NameKind, readonly AnalysedName[]>>
  readonly identity: Identity
}
type Unread = { readonly reason: Wording }

const longestName = 1000
/** The longest name on any list has half as many; each more costs time that others wait for. */
const mostWords = 100
/** Fifty names of eight words each. */
const mostWordsTogether = 400
const mostValues = 50
/** Addresses add evidence and find nobody: those beyond are not read. */
const mostAddresses = 50

/** Reads a query, or says why nobody can look for it. */
export function readQuery(query: ScreeningQuery): Result<ReadQuery, Unread> {
  const names = valuesOf(query.name)
  const reason = nameProblem(names)
  if (reason !== undefined) return { ok: false, refusal: { reason } }
  const births = readBirths(valuesOf(query.birthDate))
  if (!births.ok) return births
  const kind = nameKindOf(query.schema)
  const kinds: readonly NameKind[] = kind ? [kind] : ['person', 'organisation', 'object']
  const analysed = (of: NameKind) => (kinds.includes(of) ? names.map((name) => analyse(name, of)) : [])
  const read = {
    person: analysed('person'),
    organisation: analysed('organisation'),
    object: analysed('object'),
  }
  const unread = whyUnread(names, kinds, read)
  if (unread !== undefined) return { ok: false, refusal: { reason: unread } }
  return ok({ kinds, names: read, identity: identityOf(query, births.value) })
}

/** Why these names, as they were read, cannot be looked for. */
function whyUnread(
  names: readonly string[],
  kinds: readonly NameKind[],
  read: ReadQuery['names'],
): Wording | undefined {
  const unreadable = names.map((name, i) => wordProblem(name, wordsOf(read, i))).find(isSaid)
  if (unreadable) return unreadable
  const form = kinds.includes('person') ? undefined : names.find(isLegalForm)
  if (form !== undefined) return onlyLegalForm(form)
  const together = Math.max(...kinds.map((of) => read[of].reduce((sum, name) => sum + countWords(name), 0)))
  if (together > mostWordsTogether) return tooManyWordsTogether(together, mostWordsTogether)
  return kinds.some((of) => read[of].every(isFaint)) ? tooLittle : undefined
}

const wordsOf = (read: ReadQuery['names'], i: number) =>
  Object.values(read).map((names) => (names[i] ? countWords(names[i]) : 0))
const countWords = ({ words }: AnalysedName) => words.reduce((sum, word) => sum + partsOf(word), 0)
/** Where words are not parted, each character may be one. */
const partsOf = ({ written }: Word) => (syllabic.test(written) ? [...written].length : 1)
const syllabic = /[\p{Script=Han}\p{Script=Hangul}]/u
const isSaid = (problem: Wording | undefined) => problem !== undefined

/** Every name that was given must be one that can be looked for: one passed over in silence would look clear. */
function wordProblem(name: string, words: readonly number[]): Wording | undefined {
  const most = Math.max(...words)
  if (most === 0) return nameUnreadable(name.slice(0, 40))
  return most > mostWords ? tooManyWords(most, mostWords) : undefined
}

/** Initials and particles weigh when names are compared; nobody is found by them. */
function isFaint({ words }: AnalysedName): boolean {
  return words.every(({ kind }) => kind === 'initial' || kind === 'particle')
}

function identityOf(query: ScreeningQuery, birthDates: readonly DayRange[]): Identity {
  const gender = query.gender?.trim().toLowerCase()[0]
  let addresses: Identity['addresses'] // read when something is found: most parties resemble nobody
  return {
    birthDates,
    countries: countriesOf(query.country),
    nationalities: countriesOf(query.nationality),
    gender: gender === 'm' ? 'male' : gender === 'f' ? 'female' : undefined,
    identifiers: valuesOf(query.identifiers).map((value) => ({ kind: 'other', value })),
    get addresses() {
      addresses ??= valuesOf(query.address).slice(0, mostAddresses).map(readAddress)
      return addresses
    },
  }
}

const valuesOf = (value: string | readonly string[] | undefined): string[] =>
  (value === undefined ? [] : typeof value === 'string' ? value.split(';') : [...value])
    .map((text) => text.trim())
    .filter((text) => text !== '')
const countriesOf = (value: string | readonly string[] | undefined) =>
  valuesOf(value)
    .map((code) => code.toUpperCase())
    .filter((code) => /^[A-Z]{2}$/.test(code))

/** Why a name is more than can be compared: it costs time that others wait for. Undefined where it can. */
export function whyNotCompared(name: string): Wording | undefined {
  if (name.length > longestName) return nameProblem([name])
  return wordProblem(name, [Math.max(1, analyse(name, 'organisation').words.length)])
}

function nameProblem(names: readonly string[]): Wording | undefined {
  if (names.length === 0) return nameEmpty
  if (names.length > mostValues) return tooManyNames(names.length, mostValues)
  for (const name of names) {
    if (name.includes('\u0000')) return nameHasNul
    if (!name.isWellFormed()) return nameHasHalf
    if (name.includes('\ufffd')) return nameMisread
    if (name.length > longestName) return nameTooLong(name.length, longestName)
  }
  return undefined
}

/** A year, a month or a day becomes the days that it may mean. */
function readBirths(values: readonly string[]): Result<DayRange[], Unread> {
  const ranges: DayRange[] = []
  for (const value of values) {
    const match = /^((?:18|19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(value)
    if (!match) {
      return { ok: false, refusal: { reason: birthUnread(value.slice(0, 40)) } }
    }
    const [, year = '', month, day] = match
    ranges.push({
      from: `${year}-${month ?? '01'}-${day ?? '01'}`,
      to: `${year}-${month ?? '12'}-${day ?? '31'}`,
    })
  }
  return ok(ranges)
}
