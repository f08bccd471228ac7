import titles from './knowledge/titles.json' with { type: 'json' }
import type { Word } from './model.ts'
import type { Token } from './tokens.ts'
import { makeWord } from './word.ts'

const leading = new Set(titles.leading.map((title) => title.toLowerCase()))
const anywhere = new Set(titles.anywhere)
const trailing = new Set(titles.trailing)
const particles = new Set(titles.particles)
const patronymics = new Set(titles.patronymic)
const arabicParticles = new Set(['ال', 'لل', 'آل', 'و', 'بن', 'ابن', 'بنت', 'ولد'])
const arabicPatronymics = new Set(['بن', 'ابن', 'بنت', 'ولد'])
/** Scripts whose readings here say little: there a word is a particle by how it is written. */
const isGuessed = ({ script }: Token) => script !== 'latin' && script !== 'cyrillic' && script !== 'greek'

export function isTrailing(text: string): boolean {
  return trailing.has(text)
}

/** The words of a person's name: titles and suffixes dropped while two words remain, particles marked. */
export function personWords(tokens: readonly Token[]): Word[] {
  return dropTitles(joinServants([...tokens])).map((token) => {
    const { text, written } = token
    if (isPatronymic(token)) return makeWord(token, { kind: 'particle', class: 'patronymic' })
    if (isBinding(token)) return makeWord(token, { kind: 'particle' })
    return makeWord(token, { kind: /^[a-z]$/.test(text) && written === text ? 'initial' : 'word' })
  })
}

const isBinding = (token: Token) =>
  isGuessed(token) ? arabicParticles.has(token.written) : particles.has(token.text)
const isPatronymic = (token: Token) =>
  isGuessed(token) ? arabicPatronymics.has(token.written) : patronymics.has(token.text)
const countReal = (tokens: readonly Token[]) => tokens.filter((token) => !isBinding(token)).length

function dropTitles(tokens: Token[]): Token[] {
  let kept = tokens
  for (;;) {
    const drop = titleLength(kept)
    if (drop === 0 || countReal(kept.slice(drop)) < 2) break
    kept = kept.slice(drop)
  }
  for (const title of kept.filter(({ text }) => anywhere.has(text))) {
    const rest = kept.filter((token) => token !== title)
    if (countReal(rest) >= 2) kept = rest
  }
  while (trailing.has(kept.at(-1)?.text ?? '') && countReal(kept.slice(0, -1)) >= 2) kept = kept.slice(0, -1)
  return kept
}

function titleLength(tokens: readonly Token[]): number {
  for (const length of [3, 2, 1]) {
    const phrase = tokens
      .slice(0, length)
      .map(({ text }) => text)
      .join(' ')
    if (leading.has(phrase)) return length
  }
  return 0
}

const articles = new Set([
  'al',
  'el',
  'ul',
  'ur',
  'ar',
  'us',
  'as',
  'ud',
  'ad',
  'an',
  'at',
  'ash',
  'az',
  'ol',
])

/** `Abd al-Aziz`, `Abdul Aziz`, `Abdelaziz` and `عبد العزيز` are one word. */
function joinServants(tokens: Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    const end = isServant(token) ? servantEnd(tokens, i) : i
    const last = tokens[end]
    if (end > i && last) {
      joined.push(servant(token, last))
      i = end
    } else joined.push(token.script === 'latin' ? { ...token, text: oneServant(token.text) } : token)
  }
  return joined
}

function isServant({ text, written }: Token): boolean {
  return written === 'عبد' || /^abd(u|e|a|o)?[lr]?$|^abd[ue]s$/.test(text)
}

function servantEnd(tokens: readonly Token[], from: number): number {
  const next = tokens[from + 1]
  const end = next && articles.has(next.text) ? from + 2 : from + 1
  return (tokens[end]?.text.length ?? 0) >= 3 || tokens[end]?.script === 'arabic' ? end : from
}

function servant(first: Token, last: Token): Token {
  if (last.script === 'arabic') {
    const written = `عبدال${last.written}`
    return { text: oneServant(`abdul${last.text}`), written, script: 'arabic' }
  }
  const text = oneServant(`abdul${last.text}`)
  return { text, written: text, script: first.script }
}

/** `abdelaziz`, `abdurrahman` → `abdulaziz`, `abdulrahman`; `abdallah` stays apart from `abdul lah`. */
function oneServant(text: string): string {
  const match = /^abd(?:u|e|a|o|ou)?([lrsnzt])(\1?)([a-z]{3,})$/.exec(text)
  if (!match) return text
  const [, letter = '', doubled = '', rest = ''] = match
  if (/^l*ah?$/.test(rest)) return 'abdulah'
  if (letter === 'l') return `abdul${doubled}${rest}`
  return doubled === '' && !/^[aeiou]/.test(rest) ? text : `abdul${letter}${rest}`
}
