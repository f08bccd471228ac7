import { sql } from 'kysely'
import { type Instant, ifValid, joinKey } from '#kernel'
import { type Migrations, recordTable, type Tx, together } from '#storage'
import { indexMigrations } from './indices/migrations.ts'
import type { Assessment } from './judgement/model.ts'
import { type Band, CountryBand, type Place } from './model.ts'
import type { CountryOverride } from './overrides/model.ts'
import { standingOf } from './overrides/override.ts'
import { problemsOf, referencesOf } from './references.ts'
import { type BandSource, type Known, standingBand } from './standing.ts'

const bands = recordTable<CountryBand>('countries.band', 'rec', keyOf)
/** What figures say of each place since the last adoption; history with it. */
export const ratings = recordTable<Assessment>('countries.rating', 'rec', keyOf)
export const overrides = recordTable<CountryOverride>('countries.override', 'rec', ({ id }) => id)

export const countriesMigrations: Migrations = {
  'countries/0001-band': bands.migration,
  ...indexMigrations,
  'countries/0003-rating': ratings.migration,
  'countries/0004-override': overrides.migration,
}

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

export function keyOf({ country, area }: Place): string {
  return area ? joinKey(country, area) : joinKey(country)
}

/** The band that stands in a place, and where it comes from. */
export interface StandingBand {
  readonly band: Band
  readonly source: BandSource
  readonly known: Known
}

/**
 * What stands in several places, in their order, in one go: the override in force, else the worse of what was judged
 * and what was set by hand, and never better than the country. Undefined: nobody has rated it.
 */
export async function standingsOf(
  tx: Tx,
  places: readonly Place[],
  asOf?: Instant,
): Promise<(StandingBand | undefined)[]> {
  const keys = [...new Set(places.flatMap((place) => [keyOf(place), keyOf({ country: place.country })]))]
  const approved = [...new Set(places.map(({ country }) => country))].map(
    (country) => ({ country, state: 'approved' }) as const,
  )
  const [byHand, judged, set] = await together([
    bands.find(tx, keys, asOf),
    ratings.find(tx, keys, asOf),
    overrides.whereAny(tx, approved, asOf),
  ])
  const at = set.length === 0 ? '' : (asOf ?? (await momentOf(tx)))
  const hand = new Map(byHand.map(({ key, record }) => [key, record.band]))
  const rated = new Map(judged.map(({ key, record }) => [key, record.band ?? undefined]))
  const two = new Map(
    set
      .filter(({ record }) => standingOf(record, at) === 'inForce')
      .map(({ record }) => [keyOf(record), record.band]),
  )
  const knownOf = (key: string): Known => ({
    byHand: hand.get(key),
    judged: rated.get(key),
    override: two.get(key),
  })
  return places.map((place) => {
    const known = knownOf(keyOf(place))
    const found = standingBand(known, place.area ? knownOf(keyOf({ country: place.country })) : undefined)
    return found && { ...found, known }
  })
}

/** The instant of this transaction. */
async function momentOf(tx: Tx): Promise<Instant> {
  const { rows } = await sql<{ at: string }>`select current_setting('aktsam.at', true) as at`.execute(tx)
  return rows[0]?.at ?? ''
}

/** The bands of several places, in their order; undefined: we have not rated it. */
export async function bandsOf(
  tx: Tx,
  places: readonly Place[],
  asOf?: Instant,
): Promise<(Band | undefined)[]> {
  return (await standingsOf(tx, places, asOf)).map((standing) => standing?.band)
}

/** The band of one place; an area is at least as bad as its country. Undefined: we have not rated it. */
export async function bandOf(tx: Tx, place: Place, asOf?: Instant): Promise<Band | undefined> {
  return (await bandsOf(tx, [place], asOf))[0]
}

/** Every rating and every band set by hand: some hundred places. */
export async function allRated(tx: Tx, asOf?: Instant) {
  const [byHand, judged, set] = await together([
    bands.where(tx, {}, asOf),
    ratings.where(tx, {}, asOf),
    overrides.where(tx, {}, asOf),
  ])
  return {
    byHand: byHand.map(({ record }) => record),
    judged: judged.map(({ record }) => record),
    overrides: set.map(({ record }) => record),
  }
}
