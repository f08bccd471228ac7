import './tables.ts'

/** The door of lists: publishers' lists as versions, the one in force, and what changed between two of them. */
export { type Download, type ImportOrder, importList } from './actions.ts'
export { type AgeLimit, isStale } from './age.ts'
export { baseAct, bindsSeller } from './base-act.ts'
export { listsMigrations } from './migrations.ts'
export type { Alarm, DeltaCounts, Imported, ListEntry, ListStatus, ListVersion } from './model.ts'
export {
  activeVersions,
  differencesOf,
  editionsOf,
  entriesOf,
  entryOf,
  entryTimes,
  openAlarms,
} from './read/actions.ts'
export { listNames } from './register.ts'
export { listRoutes } from './routes.ts'
export { cleanLeftovers, listStatus } from './upkeep/actions.ts'
