import './tables.ts'

/** The door of countries: what the law says of a place or a customs code on a day, and how we rate it. */
export { type CodeFacts, codeFacts } from './code.ts'
export { defaultYears } from './judgement/model.ts'
export { lapsedOverrides, noteEnded } from './overrides/actions.ts'
export { isExport, type PlaceFacts, placeFacts } from './place.ts'
export { allCountries, allOverrides, type CountryRoutes, type SittingOf } from './read/actions.ts'
export { regimeKeys } from './regimes.ts'
export { countryRoutes } from './routes.ts'
export { bandOf, bandsOf, countriesMigrations, records } from './store.ts'
