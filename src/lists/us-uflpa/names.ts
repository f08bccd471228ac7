import { bracketed, namesIn } from '../also-known.ts'
import type { Named } from '../entry.ts'

/** The names of an entity as one cell holds them, and what else the cell says. */
export interface EntityNames {
  readonly names: readonly Named[]
  /** The entry covers those below it too ("and its subsidiaries"). */
  readonly withSubsidiaries: boolean
  /** "two aliases" where there are three: a person should look. */
  readonly isMiscounted: boolean
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
/** "(and two aliases: A; and B)"; an alias may have a bracket of its own. */
const aliasBracket =
  /\(\s*(?:and\s+)?(?:its\s+)?(?<count>\w+)\s+alias(?:es)?:?\s*(?<said>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/i
const below =
  /,? and its (?:subsidiaries|subordinate(?: and affiliated)? entities|affiliates)(?: and affiliates)?/i

/** Reads "X Co., Ltd. (and two aliases: A; and B), formerly known as Y, and its subsidiaries". */
export function entityNames(cell: string): EntityNames {
  const { count = '', said = '' } = aliasBracket.exec(cell)?.groups ?? {}
  const aliases = listed(said)
  const rest = cell.replace(aliasBracket, ' ').replace(below, '')
  const told = namesIn(rest).flatMap(({ text, kind }) =>
    (kind === 'primary' ? [text] : listed(text)).flatMap((one) => withBracket(one, kind)),
  )
  return {
    names: [...told, ...aliases.flatMap((text) => withBracket(text, 'alias'))],
    withSubsidiaries: below.test(cell),
    isMiscounted: count !== '' && numberOf(count) !== aliases.length,
  }
}

/** "A; B; and C": commas belong to the names ("Co., Ltd."). */
function listed(text: string): string[] {
  return text
    .split(/;\s*(?:and\s+)?/)
    .map((part) => part.replace(/[\s,.]+$/, (end) => (end.startsWith('.') ? '.' : '')).trim())
    .filter((part) => part !== '')
}

function withBracket(text: string, kind: Named['kind']): Named[] {
  const { name, inner } = bracketed(text)
  return [
    { text: name, kind },
    ...(inner ? [{ text: inner, kind: kind === 'primary' ? 'alias' : kind } as const] : []),
  ]
}

function numberOf(word: string): number {
  const at = numbers.indexOf(word.toLowerCase())
  return at < 0 ? Number(word) : at
}
