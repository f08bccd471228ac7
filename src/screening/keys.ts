import {
  type AnalysedName,
  isForeign,
  isVowelless,
  type NameKind,
  scriptOf,
  soundKeysOf,
  startsOf,
  type Word,
} from '#names'

/** Under what a word of a list can be found again. Keys are hashed; what is found is always compared afterwards. */

const prime = 0x01000193

/** Mixed once, so that no letter makes one kind look like another. */
const seedOf = (kind: number) => Math.imul(0x811c9dc5 ^ kind, prime)

/** FNV-1a over UTF-16 units, 32 bits, seeded with the kind of key. */
export function hashOf(kind: number, text: string): number {
  let hash = seedOf(kind)
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Key of a word's letters. Doubled letters count once: they cost next to nothing. */
export function lettersKey(kind: number, text: string): number {
  return hashOf(kind, singled(text))
}
/** A text with doubled letters once. */
function singled(text: string): string {
  for (let i = 1; i < text.length; i++)
    if (text.charCodeAt(i) === text.charCodeAt(i - 1)) return text.replace(/(.)\1+/gu, '$1')
  return text
}
/** A text, and the same with doubled letters once where it has any. */
function bothOf(text: string): readonly string[] {
  const single = singled(text)
  return single === text ? [text] : [text, single]
}

/** Hash of a text without the letters whose bits are set, without making the text. */
function hashWithout(kind: number, text: string, skipped: number): number {
  let hash = seedOf(kind)
  for (let i = 0; i < text.length; i++) {
    if (i > 31 || ((skipped >>> i) & 1) === 0) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * `read…` keys hold a word of another script in Latin letters: only such words ask for them. Across scripts a word is
 * found by its sound: those of other scripts stand under `soundForeign`, where Latin ones look, and the other way round.
 */
export const keyKinds = {
  letters: 1,
  romanised: 2,
  bones: 3,
  value: 4,
  identifier: 6,
  read: 7,
  readRomanised: 8,
  soundForeign: 9,
  soundLatin: 10,
  joined: { person: 11, organisation: 12, object: 13 },
  joinedSound: { person: 14, organisation: 15, object: 16 },
} as const

/** Shortest word whose slips are looked for; from four letters on, two at once. */
const oneSlip = 3
const twoSlips = 4
const longestTwoSlips = 32
const longestOneSlip = 32

/** Keys of a text and of the same with doubled letters once, each as it is and with one letter left out. */
function addSlip(keys: number[], kind: number, full: string): void {
  for (const text of bothOf(full)) {
    if (text === '') continue
    keys.push(hashOf(kind, text))
    if (text.length < oneSlip || text.length > longestOneSlip) continue
    for (let i = 0; i < text.length; i++) keys.push(hashWithout(kind, text, 1 << i))
  }
}

function addTwoSlips(keys: number[], kind: number, full: string): void {
  addSlip(keys, kind, full)
  for (const text of bothOf(full)) {
    if (text.length < twoSlips || text.length > longestTwoSlips) continue
    for (let i = 0; i < text.length; i++)
      for (let j = i + 1; j < text.length; j++) keys.push(hashWithout(kind, text, (1 << i) | (1 << j)))
  }
}

/** Keys of one word, some perhaps twice: of its letters with up to two left out, of its sound in other scripts, and all others. */
export interface WordKeys {
  readonly slips: readonly number[]
  readonly others: readonly number[]
  readonly sounds: readonly number[]
}

/** What a word is found by within its own script, or within the scripts that are read as it is. */
function ownKeysOf(word: Word): Omit<WordKeys, 'sounds'> {
  const { text, written, key, bones, value, kind } = word
  const slips: number[] = []
  const others: number[] = []
  const add = (of: number, name: string) => {
    if (name !== '') others.push(hashOf(of, name))
  }
  if (value !== '') add(keyKinds.value, `${kind}:${value}`)
  const script = isForeign(word) ? scriptOf(written) : 'latin'
  if (script === 'latin') {
    addTwoSlips(slips, keyKinds.letters, text)
    add(keyKinds.romanised, key)
    return { slips, others }
  }
  addSlip(others, keyKinds.letters, written)
  if (isVowelless(script)) add(keyKinds.bones, bones.length >= 2 ? bones : '')
  else if (script === 'han' || script === 'hangul') add(keyKinds.read, text)
  else {
    addTwoSlips(slips, keyKinds.read, text)
    add(keyKinds.readRomanised, key)
  }
  return { slips, others }
}

/** Keys of a word's sound, each with a letter it may begin with. */
function soundsOf(word: Pick<Word, 'text' | 'written'>, kind: number): number[] {
  const keys: number[] = []
  const letters = lettersOf(startsOf(word))
  for (const sound of soundKeysOf(word))
    if (sound !== '') for (const letter of letters) keys.push(hashOf(kind, letter + sound))
  return keys
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz0']
const lettersOf = (starts: number) => alphabet.filter((_, i) => ((starts >>> i) & 1) === 1)

/** Every key under which a word of the index is found. */
export function keysOf(word: Word): Set<number> {
  const { slips, others } = ownKeysOf(word)
  const sounds = soundsOf(word, isForeign(word) ? keyKinds.soundForeign : keyKinds.soundLatin)
  return new Set([...slips, ...others, ...sounds])
}

/** Every key that a word looks under for those that may stand for it. */
export function askedKeysOf(word: Word): WordKeys {
  const sounds = soundsOf(word, isForeign(word) ? keyKinds.soundLatin : keyKinds.soundForeign)
  return { ...ownKeysOf(word), sounds }
}

/** Where neighbours of a name are looked for as one word of the index: as they are, with a slip, by their sound. */
export function joinedWordKeysOf(joined: JoinedWords, of: NameKind): Omit<WordKeys, 'slips'> {
  const others: number[] = []
  const { text, written, least } = joined
  if (isForeign(joined)) {
    others.push(lettersKey(keyKinds.letters, written))
    others.push(lettersKey(keyKinds.read, text))
  } else if (of !== 'person' || least <= longestSyllable) addSlip(others, keyKinds.letters, text)
  else others.push(lettersKey(keyKinds.letters, text))
  const kind = isForeign(joined) ? keyKinds.soundLatin : keyKinds.soundForeign
  return { others, sounds: mayBeOneSound(joined, of) ? soundsOf(joined, kind) : [] }
}

/** Whether another script may write these neighbours as one: of a person, syllables or a short word beside a long one. */
function mayBeOneSound({ text, written, least, most }: JoinedWords, of: NameKind): boolean {
  if (text.length > longestSounded) return false
  if (of === 'person' && most > longestSyllable && least > shortPart) return false
  return !syllabic.test(written) || [...written].length <= mostSyllables
}

/** Where a word is looked for as neighbours of a name of this kind. */
export function partKeysOf(word: Word, kind: NameKind): number[] {
  const sounds = isForeign(word) ? soundsOf(word, keyKinds.joinedSound[kind]) : []
  return word.text.length >= shortestJoined
    ? [lettersKey(keyKinds.joined[kind], word.text), ...sounds]
    : sounds
}

/** Two to four neighbours of a name written as one. */
export interface JoinedWords {
  readonly text: string
  readonly written: string
  readonly from: number
  readonly count: number
  /** Letters of the shortest and of the longest of them. */
  readonly least: number
  readonly most: number
}

const shortestJoined = 5
/** `zhuang`, `kwang`: no syllable has more Latin letters. */
const longestSyllable = 6
/** Nobody parts a word into two long ones by a slip. */
const shortPart = 5
const longestJoined = 40
/** Longest neighbours that are one word in another script: given names of two syllables, Arabic names of two words. */
const longestSounded = 14
/** A given name of two syllables, or a full name of three. */
const mostSyllables = 3
const syllabic = /[\p{Script=Han}\p{Script=Hangul}]/u
const mostJoined = 4

/** What neighbouring words make together; across scripts they may be as short as three letters. */
export function joinedWords(words: readonly Word[], shortest = shortestJoined): JoinedWords[] {
  const joined: JoinedWords[] = []
  for (let from = 0; from < words.length; from++) {
    let text = words[from]?.text ?? ''
    let written = words[from]?.written ?? ''
    let least = text.length
    let most = text.length
    for (let next = from + 1; next < Math.min(words.length, from + mostJoined); next++) {
      text += words[next]?.text ?? ''
      written += words[next]?.written ?? ''
      const letters = words[next]?.text.length ?? 0
      least = Math.min(least, letters)
      most = Math.max(most, letters)
      if (text.length >= shortest && text.length <= longestJoined)
        joined.push({ text, written, from, count: next - from + 1, least, most })
    }
  }
  return joined
}

/** Keys under which a name is found by its neighbours written as one: by their letters, and by sound from other scripts. */
export function joinedKeysOf({ words, kind }: Pick<AnalysedName, 'words' | 'kind'>): Set<number> {
  const keys = new Set<number>()
  const isLatin = !words.some(isForeign)
  for (const { text } of joinedWords(words, isLatin ? shortestSounded : shortestJoined)) {
    if (text.length >= shortestJoined) keys.add(lettersKey(keyKinds.joined[kind], text))
    if (!isLatin || text.length > longestSounded) continue
    for (const key of soundsOf({ text, written: text }, keyKinds.joinedSound[kind])) keys.add(key)
  }
  return keys
}

/** Shortest neighbours that are one word in another script. */
export const shortestSounded = 3
