import './tables.ts'

/** The door of the log: the tamper-evident record of every deed. */
export { erasePersonal, readPersonal, record } from './actions.ts'
export { type ExportWish, exportLog } from './export.ts'
export { digestOf } from './leaf.ts'
export { logMigrations } from './migrations.ts'
export { type Log, type LogSettings, openLog } from './open.ts'
export { proveConsistency, proveInclusion } from './prove.ts'
export { type LogRoutes, logRoutes } from './routes.ts'
export { type BundleEvidence, verifyBundle, verifyLogBundle } from './verify-bundle.ts'
export { type StoreEvidence, verifyStore } from './verify-store.ts'
