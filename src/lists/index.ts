import './tables.ts'
import './own/tables.ts'
import './sync/tables.ts'

/** The door of lists: publishers' lists as versions, the one in force, and what changed between two of them. */
export { type Download, type ImportOrder, importList, type StagedVersion } from './actions.ts'
export { type AgeLimit, isStale } from './age.ts'
export { baseAct, bindsSeller } from './base-act.ts'
export { meaningsOn, parserOf } from './meanings.ts'
export { listsMigrations } from './migrations.ts'
export type { Alarm, DeltaCounts, Imported, ListEntry, ListStatus, ListVersion } from './model.ts'
export { expireOwnLists } from './own/actions.ts'
export { ownListMigrations, ownListRecords } from './own/migrations.ts'
export { ownListRoutes } from './own/routes.ts'
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
export { syncDue } from './sync/actions.ts'
export type { SyncDesk } from './sync/desk/index.ts'
export { usualLimits } from './sync/limits.ts'
export { lookAt } from './sync/looking/actions.ts'
export { listSyncMigrations } from './sync/migrations.ts'
export type { ProxySettings } from './sync/network/actions.ts'
export { keepOriginal, originalOf } from './sync/originals/store.ts'
export { mayReadAgain, readAgain } from './sync/rereading/actions.ts'
export { listSyncRoutes } from './sync/routes.ts'
export { setSource, sourceAgeLimits } from './sync/sources/actions.ts'
export { cleanLeftovers, listStatus } from './upkeep/actions.ts'
