import './tables.ts'

/** The door of the log: the tamper-evident record of every deed. */
export { erasePersonal, readPersonal, record } from './actions.ts'
export { eventSentences, isEventType } from './event-types.ts'
export { readEntries, readSize } from './evidence.ts'
export { exportLog } from './export.ts'
export { digestOf } from './leaf.ts'
export { logMigrations } from './migrations.ts'
export { newestNote, notesIn, settleMoved } from './moved.ts'
export { type Log, type LogSettings, openLog } from './open.ts'
export { logRoutes } from './routes.ts'
export { verifyBundle, verifyLogBundle } from './verify-bundle.ts'
export { verifyStore } from './verify-store.ts'
