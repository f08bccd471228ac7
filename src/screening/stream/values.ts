import { alpha3, bulkBlanks, bulkGenders, bulkTypes, otherCountryNames } from '../knowledge/bulk-headings.ts'
import { QuerySchema } from '../model.ts'

/** A text as tables of words are asked: lower case, letters and digits alone. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function wordsOf<T extends string>(table: Readonly<Record<T, string>>): ReadonlyMap<string, string> {
  const pairs = Object.entries<string>(table)
  return new Map(pairs.flatMap(([key, words]) => words.split(' ').map((word) => [plain(word), key])))
}

const blanks: ReadonlySet<string> = new Set(bulkBlanks.split(' '))
/** What is written where nothing is known. */
export function isBlank(text: string): boolean {
  const bare = text.trim().toLowerCase()
  return bare === '' || blanks.has(bare.replaceAll(' ', ''))
}

const types = wordsOf(bulkTypes)
const schemata: readonly string[] = QuerySchema.enum
/** What the engine calls a type; undefined for a word that nobody knows. */
export function readType(text: string): QuerySchema | undefined {
  const named = schemata.find((schema) => schema.toLowerCase() === text.trim().toLowerCase())
  const known = named ?? types.get(plain(text))
  return QuerySchema.enum.find((schema) => schema === known)
}

const genders = wordsOf(bulkGenders)
export function readGender(text: string): string | undefined {
  return genders.get(plain(text))
}

/**
 * The days that a date may mean, as ISO 8601 has them: `21.4.1960`, `19600421`, `1960-00-00`. Where day and month
 * could change places (`04/05/1960`), both are answered. What is no date is answered as it came: the engine refuses it.
 */
export function readBirth(text: string): string[] {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare)
  if (iso) return [dateOf({ year: iso[1], month: iso[2], day: iso[3] }) ?? bare]
  const turned = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(bare)
  if (!turned) return [bare]
  const [, one = '', mark, other = '', year] = turned
  const dayFirst = dateOf({ year, month: other, day: one })
  const monthFirst = mark === '.' ? undefined : dateOf({ year, month: one, day: other })
  const days = [...new Set([dayFirst, monthFirst].flatMap((day) => day ?? []))]
  return days.length > 0 ? days : [bare]
}

interface DateParts {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly day: string | undefined
}

/** A part that is 0 is one that nobody knows. Undefined where there is no such month, or no such day of any month. */
function dateOf({ year = '', month = '0', day = '0' }: Partial<DateParts>): string | undefined {
  if (Number(month) > 12 || Number(day) > 31) return undefined
  if (Number(month) === 0) return year
  const known = `${year}-${month.padStart(2, '0')}`
  return Number(day) === 0 ? known : `${known}-${day.padStart(2, '0')}`
}

const byAlpha3: ReadonlyMap<string, string> = new Map(
  [...alpha3.matchAll(/([A-Z]{3}) ([A-Z]{2})/g)].map(([, three = '', two = '']) => [three, two]),
)
const countryNames: ReadonlyMap<string, string> = new Map([
  ...['sv', 'nb', 'fi', 'en'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return [...byAlpha3.values()].map((code): [string, string] => [
      (names.of(code) ?? '').toLowerCase(),
      code,
    ])
  }),
  ...Object.entries(otherCountryNames),
])

/** A country by its code of two or three letters or by its name in the product's languages; undefined for others. */
export function readCountry(text: string): string | undefined {
  const bare = text.trim()
  const code = bare.toUpperCase()
  const known = countryNames.get(bare.toLowerCase()) ?? byAlpha3.get(code)
  return known ?? (/^[A-Z]{2}$/.test(code) ? code : undefined)
}
