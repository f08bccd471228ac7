/** The door of the catalogue: what is sold, how it is classified, and who really makes it. */
export { type Chain, type ChainLink, type ChainRecords, makersOf } from './chain.ts'
export { viewOf } from './equivalence/gate-density.ts'
export { type Asked as ProposalsAsked, type Proposals, propose } from './equivalence/propose.ts'
export { supplierStand } from './equivalence/standing.ts'
export { type KnownProduct, productFacts } from './known.ts'
export { judgePrice, referencePrice } from './price/price.ts'
export { catalogueMigrations, findWithChain, records } from './store.ts'
