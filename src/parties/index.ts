/** The door of parties: who buys, uses, receives, pays and makes, and where. */
export { type DuplicateReason, duplicateKeys, namesOf } from './duplicates.ts'
export type { Families } from './families.ts'
export { type KnownParty, legalEntityFacts, organisationFacts } from './known.ts'
export {
  kindOfParty,
  PartyFilter,
  PartyLine,
  PartyPage,
  partySorts,
} from './listing/model.ts'
export { countParties, type PartyWish, pageOfParties } from './listing/store.ts'
export { decideMerge, decideUndo, proposeMerge, proposeUndo } from './merges/actions.ts'
export { type FieldPair, fieldPairs, mergedRecord } from './merges/merged.ts'
export { DecideMerge, MergeState, PartyMerge, ProposeMerge } from './merges/model.ts'
export { familiesOf, findMerge, mergesNaming, pageOfMerges } from './merges/store.ts'
export { endOwnership, type HoldingEnd, type HoldingWish, recordOwnership } from './ownership/actions.ts'
export { type BodsReading, type HoldingReading, readBods } from './ownership/bods/read.ts'
export { readEnd } from './ownership/ends.ts'
export { assessOwnership } from './ownership/judge.ts'
export {
  type OwnershipWeb,
  ownershipAbove,
  ownershipBelow,
  ownershipsOf,
} from './ownership/store.ts'
export {
  findAnyParties,
  findOrganisations,
  findParties,
  findSites,
  type Parties,
  partiesMigrations,
  records,
  sitesOf,
  versionsOfParty,
  writeOrganisations,
} from './store.ts'
