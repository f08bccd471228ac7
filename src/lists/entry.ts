import { countryCode } from './country-code.ts'
import { type ListFile, note, type Reading } from './list.ts'
import type { ListedName } from './model.ts'
import { withPrimary } from './set.ts'
import { scriptOf, tidy } from './tidy.ts'

/** A name as a publisher writes it, not yet tidied; '' where there is none. */
export interface Named {
  readonly text: string
  readonly kind: ListedName['kind']
  readonly parts?: NonNullable<ListedName['parts']>
  readonly language?: string
}

/**
 * Names tidied, each once: a spelling that comes as a weak alias and as a good one is the good one. One of them is
 * primary and stands first, where any is strong. Texts without a letter or digit are no names.
 */
export function namesFrom(named: readonly Named[]): ListedName[] {
  const names = new Map<string, ListedName>()
  for (const { text, kind, parts, language } of named) {
    const full = tidy(text)
    const known = names.get(full)
    if (!/[\p{L}\p{N}]/u.test(full) || (known && (kind === 'weak' || known.kind !== 'weak'))) continue
    const script = scriptOf(full)
    names.set(full, {
      ...{ full, kind },
      ...(parts ? { parts } : {}),
      ...(language ? { language } : {}),
      ...(script ? { script } : {}),
    })
  }
  return withPrimary([...names.values()])
}

/** The code of a country that a list writes in words; one that we do not know is noted. */
export function knownCountry(name: string, reading: Reading): string | undefined {
  const text = tidy(name)
  const code = text === '' ? undefined : countryCode(text)
  if (text !== '' && !code) note(reading.unknown, `country "${text}"`)
  return code
}

/** What a file is by its first characters. Anything that is neither of these may still be text with commas. */
export type Kind = 'markup' | 'json' | 'workbook' | 'text' | 'nothing'

/** Looks at the beginning of a file, to choose among the layouts of its list. */
export async function kindOf(file: ListFile): Promise<Kind> {
  let start = ''
  for await (const chunk of file.bytes()) {
    start += new TextDecoder('windows-1252').decode(chunk.subarray(0, 64))
    if (start.trim().length >= 4) break
  }
  const first = start.replace(/^ï»¿/, '').trimStart()
  if (first === '') return 'nothing'
  if (first.startsWith('<')) return 'markup'
  if (first.startsWith('{')) return 'json'
  return first.startsWith('PK') ? 'workbook' : 'text'
}

const mostOfReference = 80

/**
 * A reference for an entry to which its publisher gives none, or only its place in today's file: what names it, in
 * small letters and digits. It stays when rows are added or sorted anew, and goes into an address as it is.
 */
export function madeReference(...parts: readonly string[]): string {
  const whole = parts
    .join(' ')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return whole.slice(0, mostOfReference).replace(/-$/, '')
}

/**
 * The names in "Imam Hossein University (IHU)" and "Air Koryo(高麗航空)": the one before the brackets and those in them,
 * at the end of the text. A country in a bracket is no name; nor can it be told whose a bracket is behind another one.
 */
export function withBracket(text: string): readonly string[] {
  const whole = tidy(text.replace(/（/g, '(').replace(/）/g, ')'))
  const [, before = '', inner = ''] = /^(.*?\S)\s*\(((?:[^()]|\([^()]*\))*)\)$/.exec(whole) ?? []
  if (before === '' || countryCode(inner)) return [whole]
  const isOwnScript = !/\p{Script=Latin}/u.test(inner)
  if (isOwnScript) return [...withBracket(before), tidy(inner)]
  return /[()]/.test(before) ? [whole] : [before, tidy(inner)]
}
