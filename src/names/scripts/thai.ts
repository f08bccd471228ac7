import {
  type Alphabet,
  type Habits,
  type Lattice,
  latticeOf,
  readTable,
  type Table,
  weakLetters,
} from './lattice.ts'

const habits: Habits = { vowel: 0.15, vowels: 0.4, h: 0.3, letter: 1, share: 0.34, most: 2 }

/** RTGS (1999), the sounds at the end of a syllable, and foreign words as Thai writes them. */
const table: Table = {
  ก: 'k g / c',
  ข: 'kh k c',
  ฃ: 'kh k',
  ค: 'kh k c g',
  ฅ: 'kh k',
  ฆ: 'kh k g',
  ง: 'ng n / g',
  จ: 'ch j / t c',
  ฉ: 'ch',
  ช: 'ch j sh / t c',
  ซ: 's z / c th x',
  ฌ: 'ch',
  ญ: 'y n',
  ฎ: 'd t',
  ฏ: 't',
  ฐ: 'th t',
  ฑ: 'th t d',
  ฒ: 'th t',
  ณ: 'n',
  ด: 'd t',
  ต: 't d',
  ถ: 'th t',
  ท: 'th t d / s',
  ธ: 'th t d',
  น: 'n / l',
  บ: 'b p / v',
  ป: 'p b',
  ผ: 'ph p',
  ฝ: 'f',
  พ: 'ph p b',
  ฟ: 'f ph p v',
  ภ: 'ph p b',
  ม: 'm',
  ย: 'y i / j',
  ร: 'r / l n -',
  ฤ: 'rue ri rue roe',
  ล: 'l n / r',
  ว: 'w v / ua u o',
  ศ: 's sh t',
  ษ: 's sh t',
  ส: 's t / c sh',
  ห: 'h -',
  ฬ: 'l',
  อ: '- o a / u',
  ฮ: 'h',
  ะ: 'a -',
  'ั': 'a u',
  า: 'a ar',
  ำ: 'am um',
  'ิ': 'i / e y',
  'ี': 'i ee y / e ea',
  'ึ': 'ue u eu',
  'ื': 'ue u eu',
  'ุ': 'u / oo',
  'ู': 'u oo / o',
  เ: 'e a - / ae o i y',
  แ: 'ae a e',
  โ: 'o',
  ใ: 'ai i / y',
  ไ: 'ai i / y',
  ๅ: 'a',
  ๆ: '-',
  '็': '-',
  '่': '-',
  '้': '-',
  '๊': '-',
  '๋': '-',
  '์': '-',
  กซ: 'x ks',
  ทร: 'tr s thr',
  อร์: 'or er ur',
  ชั่น: 'tion sion chan',
  ชัน: 'tion sion chan',
}
const alphabet: Alphabet = {
  readings: readTable(table),
  habits,
  weak: new Map([...weakLetters('ะัาำิีึืุูเแโใไๅอ', 0.4), ...weakLetters('ๆ็่้๊๋์', 0), ...weakLetters('หรฮ', 0.3)]),
}

/** Vowels that are written before their consonant are read after it; a letter under the sign of silence is weak. */
export function thaiLattice(word: string): Lattice {
  const spoken = word
    .replace(/[่-๋็]/g, '')
    .replace(/([เแโใไ])([ก-ฮ])/g, '$2$1')
    .replace(/([ก-ฮ])[ิุ]?์/g, '')
  return latticeOf(spoken, alphabet)
}
export const isThai = (point: number) => point >= 0xe00 && point <= 0xe7f
