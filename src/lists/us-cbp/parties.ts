import { bracketed, namesIn } from '../also-known.ts'
import type { Named } from '../entry.ts'
import type { ListEntry } from '../model.ts'
import { referenceOfName } from '../name-reference.ts'

/** One of those that an order names. */
export interface OrderParty {
  readonly schema: Extract<ListEntry['schema'], 'Organization' | 'Vessel'>
  readonly names: readonly [Named, ...Named[]]
  readonly withSubsidiaries: boolean
}

/** Orders on goods of a whole country or trade: "All Turkmenistan Cotton …", "Tobacco produced in …". */
const goods = /^All\b|\bproduced in\b|\bproducts? (?:of|from|produced)\b/
/** Places where goods come from, not parties. Reviewed on the orders that were active in January 2026. */
const regions = new Set(['marange-diamond-fields'])
/** Brackets that describe, and one that many share. Reviewed on the same orders. */
const descriptions = new Set(['manufacturing', 'plastics-factory'])
const weakBrackets = new Set(['vsetc'])

const fleet = /^All products harvested by fishing vessels (.+)$/i
const vessel = /^Fishing Vessel:\s*(.+)$/i
const below = /,? and its subsidiaries/i
/** Two companies in a row are parted where the first ends with its legal form. */
const nextCompany = /(?<=\b(?:Ltd|Inc|Corp|LLC|Co)\.?),? and (?=\p{Lu})/u

/** Whom an order names: none where it is on goods or on a region. */
export function partiesOf(cell: string): readonly OrderParty[] {
  const [, ships] = fleet.exec(cell) ?? []
  if (ships) return ships.split(/,\s*(?:or\s+)?/).map(ofFleet)
  const [, ship] = vessel.exec(cell) ?? []
  if (ship) return [named('Vessel', ship)]
  if (goods.test(cell) || regions.has(referenceOfName(cell))) return []
  return cell
    .split(/;/)
    .flatMap((part) => part.split(nextCompany))
    .flatMap((part) => partyOf(part.trim()) ?? [])
}

/** Among the ships of one order stands the company that sails them: "Dalian Ocean Fishing". */
function ofFleet(name: string): OrderParty {
  return named(/\bFishing$/.test(name) ? 'Organization' : 'Vessel', name)
}

function named(schema: OrderParty['schema'], text: string): OrderParty {
  return { schema, names: [{ text, kind: 'primary' }], withSubsidiaries: false }
}

function partyOf(text: string): OrderParty | undefined {
  const [main, ...others] = namesIn(text.replace(below, '')).flatMap(withBracket)
  return main && { schema: 'Organization', names: [main, ...others], withSubsidiaries: below.test(text) }
}

function withBracket({ text, kind }: Named): Named[] {
  const { name, inner } = bracketed(text)
  if (!inner || descriptions.has(referenceOfName(inner))) return [{ text, kind }]
  return [
    { text: name, kind },
    { text: inner, kind: weakBrackets.has(referenceOfName(inner)) ? 'weak' : 'alias' },
  ]
}
