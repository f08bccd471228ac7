import {
  type Alphabet,
  type Habits,
  type Lattice,
  latticeOf,
  readTable,
  type Table,
  weakLetters,
} from './lattice.ts'

/** The vowel a is said after a consonant and not written: a Latin vowel more costs little. */
const inherent: Habits = { vowel: 0.1, vowels: 0.4, h: 0.3, letter: 1, share: 0.34, most: 2 }

/** Hunterian and ISO 15919 without marks, and the customary English spellings (ee, oo, sh, w). */
const devanagariTable: Table = {
  अ: 'a / u',
  आ: 'a aa',
  इ: 'i',
  ई: 'i ee',
  उ: 'u',
  ऊ: 'u oo',
  ऋ: 'ri ru',
  ए: 'e / ay',
  ऐ: 'ai / e ay',
  ऎ: 'e',
  ओ: 'o',
  औ: 'au / ou ow',
  ऒ: 'o',
  क: 'k / c',
  ख: 'kh k',
  ग: 'g',
  घ: 'gh g',
  ङ: 'n ng',
  च: 'ch c',
  छ: 'chh ch',
  ज: 'j / z',
  झ: 'jh j',
  ञ: 'n ny',
  ट: 't',
  ठ: 'th t',
  ड: 'd / r',
  ढ: 'dh d / rh',
  ण: 'n',
  त: 't th',
  थ: 'th t',
  द: 'd th',
  ध: 'dh d',
  न: 'n',
  ऩ: 'n',
  प: 'p',
  फ: 'ph f',
  ब: 'b / v',
  भ: 'bh b / v',
  म: 'm',
  य: 'y / j i',
  र: 'r',
  ऱ: 'r',
  ल: 'l',
  ळ: 'l',
  ऴ: 'zh l',
  व: 'v w / b',
  श: 'sh s',
  ष: 'sh s',
  स: 's',
  ह: 'h',
  'ा': 'a aa',
  'ि': 'i / e',
  'ी': 'i ee / y',
  'ु': 'u',
  'ू': 'u oo',
  'ृ': 'ri ru r',
  'ॅ': 'e a',
  'ॆ': 'e',
  'े': 'e / ay a',
  'ै': 'ai / e ay ei',
  'ॉ': 'o a',
  'ॊ': 'o',
  'ो': 'o',
  'ौ': 'au / ou ow o',
  '्': '-',
  'ं': 'n m / ng -',
  'ँ': 'n - / m',
  'ः': '- h',
  ऽ: '-',
  '़': '-',
  क्ष: 'ksh x / kh',
  ज्ञ: 'gy jn gn / dny',
  ज़: 'z j',
  फ़: 'f ph',
}
/** Tamil writes one letter for voiced and voiceless. */
const tamilTable: Table = {
  ...devanagariTable,
  क: 'k g / h',
  च: 'ch s c j',
  ट: 't d',
  त: 't th d dh',
  प: 'p b / f',
  ऱ: 'r / tr',
}
const weak = new Map([...weakLetters('अआइईउऊऋएऐऎओऔऒािीुूृॅॆेैॉॊोौ', 0.4), ...weakLetters('्ंँःऽ़', 0.1)])
const devanagari: Alphabet = { readings: readTable(devanagariTable), habits: inherent, weak }
const tamil: Alphabet = { readings: readTable(tamilTable), habits: inherent, weak }
const first = 0x900
const last = 0xd7f
const tamilBlock = 5

/** The nine Indic blocks of Unicode stand in one order: each letter is read as the Devanagari one at its place. */
export function brahmicLattice(word: string): Lattice {
  let asDevanagari = ''
  let block = 0
  for (const letter of word) {
    const point = letter.codePointAt(0) ?? 0
    const isBrahmic = point >= first && point <= last
    if (isBrahmic) block = Math.floor((point - first) / 0x80)
    asDevanagari += isBrahmic ? String.fromCodePoint(first + ((point - first) % 0x80)) : letter
  }
  return latticeOf(asDevanagari, block === tamilBlock ? tamil : devanagari)
}
export const isBrahmic = (point: number) => point >= first && point <= last
