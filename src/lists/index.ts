import './tables.ts'

/** The door of lists: publishers' lists as versions, the one in force, and what changed between two of them. */
export { type Download, type ImportOrder, importList } from './actions.ts'
export { type AgeLimit, ageOf, isStale } from './age.ts'
export { baseAct, bindsSeller, programmeOf } from './base-act.ts'
export { listsMigrations } from './migrations.ts'
export type { Alarm, DeltaCounts, Imported, ListEntry, ListStatus, ListVersion } from './model.ts'
export { activeVersions, deltaOf, entriesOf, entryOf, openAlarms } from './read/actions.ts'
export { listNames } from './register.ts'
export { listRoutes } from './routes.ts'
export { absentLists, cleanLeftovers, listStatus, staleLists } from './upkeep/actions.ts'
