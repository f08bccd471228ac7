import { type Habits, type Lattice, latticeFrom, type Reading, reading, readingsOf } from './lattice.ts'

/**
 * Kana by Hepburn, Kunrei and passport spelling, and foreign words as Japanese hears them: no l, v as b, a vowel
 * after every consonant (プーチン Putin, スミス Smith). First the usual letters, after the stroke rare ones.
 */
const consonants: Readonly<Record<string, string>> = {
  k: 'k / c q ck ch',
  s: 's / th c z',
  sh: 'sh s / si c sch ti',
  t: 't / th',
  ch: 'ch t ti / tch c ci tsch',
  ts: 'ts t / z tz c',
  n: 'n',
  h: 'h / j ch kh',
  f: 'f h / ph v',
  m: 'm',
  y: 'y / i j',
  r: 'r l',
  w: 'w / v',
  g: 'g / gh',
  z: 'z / s th ts',
  j: 'j z / g di dz',
  d: 'd',
  b: 'b v',
  p: 'p',
  v: 'v / b w',
  '': '-',
}
/** A vowel's letters; '-' where it may fall silent in a foreign word. */
const vowels: Readonly<Record<string, string>> = {
  a: 'a / u er ar e',
  i: 'i / y ee e ea -',
  u: 'u - / oo o',
  e: 'e / a ae ei',
  o: 'o / au a oh -',
}
/** The syllabary in reading order: each row's consonants for a, i, u, e, o. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['アイウエオ', ['', '', '', '', '']],
  ['カキクケコ', ['k', 'k', 'k', 'k', 'k']],
  ['サシスセソ', ['s', 'sh', 's', 's', 's']],
  ['タチツテト', ['t', 'ch', 'ts', 't', 't']],
  ['ナニヌネノ', ['n', 'n', 'n', 'n', 'n']],
  ['ハヒフヘホ', ['h', 'h', 'f', 'h', 'h']],
  ['マミムメモ', ['m', 'm', 'm', 'm', 'm']],
  ['ヤ ユ ヨ', ['y', '', 'y', '', 'y']],
  ['ラリルレロ', ['r', 'r', 'r', 'r', 'r']],
  ['ワヰ ヱヲ', ['w', 'w', '', 'w', 'w']],
  ['ガギグゲゴ', ['g', 'g', 'g', 'g', 'g']],
  ['ザジズゼゾ', ['z', 'j', 'z', 'z', 'z']],
  ['ダヂヅデド', ['d', 'j', 'z', 'd', 'd']],
  ['バビブベボ', ['b', 'b', 'b', 'b', 'b']],
  ['パピプペポ', ['p', 'p', 'p', 'p', 'p']],
]
const small: Readonly<Record<string, string>> = {
  ャ: 'ya',
  ュ: 'yu',
  ョ: 'yo',
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
}
const syllables = new Map<string, { consonant: string; vowel: string }>()
for (const [letters, starts] of rows) {
  ;[...letters].forEach((letter, i) => {
    if (letter !== ' ') syllables.set(letter, { consonant: starts[i] ?? '', vowel: 'aiueo'[i] ?? '' })
  })
}
syllables.set('ヴ', { consonant: 'v', vowel: 'u' })

const habits: Habits = { vowel: 0.6, vowels: 0.9, h: 0.4, letter: 1, share: 0.34, most: 2.5 }
/** A run of kana as a lattice of consonants and vowels. */
export function kanaLattice(run: string): Lattice {
  const letters = [...toKatakana(run)]
  const places: Reading[][] = []
  const drops: number[] = []
  const put = (written: string, drop: number) => {
    places.push([...readingsOf(written, 1)])
    drops.push(drop)
  }
  letters.forEach((letter, i) => {
    const syllable = syllables.get(letter)
    const next = small[letters[i + 1] ?? '']
    const isX = letter === 'ク' && syllables.get(letters[i + 1] ?? '')?.consonant.startsWith('s') === true
    if (letter === 'ン') put('n m / ng', 0.8)
    else if (letter === 'ッ') put('- t k s p c / h tt', 0)
    else if (letter === 'ー') put('- h / a e i o u r er', 0)
    else if (syllable) putSyllable(syllable, next, put)
    else if (small[letter] === undefined) put(letter, 1)
    else if (!syllables.has(letters[i - 1] ?? '')) put(small[letter] ?? '', 0.5)
    // クス as in アレクサンデル: k, its vowel and s are an x
    if (isX) places.at(-2)?.push(reading(3, 'x', 0))
  })
  return latticeFrom(places, drops, habits)
}

/** キャ kya, ファ fa, ティ ti: a small letter replaces the vowel before it. */
function putSyllable(
  { consonant, vowel }: { consonant: string; vowel: string },
  next: string | undefined,
  put: (written: string, drop: number) => void,
): void {
  const heard = consonants[consonant] ?? consonant
  const isGlide = next?.startsWith('y') && !['sh', 'ch', 'j'].includes(consonant)
  if (consonant !== '') put(consonant === 'y' ? 'y / i j -' : heard, 1)
  else if (next !== undefined && (vowel === 'u' || vowel === 'i')) put(vowel === 'u' ? 'w v / u' : 'y i', 0.6)
  if (isGlide) put('y i / - j', 0.2)
  const sound = next === undefined ? vowel : next.replace('y', '')
  if (consonant === '' && next === undefined)
    put(
      vowel === 'u' ? 'u / oo o v w' : (vowels[vowel] ?? '').replace(' -', ''),
      vowel === 'u' || vowel === 'o' ? 0.2 : 0.6,
    )
  else put(vowels[sound] ?? '', 0.5)
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60))
}
