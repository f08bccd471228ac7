import { bandsOf, placeFacts, regimeKeys } from '#countries'
import type { Day, Instant } from '#kernel'
import { legalEntityFacts, organisationFacts, type Parties } from '#parties'
import type { Facts, FactValue } from '#rules/model'
import type { Tx } from '#storage'
import { knowing } from '../../facts/knowing.ts'

interface Place {
  readonly country: string
  readonly area: string | null
}
/** What holds at a place on the day, as `party.*` or `shipTo.*` facts. */
export type Atlas = (country: string | undefined, area: string | null) => Facts

/** Everything known of these places, bands read once. A place without a band has an unknown one. */
export async function atlasOf(
  tx: Tx,
  places: readonly Place[],
  when: { day: Day; asOf?: Instant | undefined },
): Promise<Atlas> {
  const bands = places.length === 0 ? [] : await bandsOf(tx, places, when.asOf)
  const found = new Map(places.map((place, index) => [nameOf(place), bands[index]]))
  return (country, area) =>
    country === undefined
      ? {}
      : knowing({
          country,
          area,
          ...placeFacts(country, area, when.day),
          regimes: regimeKeys(country, area, when.day),
          band: found.get(nameOf({ country, area })),
        })
}

const nameOf = ({ country, area }: Place) => `${country}/${area ?? ''}`

/** Where the parties are. */
export function placesOf({ organisations, legalEntities }: Parties): Place[] {
  const at = organisations.flatMap(({ record: { country, area } }) =>
    country === undefined ? [] : [{ country, area: area ?? null }],
  )
  return [...at, ...legalEntities.map(({ record: { country } }) => ({ country, area: null }))]
}

/** `party.*` facts of every party by reference, with what screening says of it. */
export function partyFacts(
  { organisations, legalEntities }: Parties,
  atlas: Atlas,
  screenings: ReadonlyMap<string, Facts>,
): Record<string, Facts> {
  const facts: Record<string, Facts> = {}
  for (const { record } of legalEntities)
    facts[record.ref] = withForce({
      ...atlas(record.country, null),
      ...legalEntityFacts(record),
      ...screenings.get(record.ref),
    })
  for (const { record } of organisations) {
    const place = atlas(record.country, record.area ?? null)
    const inEea = typeof place.inEea === 'boolean' ? place.inEea : undefined
    const known = organisationFacts(record, inEea)
    const screened = screenings.get(record.ref)
    facts[record.ref] = withForce({
      ...place,
      ...known,
      ...screened,
      listedOn: [...new Set([...known.listedOn, ...wordsOf(screened?.listedOn)])].sort(),
    })
  }
  return facts
}

/** Values of a fact that is a list of words. */
export function wordsOf(value: FactValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

const stateSecurity = new Set(['police', 'prison', 'border', 'military', 'intelligence'])

/** A municipal force is not the state's. */
function withForce(known: Readonly<Record<string, FactValue | undefined>>): Facts {
  const { securityForce } = known
  const isState = typeof securityForce === 'string' ? stateSecurity.has(securityForce) : undefined
  return knowing({ ...known, isStateSecurity: isState })
}
