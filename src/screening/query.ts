import { ok, type Result } from '#kernel'
import { type AnalysedName, analyse, type NameKind } from '#names'
import { nameKindOf } from './compare.ts'
import type { DayRange, Identity } from './evidence.ts'
import type { ScreeningQuery } from './model.ts'

/** A query that can be looked up: its names under every kind that its schema allows. */
export interface ReadQuery {
  readonly kinds: readonly NameKind[]
  readonly names: Readonly<Record<NameKind, readonly AnalysedName[]>>
  readonly identity: Identity
}
type Unread = { readonly reason: string }

const longestName = 1000
/** The longest name on any list has half as many; each more costs time that others wait for. */
const mostWords = 100
const mostValues = 50

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
  const unreadable = names.map((name, i) => wordProblem(name, wordsOf(read, i))).find(isSaid)
  const faint = unreadable ?? (kinds.some((of) => read[of].every(isFaint)) ? tooLittle : undefined)
  if (faint !== undefined) return { ok: false, refusal: { reason: faint } }
  return ok({ kinds, names: read, identity: identityOf(query, births.value) })
}

const wordsOf = (read: ReadQuery['names'], i: number) =>
  Object.values(read).map((names) => names[i]?.words.length ?? 0)
const isSaid = (problem: string | undefined) => problem !== undefined

/** Every name that was given must be one that can be looked for: one passed over in silence would look clear. */
function wordProblem(name: string, words: readonly number[]): string | undefined {
  const most = Math.max(...words)
  if (most === 0)
    return `The name '${name.slice(0, 40)}' has no letters or digits that can be read; give a name, or leave it out.`
  return most > mostWords
    ? `The name has ${most} words; at most ${mostWords} can be a name. Check the columns.`
    : undefined
}

const tooLittle =
  'The name consists of initials and particles only, which is too little to look for; give the full name, and say whether it is a person or a company.'

/** Initials and particles weigh when names are compared; nobody is found by them. */
function isFaint({ words }: AnalysedName): boolean {
  return words.every(({ kind }) => kind === 'initial' || kind === 'particle')
}

function identityOf(query: ScreeningQuery, birthDates: readonly DayRange[]): Identity {
  const gender = query.gender?.trim().toLowerCase()[0]
  return {
    birthDates,
    countries: countriesOf(query.country),
    nationalities: countriesOf(query.nationality),
    gender: gender === 'm' ? 'male' : gender === 'f' ? 'female' : undefined,
    identifiers: valuesOf(query.identifiers).map((value) => ({ kind: 'other', value })),
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
export function whyNotCompared(name: string): string | undefined {
  if (name.length > longestName) return nameProblem([name])
  return wordProblem(name, [Math.max(1, analyse(name, 'organisation').words.length)])
}

function nameProblem(names: readonly string[]): string | undefined {
  if (names.length === 0) return 'The name is empty; a party is screened by its name.'
  if (names.length > mostValues)
    return `There are ${names.length} names; at most ${mostValues} can be one party. Check the columns.`
  for (const name of names) {
    if (name.includes('\u0000'))
      return 'The name contains a NUL byte; the source is damaged, export it again.'
    if (!name.isWellFormed())
      return 'The name contains half of a character (an unpaired surrogate); export the source again as UTF-8.'
    if (name.includes('\ufffd'))
      return 'The name contains U+FFFD, the sign of a wrong decoding; export the source again as UTF-8.'
    if (name.length > longestName)
      return `The name has ${name.length} characters; at most ${longestName} can be a name. Check the columns.`
  }
  return undefined
}

/** A year, a month or a day becomes the days that it may mean. */
function readBirths(values: readonly string[]): Result<DayRange[], Unread> {
  const ranges: DayRange[] = []
  for (const value of values) {
    const match = /^((?:18|19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(value)
    if (!match) {
      const reason = `The birth date '${value.slice(0, 40)}' cannot be read; write 1960, 1960-04 or 1960-04-21.`
      return { ok: false, refusal: { reason } }
    }
    const [, year = '', month, day] = match
    ranges.push({
      from: `${year}-${month ?? '01'}-${day ?? '01'}`,
      to: `${year}-${month ?? '12'}-${day ?? '31'}`,
    })
  }
  return ok(ranges)
}
