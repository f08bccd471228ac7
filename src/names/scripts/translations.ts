import { foldArabic } from '../bones.ts'
import knowledge from '../knowledge/words-across.json' with { type: 'json' }
import { simplify } from './han.ts'

const exact = new Map<string, number[]>()
const stems = new Map<string, number[]>()
const latin = new Map<string, number[]>()

/** A word of the table and a word of a name in one form: letters that differ in writing only are one. */
function formOf(written: string): string {
  return simplify(foldArabic(written.toLowerCase().normalize('NFKC')))
    .replace(/^(و?ال|لل)(?=.{3})/, '')
    .replace(/ة$/, 'ه')
    .replace(/ى$/, 'ي')
    .replace(/[άέήίόύώϊϋΐΰ]/g, (letter) => letter.normalize('NFD')[0] ?? letter)
}

const put = (map: Map<string, number[]>, name: string, row: number) => {
  const rows = map.get(name)
  if (!rows) map.set(name, [row])
  else if (!rows.includes(row)) rows.push(row)
}
knowledge.words.forEach((row, index) => {
  for (const phrase of row.latin) put(latin, phrase.replaceAll(' ', ''), index)
  for (const written of row.written) {
    if (written.endsWith('*')) put(stems, formOf(written.slice(0, -1)), index)
    else put(exact, formOf(written), index)
  }
})

const none: readonly number[] = []
/** An ending after a stem: short stems are too like other words to take a long one. */
const longestEnding = (stem: number) => (stem <= 4 ? 2 : 5)
const shortestStem = 3
const known = new Map<string, readonly number[]>()

/** The rows of the table that a word of another script stands in. */
export function rowsOf(written: string): readonly number[] {
  const seen = known.get(written)
  if (seen) return seen
  const form = formOf(written)
  let rows: readonly number[] | undefined = exact.get(form)
  for (let length = form.length; !rows && length >= shortestStem; length--) {
    if (form.length - length <= longestEnding(length)) rows = stems.get(form.slice(0, length))
  }
  if (known.size > 50_000) known.clear()
  known.set(written, rows ?? none)
  return rows ?? none
}

/** Whether a word of another script means what a Latin word (several written as one) says. */
export function isTranslation(written: string, text: string): boolean {
  const rows = latin.get(text)
  return rows !== undefined && rowsOf(written).some((row) => rows.includes(row))
}

/** The Latin words that a word of another script stands for. */
export function latinOf(written: string): readonly string[] {
  return rowsOf(written).flatMap((row) => knowledge.words[row]?.latin ?? [])
}

/** Every whole word of the table, as it is written there. */
export function wholeWords(): readonly string[] {
  return [...exact.keys()]
}
