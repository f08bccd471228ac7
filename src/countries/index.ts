/** The door of countries: what the law says of a place or a customs code on a day, and how we rate it. */
export { type CodeFacts, codeFacts } from './code.ts'
export { isExport, type PlaceFacts, placeFacts } from './place.ts'
export { bandOf, bandsOf, countriesMigrations, records } from './store.ts'
