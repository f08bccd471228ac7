import type { Kysely, Transaction } from 'kysely'

/** Every room adds its own tables: `declare module '#storage' { interface Tables { 'lists.version': VersionTable } }`. */
// biome-ignore lint/suspicious/noEmptyInterface: rooms fill it by declaration merging
export interface Tables {}
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
