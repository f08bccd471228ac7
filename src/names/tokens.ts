import anyAscii from 'any-ascii'
import { foldArabic } from './bones.ts'
import { type CyrillicLanguage, cyrillicLanguage, fromCyrillic } from './cyrillic.ts'
import { fromGreek } from './greek.ts'
import { fromHangul } from './hangul.ts'
import type { Script } from './model.ts'
import { knownGivenName } from './scripts/given-names.ts'
import { simplify } from './scripts/han.ts'
import { unmix } from './scripts/lookalikes.ts'
import { isUnspaced, runsOf } from './scripts/runs.ts'
import { fromArabic } from './scripts/semitic.ts'
import { latticeFor } from './scripts/sounding.ts'
import { scriptOf } from './scripts.ts'

/** A word of a text before it is known what it means. */
export interface Token {
  /** Lower-case Latin letters and digits; '' when the script has no reading here. */
  readonly text: string
  /** As written, lower case, marks dropped. */
  readonly written: string
  readonly script: Script
}

const latinLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n',
  ƒ: 'f',
  ɵ: 'o',
}
const apostrophes = /['’‘`´ʻʼʾʿʹʺ′＇]/g
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
/** Stress marks, as dictionaries set them on Cyrillic vowels; й and ї are letters of their own by now. */
const stress = /(\p{Script=Cyrillic})[\u0300\u0301]/gu
const plain = /^[a-z0-9]+$/

/** One form of a text before it is cut into words: NFKC, without invisible marks, `&` spelled out, apostrophes gone. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/(?<=\p{L}{3})['’]s\b/gu, '')
    .replace(apostrophes, '')
    .replace(/&/g, ' and ')
    .replace(stress, '$1')
}

/** Letters with full stops between them become one word: `S.A.` is `SA`, `z o.o.` is `z oo`. */
export function joinDotted(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (run) =>
    run.replace(/\./g, ''),
  )
}

/** The words of a text in reading order, in Latin letters. A run of Han, Hangul or kana is one word. */
export function tokensOf(text: string): Token[] {
  const language = cyrillicLanguage(text)
  const tokens: Token[] = []
  for (const match of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0]
    if (plain.test(word)) tokens.push({ text: word, written: word, script: 'latin' })
    else for (const run of runsOf(unmix(word))) pushForeign(tokens, run.text, language)
  }
  return tokens
}

function pushForeign(tokens: Token[], word: string, language: CyrillicLanguage): void {
  const script = scriptOf(word)
  if (isUnspaced(script)) tokens.push(readRun(word, script))
  else if (script === 'arabic') pushArabic(tokens, foldArabic(word))
  else pushToken(tokens, readWord(word, script, language), { written: writtenForm(word, script), script })
}

/** A run of Han, Hangul or kana as one word, read as Mandarin, Korean or Japanese. Han is kept in simplified form. */
export function readRun(run: string, script: Script): Token {
  const written = script === 'han' ? simplify(run) : run
  const text = script === 'hangul' ? readHangul(run) : (latticeFor(written)?.first ?? '')
  return { text: text.replace(/[^a-z0-9]/g, ''), written, script }
}

function readHangul(run: string): string {
  let text = ''
  const letters = [...run]
  for (const [i, syllable] of letters.entries()) text += fromHangul(syllable, i === 0 && letters.length === 1)
  return text
}

/** The article, and `and` before it, stand apart as they do in Latin letters; names that only begin like it keep it. */
function pushArabic(tokens: Token[], word: string): void {
  const [, and = '', article = '', rest = ''] =
    /^(و?)(ال|لل)(?!له$|لهي$|هام$|ياس$|ماس$|طاف$|برز$)(.{3,})$/.exec(word) ?? []
  if (article === '') {
    pushToken(tokens, readWord(word, 'arabic', 'ru'), { written: word, script: 'arabic' })
    return
  }
  if (and !== '') pushToken(tokens, 'wa', { written: and, script: 'arabic' })
  pushToken(tokens, 'al', { written: article, script: 'arabic' })
  pushToken(tokens, readWord(rest, 'arabic', 'ru'), { written: rest, script: 'arabic' })
}

function writtenForm(word: string, script: Script): string {
  if (script === 'arabic') return foldArabic(word)
  if (script === 'hebrew') return word.normalize('NFD').replace(/\p{M}/gu, '')
  return script === 'latin' ? fromLatin(word) : word
}

function readWord(word: string, script: Script, language: CyrillicLanguage): string {
  if (script === 'latin') return fromLatin(word)
  if (script === 'cyrillic') return fromLatin(fromCyrillic(word, language))
  if (script === 'greek') return fromGreek(word)
  if (script === 'arabic') return knownGivenName(foldArabic(word)) ?? fromArabic(foldArabic(word))
  return anyAscii(word)
}

function fromLatin(word: string): string {
  const letters = word.replace(/[ßøæœłđðþıəħŋƒɵ]/g, (letter) => latinLetters[letter] ?? letter)
  return letters.normalize('NFD').replace(/\p{M}/gu, '')
}

function pushToken(tokens: Token[], reading: string, { written, script }: Omit<Token, 'text'>): void {
  const text = reading.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (text !== '' || script === 'arabic' || script === 'hebrew') tokens.push({ text, written, script })
}
