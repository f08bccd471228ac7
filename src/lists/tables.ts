import type { ColumnType, Generated, RawBuilder } from 'kysely'
import type { Wording } from '#kernel'
import type { ListBody, Report, Tally, VersionState } from './model.ts'

/** One import. `id` is ours; `version` is what people read, set when the import is whole. */
export interface VersionTable {
  id: string
  list: string
  version: string
  state: VersionState
  sha256: string
  parser: number
  published_on: string | null
  imported_at: string
  checked_at: string
  tally: ColumnType<Tally, never, never>
  report: ColumnType<Report, never, never>
}

/** What an entry says, kept once however many versions say it. */
export interface BodyTable {
  hash: string
  body: ColumnType<ListBody, never, never>
}

/** Which entries a version has, and where they stood in its files. */
export interface EntryTable {
  version_id: string
  entry: string
  hash: string
  file: string
  line: number
}

/** When a version came into force. The one before it went out of force then. Null: none came after it. */
export interface ActivationTable {
  nth: Generated<number>
  list: string
  version_id: string | null
  at: string
}

export interface AlarmTable {
  id: string
  list: string
  at: string
  detail: string
  wording: ColumnType<Wording | null, RawBuilder<unknown> | null, never>
  settled_at: string | null
}

declare module '#storage' {
  interface Tables {
    'lists.version': VersionTable
    'lists.body': BodyTable
    'lists.entry': EntryTable
    'lists.activation': ActivationTable
    'lists.alarm': AlarmTable
  }
}
