import { type Day, isInPeriod } from '#kernel'
import armsEmbargoes from './knowledge/arms-embargoes.json' with { type: 'json' }
import memberships from './knowledge/memberships.json' with { type: 'json' }
import partners from './knowledge/partner-countries.json' with { type: 'json' }

/** What holds in a place on a day, in the words of the facts `shipTo.*` and `party.*`. */
export interface PlaceFacts {
  readonly inEu: boolean
  readonly inEea: boolean
  /** Partner country of Art. 12g Reg. (EU) 833/2014 (Annex VIII). */
  readonly partner12g: boolean
  /** Partner country of Art. 8g Reg. (EU) 765/2006 (Annex Vba). */
  readonly partner8g: boolean
  /** Under an arms embargo in the sense of Art. 4(1)(b) Reg. (EU) 2021/821. */
  readonly armsEmbargo: boolean
}

interface Spell {
  readonly country: string
  readonly from: Day
  readonly to: Day | null
}

/** The law on a country on a day. Countries that our tables do not name are none of these. */
export function placeFacts(country: string, _area: string | null | undefined, day: Day): PlaceFacts {
  const inEu = isListed(memberships.eu, country, day)
  return {
    inEu,
    inEea: inEu || isListed(memberships.eea, country, day),
    partner12g: isListed(partners.article12g, country, day),
    partner8g: isListed(partners.article8g, country, day),
    armsEmbargo: isListed(embargoes, country, day),
  }
}

/** Persons under embargo are a matter of screening, and a political declaration is none (China, 1989). */
const embargoes = armsEmbargoes.embargoes.filter(({ scope }) => scope === 'country' || scope === 'limited')

function isListed(spells: readonly Spell[], country: string, day: Day): boolean {
  return spells.some((spell) => spell.country === country && isInPeriod(day, spell.from, spell.to))
}

/** Whether goods leave the customs territory of the seller: the Union's, or the seller's own country. */
export function isExport(seller: string, destination: string, day: Day): boolean {
  return customsTerritory(seller, day) !== customsTerritory(destination, day)
}

function customsTerritory(country: string, day: Day): string {
  const inUnion = isListed(memberships.eu, country, day) || isListed(memberships.customs, country, day)
  return inUnion ? 'EU' : country
}
