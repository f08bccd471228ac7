import { compoundSurnames } from './scripts/han-surnames.ts'
import { isUnspaced } from './scripts/runs.ts'
import { readRun, type Token } from './tokens.ts'

const longestPhrase = 12

/** Runs of Han, Hangul and kana cut at the words that the tables know: 杭州·海康威视·数字·技术·股份有限公司. */
export function segmentRuns(tokens: readonly Token[], isKnown: (written: string) => boolean): Token[] {
  return mergeHangul(tokens).flatMap((token) =>
    isUnspaced(token.script) ? segment(token, isKnown) : [token],
  )
}

/** Korean names of companies are spaced as the writer likes: 무역 회사, 무 역회사. */
function mergeHangul(tokens: readonly Token[]): Token[] {
  const merged: Token[] = []
  for (const token of tokens) {
    const last = merged.at(-1)
    if (token.script === 'hangul' && last?.script === 'hangul')
      merged[merged.length - 1] = readRun(last.written + token.written, 'hangul')
    else merged.push(token)
  }
  return merged
}

/** 金华市海润 begins with the city of Jinhua. */
const district = /^(.{2,3})[市省县](?=.{2})/u

function segment(token: Token, isKnown: (written: string) => boolean): Token[] {
  const [cut = '', seat] = district.exec(token.written) ?? []
  const letters = [...token.written.slice(cut.length)]
  const parts: string[] = seat === undefined ? [] : [seat]
  let rest = ''
  for (let i = 0; i < letters.length; ) {
    const length = knownLength(letters, i, isKnown)
    if (length === 0) {
      rest += letters[i] ?? ''
      i++
      continue
    }
    if (rest !== '') parts.push(rest)
    rest = ''
    parts.push(letters.slice(i, i + length).join(''))
    i += length
  }
  if (rest !== '') parts.push(rest)
  return parts.length === 1 && cut === '' ? [token] : parts.map((part) => readRun(part, token.script))
}

/** The longest known word that begins here; one character alone only at the end, as 厂 and 社 stand. */
function knownLength(
  letters: readonly string[],
  from: number,
  isKnown: (written: string) => boolean,
): number {
  for (let length = Math.min(longestPhrase, letters.length - from); length > 1; length--) {
    if (isKnown(letters.slice(from, from + length).join(''))) return length
  }
  const isLast = from > 0 && from === letters.length - 1
  return isLast && isKnown(letters[from] ?? '') ? 1 : 0
}

/** The name of a person written as one run: surname first, one character or one of the compound surnames. */
export function splitSurnames(tokens: readonly Token[]): Token[] {
  const [only] = tokens
  if (tokens.length !== 1 || !only || (only.script !== 'han' && only.script !== 'hangul')) return [...tokens]
  const letters = [...only.written]
  const surname = compoundSurnames.has(letters.slice(0, 2).join('')) && letters.length > 2 ? 2 : 1
  if (letters.length - surname < 1 || letters.length - surname > 3) return [...tokens]
  return [letters.slice(0, surname), letters.slice(surname)].map((part) =>
    readRun(part.join(''), only.script),
  )
}
