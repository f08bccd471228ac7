import { ok, type Result } from '#kernel'

/** A search as a tree. `field` null: names and everything else that is said. */
export type Wish =
  | { readonly kind: 'all' }
  | { readonly kind: 'word'; readonly field: string | null; readonly text: string; readonly edits: number }
  | { readonly kind: 'phrase'; readonly field: string | null; readonly text: string }
  | { readonly kind: 'range'; readonly field: string | null; readonly range: Range }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Wish[] }
  | { readonly kind: 'not'; readonly of: Wish }
/** Open ends are null. */
export interface Range {
  readonly from: string | null
  readonly to: string | null
  readonly withFrom: boolean
  readonly withTo: boolean
}

interface Token {
  readonly kind: '(' | ')' | 'and' | 'or' | 'not' | 'must' | 'field' | 'word' | 'phrase' | 'range'
  readonly text: string
  readonly edits?: number
  readonly range?: Range
}

const longestQuery = 10_000
const deepest = 50

/**
 * Reads the query language of the contract: words (all of them wanted), "phrases", AND OR NOT + - ! && ||, parentheses,
 * `field:…`, `*` and `?`, `~` (one or two edits), ranges `[a TO b]`. Refused with a sentence where it is badly formed.
 */
export function parseQuery(text: string): Result<Wish, string> {
  if (text.length > longestQuery) return bad(`it is longer than ${longestQuery} characters`)
  const tokens: Token[] = []
  let rest = text.trimStart()
  while (rest !== '') {
    const read = nextToken(rest)
    if (!read) return bad(`it cannot be read from '${rest.slice(0, 20)}' on`)
    tokens.push(read.token)
    rest = rest.slice(read.length).trimStart()
  }
  const reader = { tokens, at: 0 }
  const wish = anyOf(reader, null, 0)
  if (!wish.ok) return wish
  return reader.at < tokens.length ? bad(`'${tokens[reader.at]?.text}' stands in the wrong place`) : wish
}

const bad = (why: string) => ({ ok: false, refusal: `Failed to parse query: ${why}.` }) as const

const operators: readonly (readonly [RegExp, Token['kind']])[] = [
  [/^(AND(?=[\s()]|$)|&&)/, 'and'],
  [/^(OR(?=[\s()]|$)|\|\|)/, 'or'],
  [/^(NOT(?=[\s()]|$)|!|-)/, 'not'],
  [/^\+/, 'must'],
  [/^\(/, '('],
  [/^\)/, ')'],
]

function nextToken(rest: string): { readonly token: Token; readonly length: number } | undefined {
  for (const [pattern, kind] of operators) {
    const text = pattern.exec(rest)?.[0]
    if (text !== undefined) return { token: { kind, text }, length: text.length }
  }
  const field = /^((?:\\.|[\p{L}\p{N}_.*])+):(?=\S)/u.exec(rest)
  if (field) return { token: { kind: 'field', text: plain(field[1] ?? '') }, length: field[0].length }
  const phrase = /^"((?:\\.|[^"\\])*)"(~\d+)?(\^[\d.]+)?/.exec(rest)
  if (phrase) return { token: { kind: 'phrase', text: plain(phrase[1] ?? '') }, length: phrase[0].length }
  const range = /^([[{])\s*(\S+)\s+TO\s+([^\s\]}]+)\s*([\]}])/.exec(rest) ?? /^([<>]=?)([^\s()]+)/.exec(rest)
  if (range)
    return { token: { kind: 'range', text: range[0], range: rangeOf(range) }, length: range[0].length }
  const word = /^((?:\\.|[^\s()[\]{}":\\^~])+)(~(\d)?)?(\^[\d.]+)?/.exec(rest)
  if (!word) return undefined
  const edits = word[2] === undefined ? 0 : Math.min(2, Number(word[3] ?? 2))
  return { token: { kind: 'word', text: plain(word[1] ?? ''), edits }, length: word[0].length }
}

const plain = (text: string) => text.replaceAll(/\\(.)/gs, '$1')

function rangeOf([, open = '', from = '', to = '', close = '']: RegExpExecArray): Range {
  if (open === '[' || open === '{') {
    const end = (text: string) => (text === '*' ? null : plain(text).replaceAll('"', ''))
    return { from: end(from), to: end(to), withFrom: open === '[', withTo: close === ']' }
  }
  const isFrom = open.startsWith('>')
  const whole = open.endsWith('=')
  return { from: isFrom ? from : null, to: isFrom ? null : from, withFrom: whole, withTo: whole }
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
}
type Read = Result<Wish, string>

function anyOf(reader: Reader, field: string | null, depth: number): Read {
  if (depth > deepest) return bad('it is nested too deeply')
  const of: Wish[] = []
  for (;;) {
    const part = allOf(reader, field, depth)
    if (!part.ok) return part
    of.push(part.value)
    if (reader.tokens[reader.at]?.kind !== 'or') break
    reader.at++
  }
  const [only] = of
  return ok(of.length === 1 && only ? only : { kind: 'or', of })
}

function allOf(reader: Reader, field: string | null, depth: number): Read {
  const of: Wish[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (!token || token.kind === ')' || token.kind === 'or') break
    if (token.kind === 'and') {
      const next = reader.tokens[reader.at + 1]
      if (of.length === 0 || !next || ['and', 'or', ')'].includes(next.kind))
        return bad("'AND' joins nothing")
      reader.at++
      continue
    }
    const part = one(reader, field, depth)
    if (!part.ok) return part
    of.push(part.value)
  }
  const [only] = of
  if (!only) return bad('something is missing in it')
  return ok(of.length === 1 ? only : { kind: 'and', of })
}

function one(reader: Reader, field: string | null, depth: number): Read {
  const token = reader.tokens[reader.at++]
  if (!token) return bad('something is missing at its end')
  if (depth > deepest) return bad('it is nested too deeply')
  if (token.kind === 'must') return one(reader, field, depth + 1)
  if (token.kind === 'field') return one(reader, token.text, depth + 1)
  if (token.kind === 'not') {
    const inner = one(reader, field, depth + 1)
    return inner.ok ? ok({ kind: 'not', of: inner.value }) : inner
  }
  if (token.kind === '(') {
    const inner = anyOf(reader, field, depth + 1)
    if (!inner.ok) return inner
    return reader.tokens[reader.at++]?.kind === ')' ? inner : bad("a ')' is missing")
  }
  return leafOf(token, field)
}

function leafOf(token: Token, field: string | null): Read {
  const { kind, text, edits = 0, range } = token
  if (kind === 'phrase') return ok({ kind, field, text })
  if (kind === 'range' && range) return ok({ kind, field, range })
  if (kind !== 'word') return bad(`'${text}' stands in the wrong place`)
  return ok(text === '*' && field === null ? { kind: 'all' } : { kind, field, text, edits })
}

/** The same, tolerating anything: what cannot be read counts as words. */
export function parseSimply(text: string): Wish {
  const words = text.slice(0, longestQuery).match(/[\p{L}\p{N}]+/gu) ?? []
  const of = words.map((word) => ({ kind: 'word', field: null, text: word, edits: 0 }) as const)
  return of.length === 0 ? { kind: 'all' } : { kind: 'and', of }
}
