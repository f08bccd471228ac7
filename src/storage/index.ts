/** The door of storage: one database, embedded or a server's, with history and the same behaviour. It knows no room. */
import type { Kysely, Transaction } from 'kysely'

/** Every room adds its own tables: `declare module '#storage' { interface Tables { 'lists.version': VersionTable } }`. */
// biome-ignore lint/suspicious/noEmptyInterface: rooms fill it by declaration merging
export interface Tables {}
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

export type { Aside } from './aside.ts'
export { every } from './every.ts'
export { keepHistory, withHistory } from './history.ts'
export { type JobSettings, type Jobs, openJobs, type SendOptions, type Work } from './jobs.ts'
export { nextTime } from './jobs-cron.ts'
export { type DeadJob, jobMigrations, readDeadJobs, readQueue } from './jobs-store.ts'
export { type Holder, holderOf } from './lock.ts'
export type { Migration, Migrations } from './migrate.ts'
export { openStore, type Store, type Where } from './open.ts'
export { type Change, type Counts, type RecordTable, recordTable, type Stored } from './record-table.ts'
export { batched, inTurn, shared, together, turnIn } from './together.ts'
export { closeGate, inTransaction, passGate } from './transaction.ts'
export { json } from './values.ts'
