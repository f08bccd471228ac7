/** The door of parties: who buys, uses, receives, pays and makes, and where. */
export { type KnownParty, legalEntityFacts, organisationFacts } from './known.ts'
export { findParties, findSites, type Parties, partiesMigrations, records, sitesOf } from './store.ts'
