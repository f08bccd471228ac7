import { type Instant, ifValid, joinKey } from '#kernel'
import { type Migrations, recordTable, type Tx } from '#storage'
import { type Band, CountryBand, type Place } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'
import { worst } from './worst.ts'

const bands = recordTable<CountryBand>('countries.band', 'rec', keyOf)

export const countriesMigrations: Migrations = { 'countries/0001-band': bands.migration }

/** The kinds of record that files carry into this room. */
export const records = {
  countryBand: {
    type: 'countryBand',
    schema: CountryBand,
    table: bands,
    references: ifValid(CountryBand, referencesOf),
    problems: ifValid(CountryBand, problemsOf),
  },
} as const

function keyOf({ country, area }: Place): string {
  return area ? joinKey(country, area) : joinKey(country)
}

/** The bands of several places, in their order, with one query; undefined: we have not rated it. */
export async function bandsOf(
  tx: Tx,
  places: readonly Place[],
  asOf?: Instant,
): Promise<(Band | undefined)[]> {
  const keys = [...new Set(places.flatMap((place) => [keyOf(place), keyOf({ country: place.country })]))]
  const found = new Map((await bands.find(tx, keys, asOf)).map(({ key, record }) => [key, record.band]))
  return places.map((place) => worst(found.get(keyOf(place)), found.get(keyOf({ country: place.country }))))
}

/** The band of one place; an area is at least as bad as its country. Undefined: we have not rated it. */
export async function bandOf(tx: Tx, place: Place, asOf?: Instant): Promise<Band | undefined> {
  return (await bandsOf(tx, [place], asOf))[0]
}
