import { analyse, type Word } from '#names'
import { hashOf } from '../keys.ts'
import { addressWords } from '../knowledge/address-words.ts'

/**
 * What an address is compared by: each word of its street with the number of the house, its post code, its towns. Each
 * of these marks is one number, so that an index holds no text of it. Words are read as names are: Москва is Moscow,
 * and streets meet however they are romanised.
 */
export interface Addressed {
  readonly marks: ArrayLike<number>
  /** As it was written, and the words that each mark was made of; an entry of an index has neither. */
  readonly text?: string
  readonly said?: readonly string[]
}

/** The lowest two bits of a mark say what it stands for; 0 is no mark. */
export const markKinds = { street: 1, postCode: 2, place: 3 } as const
type MarkKind = keyof typeof markKinds
export const kindOfMark = (mark: number) => mark & 3

/** Longer texts are no addresses; the longest on any list has no more marks. */
const [longest, mostMarks] = [500, 16]
const addressHash = 0x201

type Mark = readonly [mark: number, said: string]
function markOf(kind: MarkKind, value: string, said: string): Mark {
  const bits = markKinds[kind]
  return [((hashOf(addressHash + bits, value) & ~3) | bits) >>> 0, said]
}

/** An address in one line, its parts between commas; without marks where it is none. */
export function readAddress(text: string): Addressed {
  if (text.length > longest) return { text, marks: [], said: [] }
  const parts = text
    .normalize('NFKC')
    .split(/[,;()\n–—،、]|\s-\s/u)
    .map(knownPart)
  const marks = new Map(parts.flatMap((part, at) => marksOf(part, [...part.numbers, ...lentTo(parts, at)])))
  const kept = [...marks].slice(0, mostMarks)
  return { text, marks: kept.map(([mark]) => mark), said: kept.map(([, said]) => said) }
}

/** What stands between two commas. */
interface Part {
  readonly postCodes: readonly string[]
  /** Words that tell one street or town from another. */
  readonly words: readonly Word[]
  /** Numbers that may be of a house. */
  readonly numbers: readonly string[]
  readonly isStreet: boolean
  readonly isInner: boolean
}

/** `115054`, `EC3N 1DY`, `K1A 0B1`, `2421 LK`, `111 22`; four digits may be a house as well. */
const postCode =
  /\b(?:\d{5,}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d|\d{4} ?[a-z]{2}|\d{3}[ -]\d{2}|\d{4})\b/giu
const isFour = (code: string) => /^\d{4}$/.test(code)
const box = new RegExp(`\\b(?:${[...addressWords.box].join('|')})\\b`, 'iu')

/** Towns and countries stand in most addresses of a list. */
const known = new Map<string, Part>()
const mostKnown = 4000

function knownPart(text: string): Part {
  const name = text.trim()
  const seen = known.get(name)
  if (seen) return seen
  if (known.size >= mostKnown) known.clear()
  const part = partOf(name)
  known.set(name, part)
  return part
}

function partOf(text: string): Part {
  const isBox = box.test(text)
  const postCodes = isBox ? [] : [...text.matchAll(postCode)].map(([code]) => code)
  const bare = isBox ? text : text.replace(postCode, (code) => (isFour(code) ? code : ' '))
  const { words } = analyse(bare, 'organisation')
  const isOf = (set: ReadonlySet<string>) => words.some((word) => set.has(word.text))
  const isStreet = isBox || isOf(addressWords.street)
  return {
    postCodes: postCodes.map((code) => code.replace(/[ -]/g, '').toLowerCase()),
    words: words.filter(isTelling),
    numbers: housesIn(words, { isBox, mostDigits: isBox ? 10 : isStreet ? 4 : 3 }),
    isStreet,
    isInner: isOf(addressWords.inner),
  }
}

function isTelling({ kind, text }: Word): boolean {
  if (kind === 'number' || kind === 'particle' || text.length < 3 || /\d/.test(text)) return false
  const { street, house, inner, plain } = addressWords
  return ![street, house, inner, plain].some((set) => set.has(text))
}

/** `5`, `5a`, `no 5`, `20-24`; no number of a floor or an office. */
function housesIn(
  words: readonly Word[],
  { isBox, mostDigits }: { readonly isBox: boolean; readonly mostDigits: number },
): string[] {
  return words.flatMap((word, at) => {
    const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? '']
    const isInner = addressWords.inner.has(before) || addressWords.storey.has(after)
    const number = numberIn(word)
    return number.length > 0 && number.length <= mostDigits && (isBox || !isInner) ? [number] : []
  })
}

function numberIn({ kind, value, written }: Word): string {
  const digits = /^(\d+)[a-zа-я]?$/u.exec(written)?.[1]
  return digits ?? (kind === 'number' && /^\d+$/.test(value) ? value : '')
}

/** `Lenina St., 5` and `No. 8, Haqani Way`: a number by itself is that of the street beside it. */
function lentTo(parts: readonly Part[], at: number): readonly string[] {
  const own = parts[at]
  if (!own || own.words.length === 0 || own.numbers.length > 0) return []
  const numbersOf = (part: Part | undefined) =>
    part && part.words.length === 0 && !part.isInner ? part.numbers : []
  const after = numbersOf(parts[at + 1])
  return after.length > 0 || at !== 1 ? after : numbersOf(parts[0])
}

function marksOf({ postCodes, words, isStreet, isInner }: Part, houses: readonly string[]): Mark[] {
  const streets = words.flatMap(({ key, written }) =>
    houses.map((number) => markOf('street', `${key} ${number}`, `${written} ${number}`)),
  )
  const codes = postCodes.map((code) => markOf('postCode', code, code))
  return [...streets, ...codes, ...(isStreet || isInner ? [] : placesIn(words, houses.length > 0))]
}

/** Known towns by themselves; what else stands without the number of a house is a place too. Countries are none. */
function placesIn(words: readonly Word[], hasHouse: boolean): Mark[] {
  const towns = words.filter(({ kind, class: group }) => kind === 'place' && group === 'city')
  if (towns.length > 0) return towns.map(({ value, written }) => markOf('place', value, written))
  if (words.length === 0 || hasHouse || words.some(({ kind }) => kind === 'place')) return []
  const [key, said] = [words.map((word) => word.key).join(' '), words.map(({ written }) => written).join(' ')]
  return [markOf('place', key, said)]
}
