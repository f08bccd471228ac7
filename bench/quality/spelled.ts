/** Tells another spelling from another name, by a plain rule that does not ask the matcher under test. */
import anyAscii from 'any-ascii'
import { analyse, type NameKind } from '#names'

/** Read as: letters of one group sound alike from afar. Vowels, h, w and y are left out: scripts leave them out too. */
const classes: Readonly<Record<string, string>> = {
  b: 'P',
  p: 'P',
  f: 'P',
  v: 'P',
  d: 'T',
  t: 'T',
  k: 'K',
  g: 'K',
  q: 'K',
  c: 'K',
  s: 'S',
  z: 'S',
  j: 'S',
  x: 'S',
  l: 'L',
  r: 'L',
  m: 'N',
  n: 'N',
}

/** The consonants of a text in six classes, doubles once; from any script, by the plain ASCII table of `any-ascii`. */
export function outlineOf(text: string): string {
  let outline = ''
  const latin = anyAscii(text.normalize('NFKC')).toLowerCase()
  for (const letter of latin.replace(/[szctj]h|tch|zh|dz|ts|kh/g, (pair) =>
    pair === 'kh' ? 'k' : pair === 'th' ? 't' : 's',
  )) {
    const sound = classes[letter] ?? ''
    if (!outline.endsWith(sound) || sound === '') outline += sound
  }
  return outline
}

/** Scripts that put no spaces between words, or write articles and prepositions as one with the word. */
const inOne =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u

/** One foreign name of a bearer, as much of it as the rule asks for. */
export interface Foreign {
  readonly foreign: string
  readonly kind: NameKind
  /** As the list tags the name, where it does. */
  readonly language: string | undefined
}

/** The EU publishes its list in Bulgarian and Greek: names of bodies tagged so are mostly translated, not spelt. */
const translated: ReadonlySet<string | undefined> = new Set(['bg', 'el'])

/**
 * Another spelling: of the words that set the Latin name apart, half (persons) or more than half (organisations)
 * sound, by their outline, as a word of the other name; and so does half of an organisation's other name, legal forms
 * apart, in the Latin one. Of a body's name tagged as Bulgarian or Greek every word sounds. Otherwise another name: a
 * translation, a nom de guerre, an acronym.
 */
export function isSpelling({ foreign, kind, language }: Foreign, latin: string): boolean {
  const all = analyse(latin, kind).words.filter((word) => word.kind !== 'particle' && word.text.length > 2)
  const distinctive = all.filter((word) => word.kind === 'word')
  const isTranslated = kind !== 'person' && translated.has(language)
  const words = distinctive.length > 0 && !isTranslated ? distinctive : all
  const least = kind === 'person' ? 1 : 2
  const sounded = words.filter((word) => isSounded(foreign, outlineOf(word.text), least))
  if (isTranslated)
    return words.length > 0 && sounded.length === words.length && isHalfSounded(foreign, latin)
  if (kind === 'person') return sounded.length > 0 && sounded.length * 2 >= words.length
  return sounded.length * 2 > words.length && (inOne.test(foreign) || isHalfSounded(foreign, latin))
}

/** Two Latin names of one script spelt otherwise: every word of the one with fewer sounds as a word of the other. */
export function isRespelling(a: string, b: string, kind: NameKind): boolean {
  const [few = [], many = []] = [a, b]
    .map((name) =>
      analyse(name, kind).words.filter((word) => word.kind !== 'particle' && word.text.length > 2),
    )
    .sort((x, y) => x.length - y.length)
  if (few.length === 0 || (kind === 'person' && few.length === 1 && many.length > 1)) return false
  const text = many.map((word) => word.text).join(' ')
  return few.every((word) => isSounded(text, outlineOf(word.text), 2))
}

function isHalfSounded(foreign: string, latin: string): boolean {
  const words = analyse(foreign, 'organisation').words.filter(({ written }) => written.length > 2)
  return words.filter(({ written }) => isSounded(latin, outlineOf(written), 2)).length * 2 >= words.length
}

/** A word of three classes sounds as it is; one class of four to seven, two of more may differ. */
function isSounded(name: string, word: string, least: number): boolean {
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  if (word.length < least) return word !== '' && outlineOf(name) === word
  if (inOne.test(name)) return leastEdits(outlineOf(name), word, true) <= allowed
  const outlines = (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(outlineOf)
  const joined = outlines.slice(1).map((outline, i) => (outlines[i] ?? '') + outline)
  return [...outlines, ...joined].some((outline) => leastEdits(outline, word, false) <= allowed)
}

/** Least edits that turn a text, or with `isPart` some part of it (Sellers 1980), into the word. */
function leastEdits(text: string, word: string, isPart: boolean): number {
  let column = Array.from({ length: word.length + 1 }, (_, i) => i)
  let least = column.at(-1) ?? 0
  for (const letter of text) {
    const next = [isPart ? 0 : (column[0] ?? 0) + 1]
    for (let i = 1; i <= word.length; i++) {
      const same = (column[i - 1] ?? 0) + (word[i - 1] === letter ? 0 : 1)
      next.push(Math.min(same, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1))
    }
    column = next
    least = Math.min(least, column.at(-1) ?? 0)
  }
  return isPart ? least : (column.at(-1) ?? 0)
}
