import { type Day, isInPeriod } from '#kernel'
import ofAreas from './knowledge/area-regimes.json' with { type: 'json' }
import register from './knowledge/regimes.json' with { type: 'json' }

/** A sanctions regime that is aimed at a place. It says where to look, not that a sale is forbidden. */
export interface Regime {
  /** Key of the programme: `EU-BLR`, `UN-SC1718`. */
  readonly key: string
  /** Who made it: a country's code, `EU` or `UN`. */
  readonly issuer: string
  readonly area: string | null
  readonly measures: readonly string[]
  /** Whether one of its measures is on arms. */
  readonly arms: boolean
  readonly url: string
  /** The act, where we name it. */
  readonly act: string | null
  /** First day; null where the register does not say: it stood there on `asOf`. */
  readonly from: Day | null
  /** First day on which it no longer holds. */
  readonly to: Day | null
}

/** The day that the register of regimes was read. */
export const regimesAsOf: Day = register.asOf

/** Every regime aimed at the place on a day: those of the country, and those of the area where one is named. */
export function regimesOf(country: string, area: string | null | undefined, day: Day): readonly Regime[] {
  const listed = register.regimes.filter(
    (each) => each.country === country && (each.area === null || each.area === area),
  )
  const read = ofAreas.regimes.filter(
    (each) =>
      each.country === country &&
      each.areas.some((one) => one === area) &&
      isInPeriod(day, each.from, each.to),
  )
  const own = read.map(({ key, issuer, measures, arms, url, act, from, to }) => ({
    ...{ key, issuer, area: area ?? null, measures, arms, url, act, from, to },
  }))
  const named = new Set(own.map(({ key }) => key))
  const rest = listed
    .filter(({ key }) => !named.has(key))
    .map(({ country: _, ...each }) => ({ ...each, act: null, from: null, to: null }))
  return [...own, ...rest]
}

/** Keys of the regimes, each once and in order: facts `shipTo.regimes` and `party.regimes`. */
export function regimeKeys(country: string, area: string | null | undefined, day: Day): readonly string[] {
  return [...new Set(regimesOf(country, area, day).map(({ key }) => key))].toSorted()
}
