/** The door of partners: suppliers, and how each of our companies stands with them. */
export { partnersMigrations, records, relationsWith } from './store.ts'
export { type SupplierScope, type SupplierStanding, supplierState } from './supplier-state.ts'
