import type { ListEntry } from '#lists/model'
import type { Alias } from './foreign.ts'

/**
 * Latin names of listed persons as a newspaper of another country would write them: by sound, letter group by letter
 * group. The rules are the countries' own for foreign names (Georgian and Armenian orthography, the Hebrew Academy's
 * rules of 2006, the Japanese cabinet notice of 1991) and know nothing of the tables under test.
 */
const groups: Readonly<Record<string, string>> = {
  Georgian:
    'shch შჩ sch შ sh შ ch ჩ kh ხ zh ჟ ts ც tz ც dz ძ gh ღ dj ჯ ph ფ th თ ck კ oo უ ou უ ee ი a ა b ბ c კ d დ e ე f ფ g გ h ჰ i ი j ჯ k კ l ლ m მ n ნ o ო p პ q კ r რ s ს t ტ u უ v ვ w ვ x ქს y ი z ზ',
  Greek:
    'shch στς sch σ sh σ ch τσ kh χ zh ζ ts τσ tz τζ dz τζ gh γ dj τζ ph φ th θ ck κ oo ου ou ου ee ι a α b μπ c κ d ντ e ε f φ g γκ h χ i ι j τζ k κ l λ m μ n ν o ο p π q κ r ρ s σ t τ u ου v β w ου x ξ y ι z ζ',
  Armenian:
    'shch շչ sch շ sh շ ch չ kh խ zh ժ ts ց tz ց dz ձ gh ղ dj ջ ph ֆ th թ ck կ oo ու ou ու ee ի ya յա yu յու a ա b բ c կ d դ e ե f ֆ g գ h հ i ի j ջ k կ l լ m մ n ն o ո p պ q ք r ր s ս t տ u ու v վ w վ x քս y ի z զ',
}
const hebrewGroups =
  'shch שצ sch ש sh ש ch צ kh ח zh ז ts צ tz צ dz דז gh ע dj ג ph פ th ת ck ק oo ו ou ו ee י ai יי ei יי a - b ב c ק d ד e - f פ g ג h ה i י j ג k ק l ל m מ n נ o ו p פ q ק r ר s ס t ט u ו v ב w ו x קס y י z ז'
const hebrewFinals: Readonly<Record<string, string>> = { כ: 'ך', מ: 'ם', נ: 'ן', פ: 'ף', צ: 'ץ' }

const tableOf = (text: string) => {
  const parts = text.split(' ')
  return new Map(parts.flatMap((latin, i) => (i % 2 === 0 ? [[latin, parts[i + 1] ?? '']] : [])))
}

/** Longest letter groups first. */
function spell(word: string, table: ReadonlyMap<string, string>): string {
  let text = ''
  for (let i = 0; i < word.length; ) {
    const length = [4, 3, 2, 1].find((of) => table.has(word.slice(i, i + of)) && i + of <= word.length) ?? 1
    text += table.get(word.slice(i, i + length)) ?? ''
    i += length
  }
  return text
}

/** A vowel at the beginning leans on an alef, an a at the end on a he; doubled letters are written once. */
function inHebrew(word: string): string {
  const plain = word.replace(/([^aeiou])\1+/g, '$1')
  const body = spell(plain, tableOf(hebrewGroups)).replaceAll('-', '')
  const start = /^[aeiou]/.test(plain) ? 'א' : ''
  const text = start + body + (/a$/.test(plain) ? 'ה' : '')
  const last = text.at(-1) ?? ''
  return text.slice(0, -1) + (hebrewFinals[last] ?? last)
}

const kanaRows: Readonly<Record<string, string>> = {
  '': 'アイウエオ',
  k: 'カキクケコ',
  s: 'サシスセソ',
  t: 'タティトゥテト',
  n: 'ナニヌネノ',
  h: 'ハヒフヘホ',
  m: 'マミムメモ',
  r: 'ラリルレロ',
  g: 'ガギグゲゴ',
  z: 'ザジズゼゾ',
  d: 'ダディドゥデド',
  b: 'バビブベボ',
  p: 'パピプペポ',
  sh: 'シャ シ シュ シェ ショ',
  ch: 'チャ チ チュ チェ チョ',
  j: 'ジャ ジ ジュ ジェ ジョ',
  f: 'ファ フィ フ フェ フォ',
  v: 'ヴァ ヴィ ヴ ヴェ ヴォ',
  ts: 'ツァ ツィ ツ ツェ ツォ',
  y: 'ヤ イ ユ イェ ヨ',
  w: 'ワ ウィ ウ ウェ ウォ',
}
const small = 'タティトゥテト ダディドゥデド'
const moraOf = (consonant: string, vowel: string) => {
  const row = kanaRows[consonant] ?? ''
  const at = 'aiueo'.indexOf(vowel)
  if (row.includes(' ')) return row.split(' ')[at] ?? ''
  if (small.includes(row) && row !== '') return row.match(/.[ィゥ]?/gu)?.[at] ?? ''
  return [...row][at] ?? ''
}

/** Consonant and vowel make a mora; a consonant alone takes u, t and d take o; n closes. */
function inKana(word: string): string {
  const heard = word
    .replace(/l/g, 'r')
    .replace(/kh|gh|q|ck|c(?!h)/g, (letters) => (letters === 'gh' ? 'g' : letters === 'kh' ? 'h' : 'k'))
    .replace(/ph/g, 'f')
    .replace(/th/g, 's')
    .replace(/zh|dj/g, 'j')
    .replace(/x/g, 'ks')
    .replace(/([^aeiou])\1/g, '$1')
    .replace(/([^aeiou])y$/, '$1i')
  let text = ''
  for (const [, consonant = '', vowel = ''] of heard.matchAll(/(sh|ch|ts|[bdfghjkmnprstvwyz])?([aeiou])?/g)) {
    if (vowel !== '') text += moraOf(consonant, vowel)
    else if (consonant === 'n') text += 'ン'
    else if (consonant === 't' || consonant === 'd') text += consonant === 't' ? 'ト' : 'ド'
    else if (consonant === 'ch' || consonant === 'j') text += consonant === 'ch' ? 'チ' : 'ジ'
    else if (consonant === 'y') text += 'イ'
    else if (consonant !== '') text += moraOf(consonant, 'u')
  }
  return text
}

const most = 300

/** Names of listed persons, two or three plain Latin words, evenly over all lists, with how others would write them. */
export function writtenPairs(entries: readonly ListEntry[]): [string, Alias[]][] {
  const persons = entries.flatMap(({ entry, schema, names }) => {
    const name = names[0]?.full ?? ''
    const isPlain = schema === 'Person' && /^[A-Za-z]{3,}( [A-Za-z]{3,}){1,2}$/.test(name)
    return isPlain ? [{ entry, name }] : []
  })
  const chosen = persons.filter((_, i) => i % Math.ceil(persons.length / most) === 0)
  const writers: [string, string, (word: string) => string][] = [
    ['Georgian', ' ', (word) => spell(word, tableOf(groups.Georgian ?? ''))],
    ['Greek', ' ', (word) => spell(word, tableOf(groups.Greek ?? '')).replace(/σ$/, 'ς')],
    ['Armenian', ' ', (word) => spell(word, tableOf(groups.Armenian ?? ''))],
    ['Hebrew', ' ', inHebrew],
    ['Kana', '・', inKana],
  ]
  return writers.map(([script, space, write]) => [
    `${script}, made`,
    chosen.map(({ entry, name }) => ({
      script,
      kind: 'person',
      language: undefined,
      foreign: name.toLowerCase().split(' ').map(write).join(space),
      latin: [name],
      entry,
    })),
  ])
}
