/** The door of the catalogue: what is sold, how it is classified, and who really makes it. */
export { type Chain, type ChainLink, type ChainRecords, makersOf } from './chain.ts'
export { compare, type Equivalence, equivalenceVersion } from './equivalence/compare.ts'
export { densitiesAt, densityAt, hfovOf, levelNamed, levelsReached, reachOf } from './equivalence/density.ts'
export { type Asked as ProposalsAsked, type Proposals, propose } from './equivalence/propose.ts'
export { supplierStand } from './equivalence/standing.ts'
export { type KnownProduct, productFacts } from './known.ts'
export { catalogueMigrations, findWithChain, records } from './store.ts'
