import {
  type Habits,
  type Lattice,
  latticeFrom,
  type Reading,
  reading,
  readingsOf,
  syllabic,
} from './lattice.ts'

/**
 * Hangul by the three schemes in use (McCune–Reischauer with its sound changes, Revised Romanisation of 2000, the
 * customary spellings of passports) and the surnames as families write them. Vowel by vowel: Young and Yong are 영.
 */
const initials: readonly string[] = [
  'k g / c',
  'kk gg k g',
  'n / l r -',
  't d',
  'tt dd t d',
  'r l / n -',
  'm',
  'p b / v',
  'pp bb p b',
  's sh',
  'ss s',
  '-',
  'j ch dj / z tch',
  'jj tch j ch',
  'ch tch / c ts',
  'k / c q',
  't / th',
  'p f / ph',
  'h / f',
]
const vowels: readonly string[] = [
  'a / u ah',
  'ae ai e / a ay',
  'ya ia / yah',
  'yae ye',
  'o eo u ou / uh a',
  'e / ei ay',
  'yo yeo you yu io / eo o',
  'ye e / yeh yei',
  'o / oh ou',
  'wa oa',
  'wae oae we',
  'oe oi we / wae',
  'yo io',
  'u oo / ou w woo',
  'wo weo / o uo',
  'we',
  'wi ui / wee',
  'yu you yoo iu',
  'u eu / oo ou -',
  'ui eui i / yi y e ee ie',
  'i ee / y yi',
]
const finals: readonly string[] = [
  '',
  'k g / c ck ng',
  'k g',
  'k g',
  'n / l m',
  'n',
  'n',
  't d / n',
  'l r / ll',
  'k l',
  'm l',
  'l',
  'l',
  'l',
  'p l',
  'l',
  'm',
  'p b / m',
  'p b',
  't s d / n',
  't s',
  'ng / n',
  't d / n',
  't d',
  'k g',
  't d',
  'p b',
  '- t / h',
]
/** Surnames, and the spellings that no scheme gives. Public lists of Korean surnames, read 2026-11. */
const surnames: Readonly<Record<string, string>> = {
  김: 'kim gim / keem',
  이: 'ri lee yi rhee i li / ree rie',
  리: 'ri lee yi rhee li / ree',
  박: 'pak park bak / pahk',
  최: 'choe choi / chey chwe',
  정: 'jong jung chung jeong chong',
  조: 'jo cho / joe',
  윤: 'yun yoon / youn',
  임: 'rim lim im / yim leem',
  오: 'o oh',
  서: 'so seo suh',
  안: 'an ahn',
  류: 'ryu yu yoo / ryoo you',
  유: 'yu yoo ryu / you',
  고: 'ko go / koh',
  손: 'son sohn',
  백: 'paek baek paik / baik',
  허: 'ho heo hur / huh',
  노: 'ro noh no roh',
  나: 'ra na / rha nah',
  양: 'ryang yang',
  여: 'ryo yeo yo',
  염: 'ryom yeom yom',
  구: 'ku koo gu / goo',
  우: 'u woo / wu',
  엄: 'om um eom / uhm',
  함: 'ham hahm',
  촤: 'choe choi chwa',
}

/** The vowel of 서, among the vowels. */
const openO = 4
const first = 0xac00
const syllables = 11172

/** A run of Hangul syllables as a lattice over its jamo. */
export function hangulLattice(run: string): Lattice {
  const places: Reading[][] = []
  const drops: number[] = []
  for (const syllable of run) {
    const jamo = jamoOf(syllable)
    places.push(...(jamo ?? [[reading(1, syllable, 0)]]))
    drops.push(...(jamo?.map(() => 1.2) ?? [1]))
  }
  const surname = surnames[run]
  if (surname !== undefined) places[0]?.unshift(...readingsOf(surname, places.length))
  return latticeFrom(places, drops, [...run].length <= 3 ? syllabic : loose)
}

/** The readings of the two or three letters of a syllable; undefined for what is none. */
function jamoOf(syllable: string): Reading[][] | undefined {
  const index = (syllable.codePointAt(0) ?? 0) - first
  if (index < 0 || index >= syllables) return undefined
  const [initial, vowel, final] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28]
  // an open 서 is So or Seo; only before a final do families write Sung or Jung
  const isOpen = vowel === openO && final === 0
  const written = [initials[initial], isOpen ? 'o eo / uh ou' : vowels[vowel], finals[final]]
  return written.flatMap((readings) => (readings ? [[...readingsOf(readings, 1)]] : []))
}

/** Foreign words and names of companies, written by sound. */
const loose: Habits = { ...syllabic, vowel: 0.6, h: 0.6, letter: 1, share: 0.3, most: 2 }

/** The plainest readings of one syllable, as a Han character read in Korean needs them. */
export function hangulSpellings(syllable: string): string[] {
  let spellings = ['']
  for (const place of jamoOf(syllable) ?? []) {
    const usual = [...new Set(place.filter(({ cost }) => cost === 0).map(({ latin }) => latin))]
    spellings = spellings.flatMap((text) => usual.slice(0, 2).map((latin) => text + latin))
  }
  return spellings.slice(0, 6)
}
