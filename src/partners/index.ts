/** The door of partners: suppliers, and how each of our companies stands with them. */

export { addRelation, changeRelation } from './changes/actions.ts'
export { familyOf } from './family/store.ts'
export { freedBy, type ImportedRelation } from './imported.ts'
export { freedWords } from './knowledge/refusal-words.ts'
export {
  approveMove,
  askMove,
  type PartnersDesk,
  refuseMove,
  supplierMoveKind,
  withdrawMove,
} from './moves/actions.ts'
export { showObligation } from './obligations/actions.ts'
export { type SupplierRoutes, supplierRoutes } from './routes.ts'
export {
  type Standing,
  type StandingCause,
  type StandingScope,
  standingOf,
} from './standing.ts'
export { partnersMigrations, records, relationsWith } from './store.ts'
export { type SupplierScope, type SupplierStanding, supplierState } from './supplier-state.ts'
export { everyLine, readSupplier, type SupplierDesk } from './suppliers/actions.ts'
