import type { ListEntry } from '#lists/model'
import type { NameKind } from '#names'
import { kindOf } from './sources.ts'
import type { Foreign } from './spelled.ts'

const scripts =
  'Cyrillic Greek Arabic Hebrew Armenian Georgian Han Hangul Katakana Hiragana Thai Devanagari Bengali Tamil Khmer Myanmar Ethiopic'.split(
    ' ',
  )
const patterns = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const)

/** One foreign name with the Latin names of its own bearer. */
export interface Alias extends Foreign {
  readonly script: string
  readonly latin: readonly string[]
  readonly entry: string
}

/** The script of most letters of a name; `mixed` where another has more than a third; undefined for Latin. */
export function scriptOfMost(name: string): string | undefined {
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  const latin = name.match(/\p{Script=Latin}/gu)?.length ?? 0
  const counts = patterns.map(([script, pattern]) => [script, name.match(pattern)?.length ?? 0] as const)
  const [script, count] = counts.reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)
  if (letters === latin) return undefined
  if (latin * 3 > letters || count === 0) return 'mixed'
  if (counts.some(([one, of]) => of > 0 && (one === 'Katakana' || one === 'Hiragana'))) return 'Kana'
  if (script === 'Arabic') return /[پچژگکی]/u.test(name) ? 'Persian' : 'Arabic'
  return script
}

/** A bearer of names, of whatever source. */
export interface Bearer {
  readonly entry: string
  readonly kind: NameKind
  readonly names: readonly { readonly full: string; readonly language?: string | undefined }[]
}

export function bearersOf(entries: readonly ListEntry[]): Bearer[] {
  return entries.map(({ entry, schema, names }) => ({ entry, kind: kindOf(schema), names }))
}

/** Every foreign name of the bearers with the Latin names beside it; bearers without Latin names have none. */
export function aliasesOf(bearers: readonly Bearer[]): Alias[] {
  return bearers.flatMap(({ entry, kind, names }) => {
    const full = [...new Set(names.map((name) => name.full))]
    const latin = full.filter((name) => scriptOfMost(name) === undefined && /\p{L}/u.test(name))
    if (latin.length === 0) return []
    return full.flatMap((foreign) => {
      const script = scriptOfMost(foreign)
      const language = names.find((name) => name.full === foreign)?.language
      return script === undefined ? [] : [{ script, kind, foreign, language, latin, entry }]
    })
  })
}
