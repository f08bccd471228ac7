/** The door of the catalogue: what is sold, how it is classified, and who really makes it. */
export { type Chain, type ChainLink, type ChainRecords, makersOf } from './chain.ts'
export { type KnownProduct, productFacts } from './known.ts'
export { catalogueMigrations, findWithChain, records } from './store.ts'
