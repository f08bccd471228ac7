import { armsEmbargoes } from './arms-embargoes/facts.ts'
import { digest } from './digest/facts.ts'
import { eiu } from './eiu/facts.ts'
import { euTax } from './eu-tax/facts.ts'
import { fatf } from './fatf/facts.ts'
import { freedomHouse } from './freedom-house/facts.ts'
import { freedomHouseRatings } from './freedom-house-ratings/facts.ts'
import { idea } from './idea/facts.ts'
import type { IndexFacts, Measure } from './model.ts'
import { transparency } from './transparency/facts.ts'
import { vDem } from './v-dem/facts.ts'
import { worldBank } from './world-bank/facts.ts'
import { worldJusticeProject } from './world-justice-project/facts.ts'

/** Every publication of figures that can be loaded. A new one adds its line. */
export const indices: readonly IndexFacts[] = [
  vDem,
  freedomHouse,
  freedomHouseRatings,
  idea,
  eiu,
  worldJusticeProject,
  worldBank,
  transparency,
  fatf,
  euTax,
  armsEmbargoes,
  digest,
]

const byName = new Map(indices.map((facts) => [facts.index, facts]))

export function indexNamed(name: string): IndexFacts | undefined {
  return byName.get(name)
}

/** A measure of an index, with the publisher whose voice it is. */
export function measureOf(
  index: string,
  measure: string,
): { readonly facts: IndexFacts; readonly measure: Measure; readonly publisher: string } | undefined {
  const facts = byName.get(index)
  const found = facts?.measures.find(({ id }) => id === measure)
  return facts && found ? { facts, measure: found, publisher: found.publisher ?? facts.publisher } : undefined
}
