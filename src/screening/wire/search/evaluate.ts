import type { Searchable } from '../books/book.ts'
import { folded, wordsIn } from '../books/words.ts'
import type { Range, Wish } from './syntax.ts'

/** How well each record of a book fits; 0: not at all. */
export type Scores = Float32Array

/** Looking through all words of a book is slow: a search may ask for it only so often. */
export interface Effort {
  left: number
}
export const mostScans = 12

/** Scores the records of a book. Throws a RangeError where a search asks for too much. */
export function evaluate(from: Searchable, wish: Wish, effort: Effort): Scores {
  switch (wish.kind) {
    case 'all':
      return new Float32Array(from.book.entities).fill(1)
    case 'word':
      return wordScores(from, wish, effort)
    case 'phrase':
      return phraseScores(from, wish, effort)
    case 'range':
      return rangeScores(from, wish, effort)
    case 'and':
      return joined(
        wish.of.map((part) => evaluate(from, part, effort)),
        (a, b) => (a > 0 && b > 0 ? a + b : 0),
      )
    case 'or':
      return joined(
        wish.of.map((part) => evaluate(from, part, effort)),
        (a, b) => a + b,
      )
    case 'not':
      return evaluate(from, wish.of, effort).map((score) => (score > 0 ? 0 : 0.001))
  }
}

function joined(all: readonly Scores[], join: (a: number, b: number) => number): Scores {
  const [first, ...rest] = all
  if (!first) return new Float32Array(0)
  for (const other of rest)
    for (let i = 0; i < first.length; i++) first[i] = join(first[i] ?? 0, other[i] ?? 0)
  return first
}

/** Names weigh three times what the rest does. */
const weights = { 'n:': 3, 't:': 1 } as const

interface Wanted {
  readonly field: string | null
  readonly text: string
  readonly edits: number
}

function wordScores(from: Searchable, { field, text, edits }: Wanted, effort: Effort): Scores {
  if (field !== null && field !== 'names' && field !== 'name' && field !== 'text')
    return fieldScores(from, { field, text, edits }, effort)
  const isPattern = /[*?]/.test(text)
  const words = isPattern ? [folded(text)] : wordsIn(text)
  if (words.length === 0) return new Float32Array(from.book.entities)
  const prefixes = field === null ? (['n:', 't:'] as const) : ([field === 'text' ? 't:' : 'n:'] as const)
  const scores = words.map((word) => {
    const sum = new Float32Array(from.book.entities)
    for (const prefix of prefixes) {
      for (const term of termsLike(from, { prefix, word, edits, isPattern }, effort))
        addTerm(from, sum, { term, weight: weights[prefix] })
    }
    return sum
  })
  return joined(scores, (a, b) => (a > 0 && b > 0 ? a + b : 0))
}

interface Like {
  readonly prefix: string
  readonly word: string
  readonly edits: number
  readonly isPattern: boolean
}

/** The terms that a word stands for: itself, those of its pattern, those within its edits. */
function termsLike(from: Searchable, { prefix, word, edits, isPattern }: Like, effort: Effort): string[] {
  if (!isPattern && edits === 0) return [prefix + word]
  spend(effort)
  const pattern = isPattern ? patternOf(prefix, word) : undefined
  return from.words.terms.filter((term) => {
    if (!term.startsWith(prefix)) return false
    return pattern ? pattern.test(term) : isWithin(word, term.slice(prefix.length), edits)
  })
}

function spend(effort: Effort): void {
  effort.left -= 1
  if (effort.left < 0)
    throw new RangeError(`it asks for more than ${mostScans} patterns, ranges or forgiving words`)
}

function patternOf(prefix: string, word: string): RegExp {
  const inner = word
    .replaceAll(/[\\^$.+()|[\]{}]/g, '\\$&')
    .replaceAll(/\*+/g, '[^]*')
    .replaceAll('?', '[^]')
  return new RegExp(`^${prefix.replaceAll(/[.\\^$+()|[\]{}*?]/g, '\\$&')}${inner}$`, 'u')
}

function addTerm(from: Searchable, sum: Scores, { term, weight }: { term: string; weight: number }): void {
  const records = from.words.of(term)
  const rarity = Math.log(1 + from.book.entities / Math.max(1, records.length))
  for (const record of records) sum[record] = (sum[record] ?? 0) + weight * rarity
}

const idFields: readonly string[] = ['id', 'entity_id', 'referents']

/** Values of a field: the whole value first; where no entity has it, values that hold the word. */
function fieldScores(from: Searchable, { field, text, edits }: Wanted, effort: Effort): Scores {
  const sum = new Float32Array(from.book.entities)
  if (field !== null && idFields.includes(field)) {
    const record =
      from.book.find(text) ??
      (field === 'referents' ? from.book.find(from.book.canonical(text) ?? '') : undefined)
    if (record !== undefined) sum[record] = 1
    return sum
  }
  const name = field === 'country' ? 'countries' : field
  const prefix = `f:${name}=`
  const word = folded(text)
  const isPattern = /[*?]/.test(text)
  const exact = termsLike(from, { prefix, word, edits, isPattern }, effort)
  const found = exact.filter((term) => from.words.of(term).length > 0)
  const terms = found.length > 0 || isPattern ? found : termsHolding(from, { prefix, word }, effort)
  for (const term of terms) addTerm(from, sum, { term, weight: 1 })
  return sum
}

function termsHolding(
  from: Searchable,
  { prefix, word }: { prefix: string; word: string },
  effort: Effort,
): string[] {
  spend(effort)
  return from.words.terms.filter(
    (term) => term.startsWith(prefix) && wordsIn(term.slice(prefix.length)).includes(word),
  )
}

/** Records that hold all words, and these as one text. */
function phraseScores(
  from: Searchable,
  { field, text }: { field: string | null; text: string },
  effort: Effort,
): Scores {
  const words = wordsIn(text)
  const isWords = field === null || ['names', 'name', 'text'].includes(field)
  if (!isWords) return fieldScores(from, { field, text, edits: 0 }, effort)
  const scores = wordScores(from, { field, text: words.join(' '), edits: 0 }, effort)
  const wanted = ` ${words.join(' ')} `
  return scores.map((score, record) => {
    if (score === 0) return 0
    const values = Object.values(from.book.read(record).properties).flat()
    return values.some((value) => ` ${wordsIn(value).join(' ')} `.includes(wanted)) ? score : 0
  })
}

function rangeScores(
  from: Searchable,
  { field, range }: { field: string | null; range: Range },
  effort: Effort,
): Scores {
  const sum = new Float32Array(from.book.entities)
  if (field === 'last_change') {
    for (const [record, at] of from.book.lastChanges.entries())
      if (at !== null && isIn(at, range)) sum[record] = 1
    return sum
  }
  spend(effort)
  const prefix = `f:${field ?? 'dates'}=`
  for (const term of from.words.terms) {
    if (!term.startsWith(prefix) || !isIn(term.slice(prefix.length), range)) continue
    for (const record of from.words.of(term)) sum[record] = 1
  }
  return sum
}

function isIn(value: string, { from, to, withFrom, withTo }: Range): boolean {
  const isAfter = from === null || (withFrom ? value >= folded(from) : value > folded(from))
  return (
    isAfter &&
    (to === null || (withTo ? value <= folded(to) || value.startsWith(folded(to)) : value < folded(to)))
  )
}

/** Whether one text becomes the other by so many letters put in, left out or changed. */
export function isWithin(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + swap))
    }
    if (Math.min(...next) > edits) return false
    row = next
  }
  return (row[b.length] ?? edits + 1) <= edits
}
