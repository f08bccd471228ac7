import { formAt, isEmptyWord, numberOf, typedAt } from './lexicon.ts'
import type { Word } from './model.ts'
import { joinDotted, type Token, tidy, tokensOf } from './tokens.ts'
import { makeWord } from './word.ts'

/** The words of an organisation's name, each with what it stands for; legal forms apart. */
export function organisationWords(tokens: readonly Token[]): { words: Word[]; forms: Word[] } {
  const forms: Word[] = []
  const rest = takeForms(tokens, forms)
  const words = typeWords(rest)
  // a name that is nothing but a legal form keeps it as its name
  return words.length > 0 ? { words, forms } : { words: typeWords(tokens), forms: [] }
}

/** Whether a name is one legal form and nothing else: it names nobody. */
export function isLegalForm(full: string): boolean {
  const tokens = tokensOf(joinDotted(tidy(full)))
  return tokens.length > 0 && formAt(tokens, 0)?.length === tokens.length
}

function takeForms(tokens: readonly Token[], forms: Word[]): Token[] {
  const rest: Token[] = []
  const shortFrom = endOfName(tokens)
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]
    if (!token) break
    const found = formAt(tokens, i)
    const isShort = found !== undefined && found.phrase.replaceAll(' ', '').length <= 3
    if (found && (!isShort || rest.length === 0 || i >= shortFrom)) {
      const written = tokens
        .slice(i, i + found.length)
        .map((part) => part.written)
        .join(' ')
      forms.push(makeWord({ text: found.meaning.value, written, script: token.script }, found.meaning))
      i += found.length
    } else {
      rest.push(token)
      i++
    }
  }
  return rest
}

/** From here to the end all words belong to legal forms: only there is `AS` or `SE` one. */
function endOfName(tokens: readonly Token[]): number {
  let from = tokens.length
  for (let start = tokens.length - 1; start >= 0 && tokens.length - start <= 8; start--) {
    const found = formAt(tokens, start)
    if (found && start + found.length >= from) from = start
  }
  return from
}

function typeWords(tokens: readonly Token[]): Word[] {
  const words: Word[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]
    if (!token) break
    const number = numberOf(token, i === 0)
    if (number) {
      const next = number.tens && tokens[i + 1] ? numberOf(tokens[i + 1] ?? token, false) : undefined
      const isPair = next !== undefined && next.value > 0 && next.value < 10
      words.push(numberWord(token, number.value + (isPair ? next.value : 0)))
      i += isPair ? 2 : 1
      continue
    }
    i += typeWord(words, tokens, i)
  }
  return words
}

function numberWord(token: Token, value: number): Word {
  return makeWord({ ...token, text: String(value) }, { kind: 'number', value: String(value) })
}

/** Adds the word that begins here, and answers how many tokens it took. */
function typeWord(words: Word[], tokens: readonly Token[], from: number): number {
  const token = tokens[from]
  if (!token) return 1
  const found = token.script !== 'latin' && isEmptyWord(token) ? undefined : typedAt(tokens, from)
  if (found) {
    const phrase = tokens.slice(from, from + found.length)
    const written = phrase.map((part) => part.written).join(' ')
    const text = phrase.map((part) => part.text).join('')
    words.push(makeWord({ text, written, script: token.script }, found.meaning))
    return found.length
  }
  if (!isEmptyWord(token)) words.push(makeWord(token, { kind: 'word' }))
  else words.push(makeWord(token, { kind: 'particle' }))
  return 1
}
