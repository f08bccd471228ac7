import business from './knowledge/business-words.json' with { type: 'json' }
import industries from './knowledge/industries.json' with { type: 'json' }
import legalForms from './knowledge/legal-forms.json' with { type: 'json' }
import numbers from './knowledge/numbers.json' with { type: 'json' }
import places from './knowledge/places.json' with { type: 'json' }
import across from './knowledge/words-across.json' with { type: 'json' }
import type { WordKind } from './model.ts'
import { latinOf, wholeWords } from './scripts/translations.ts'
import { joinDotted, type Token, tidy, tokensOf } from './tokens.ts'

/** What a phrase of one to eight words stands for in the name of an organisation. */
export interface Meaning {
  readonly kind: WordKind
  readonly value: string
  readonly class: string
}
interface Phrases {
  readonly meanings: ReadonlyMap<string, Meaning>
  /** Most words that a phrase beginning with this word may have. */
  readonly lengths: ReadonlyMap<string, number>
}

/** Words that bind others and say nothing. */
const empty = new Set(
  'of the and al wa wal und och og ja et y e i for fur de du des del della di da do dos das la le les lo los el in im a an to with by at on an der die das den det van von na'.split(
    ' ',
  ),
)
/** The same in other scripts, as written. */
const emptyAcross = new Set(
  'я й го ой ая ти ви ри та а ма ия ий и в во на за по с со из от для о при им имени імя імені ім та і й з зі у до й за със от ал ο η το τα οι ο του της των τη την τον τις τους και για από στο στη στην στον με εν επ في من و على عن لل ال از در و براي به با את של ול'.split(
    ' ',
  ),
)
export function isEmptyWord({ text, written, script }: Token): boolean {
  return script === 'latin' ? empty.has(text) : emptyAcross.has(written)
}

const lookedUpAsWritten: ReadonlySet<string> = new Set(['han', 'hangul', 'kana', 'arabic', 'hebrew'])
/** What a word is looked up by: its Latin letters, but as written where vowels are guessed or homophones are many. */
const nameOf = ({ text, written, script }: Token) => (lookedUpAsWritten.has(script) ? written : text)

const phraseOf = (written: string) =>
  tokensOf(joinDotted(tidy(written)))
    .map(nameOf)
    .filter((name) => name !== '')

function phrasesOf(rows: Iterable<readonly [string, Meaning]>): Phrases {
  const meanings = new Map<string, Meaning>()
  const lengths = new Map<string, number>()
  for (const [written, meaning] of rows) {
    const words = phraseOf(written)
    const [first] = words
    if (first === undefined || words.length > 8) continue
    const phrase = words.join(' ')
    if (!meanings.has(phrase)) meanings.set(phrase, meaning)
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length))
  }
  return { meanings, lengths }
}

function* formRows(): Generator<readonly [string, Meaning]> {
  for (const { form, class: group, written } of legalForms.forms) {
    const value = phraseOf(form).join('')
    for (const spelling of written) yield [spelling, { kind: 'form', value, class: group ?? '' }]
  }
}

function* typedRows(): Generator<readonly [string, Meaning]> {
  for (const { place, kind, written } of places.places)
    for (const spelling of written) yield [spelling, { kind: 'place', value: place, class: kind }]
  for (const concept of business.concepts)
    for (const spelling of concept.written)
      yield [
        spelling,
        {
          kind: 'business',
          value: concept.concept,
          class: 'neutral' in concept ? 'neutral' : '',
        },
      ]
  for (const { concept, written } of industries.concepts)
    for (const spelling of written) yield [spelling, { kind: 'industry', value: concept, class: '' }]
}

function* formRowsAcross(): Generator<readonly [string, Meaning]> {
  for (const { form, class: group, written } of across.forms)
    for (const spelling of written) yield [spelling, { kind: 'form', value: form, class: group }]
}

const forms = phrasesOf([...formRowsAcross(), ...formRows()])
const typed = phrasesOf(typedRows())

function longest(phrases: Phrases, tokens: readonly Token[], from: number) {
  const token = tokens[from]
  const first = token ? nameOf(token) : ''
  let length = Math.min(phrases.lengths.get(first) ?? 0, tokens.length - from)
  for (; length > 0; length--) {
    const phrase =
      length === 1
        ? first
        : tokens
            .slice(from, from + length)
            .map(nameOf)
            .join(' ')
    const meaning = phrases.meanings.get(phrase)
    if (meaning) return { meaning, length, phrase }
  }
  return undefined
}

/** The longest legal form that begins here. Short ones count at either end of a name only. */
export function formAt(tokens: readonly Token[], from: number) {
  return longest(forms, tokens, from)
}

/** The longest place, business or industry word that begins here; in another script, what its Latin words are. */
export function typedAt(tokens: readonly Token[], from: number) {
  const found = longest(typed, tokens, from)
  const token = tokens[from]
  if (!token || token.script === 'latin') return found
  // УК is no UK: two letters of another script are no Latin word
  if (found && (found.length > 1 || lookedUpAsWritten.has(token.script) || token.text.length > 2))
    return found
  for (const phrase of latinOf(token.written)) {
    const meaning = typed.meanings.get(phrase)
    if (meaning) return { meaning, length: 1, phrase }
  }
  return undefined
}

const unspacedWords = new Set([...wholeWords(), ...forms.meanings.keys(), ...typed.meanings.keys()])

/** Whether a run of Han, Hangul or kana is a word that the tables know. */
export function isKnownRun(written: string): boolean {
  return unspacedWords.has(written)
}

const numberWords = new Map<string, { value: number; tens: boolean }>()
for (const number of numbers.numbers) {
  for (const written of number.written)
    numberWords.set(written, { value: number.value, tens: 'tens' in number })
}
const roman = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/
const romanValues: Record<string, number> = { i: 1, v: 5, x: 10 }

/** The value of digits, of a Roman numeral up to 39 (never in first place), or of a number word. */
export function numberOf(
  { text, written }: Pick<Token, 'text' | 'written'>,
  isFirst: boolean,
): { value: number; tens: boolean } | undefined {
  if (/^\d{1,15}$/.test(text)) return { value: Number(text), tens: false }
  const word = numberWords.get(text)
  if (word) return word
  if (isFirst || text !== written || !roman.test(text)) return undefined
  return { value: romanValue(text), tens: false }
}

function romanValue(text: string): number {
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const here = romanValues[text[i] ?? ''] ?? 0
    const next = romanValues[text[i + 1] ?? ''] ?? 0
    value += here < next ? -here : here
  }
  return value
}
