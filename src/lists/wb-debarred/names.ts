import { isLegalForm } from '#names'
import { bracketed, namesIn } from '../also-known.ts'
import { countryCode } from '../country-code.ts'
import type { Named } from '../entry.ts'
import { scriptOf, tidy } from '../tidy.ts'

/** `*302`: a mark that points to the notes of the list. */
export const footnote = /\*\s*\d+(?:\s+and\s+\d+)?/g
const title = /^(?:MR|MRS|MRSS|MS|DR|ENGR|PROF)\b\.?\s*/i
/** Messrs: what firms of South Asia are addressed by. */
const firmTitle = /^M\/S\.?\s+/i
/** Shorter abbreviations than these are shared by many: nobody is to be found by them alone. */
const shortest = 5

/** A name as it stands in a record: without footnotes and titles, with what it says of other names. */
export function namesOfCell(
  cell: string,
  place: string,
): { readonly names: Named[]; readonly titles: string[] } {
  const bare = tidy(cell.replace(footnote, ' ')).replace(firmTitle, '')
  const [said = ''] = title.exec(bare) ?? []
  const names = namesIn(bare.slice(said.length)).flatMap(({ text, kind }) =>
    withBracket({ text, kind }, place),
  )
  return { names, titles: said === '' ? [] : [tidy(said)] }
}

/** "X LIMITED (XL)" has two names; a country, the own town, a legal form or an office in the bracket is none. */
function withBracket({ text, kind }: Named, place: string): Named[] {
  const { name, inner: found } = bracketed(text)
  const inner = found?.replace(/^[“"']|[”"']$/g, '')
  if (inner === 'THE') return [{ text: name, kind }]
  if (!inner || isNoName(inner, place)) return [{ text, kind }]
  const isShort = !inner.includes(' ') && scriptOf(inner) === 'Latn'
  const isWeak = isShort && (inner.length < shortest || !standsWithin(inner, name))
  return [
    { text: name, kind },
    { text: inner, kind: isWeak ? 'weak' : kind === 'primary' ? 'alias' : kind },
  ]
}

function isNoName(inner: string, place: string): boolean {
  if (countryCode(inner) || isLegalForm(inner)) return true
  return place.toUpperCase().includes(inner.toUpperCase()) || /\b(?:BRANCH|OFFICE)$/i.test(inner)
}

/** Whether the letters of an abbreviation come in the name in their order, as those of SICSA do; those of a town do not. */
function standsWithin(abbreviation: string, name: string): boolean {
  let from = 0
  for (const letter of abbreviation.toUpperCase().replace(/[^\p{L}]/gu, '')) {
    from = name.toUpperCase().indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}
