import type { ColumnType, Generated, RawBuilder } from 'kysely'
import type { Wording } from '#kernel'
import type { DeltaCounts } from '../model.ts'
import type { AskedBy, LookedFile, LookOutcome } from './model.ts'

/** One look at a publisher. It is written when the look has ended. */
export interface LookTable {
  nth: Generated<number>
  id: string
  list: string
  asked: AskedBy
  by: string
  began_at: string
  ended_at: string
  outcome: LookOutcome
  version: string | null
  delta: ColumnType<DeltaCounts | null, RawBuilder<unknown> | null, never>
  is_unusual: boolean
  files: ColumnType<LookedFile[], RawBuilder<unknown>, never>
  detail: string
  wording: ColumnType<Wording, RawBuilder<unknown>, never>
  fault: string | null
  not_before: string | null
}

/** What the publisher gave at an address when it was last taken: what conditional requests are made from. */
export interface FetchedTable {
  list: string
  file: string
  url_hash: string
  etag: string | null
  last_modified: string | null
  sha256: string
  bytes: number
  /** With which our parser read it. */
  parser: number
}

/** Who looks at a list now, and until when nobody else does. */
export interface LookingTable {
  list: string
  holder: string
  until: string
}

/** A kept version that is being read by a newer parser of ours, and how often that was begun. */
export interface RereadingTable {
  list: string
  version: string
  parser: number
  tries: number
}

/** Secrets that go with requests, sealed with the key that lies beside the database. */
export interface SourceSecretTable {
  list: string
  name: string
  sealed: string
}

declare module '#storage' {
  interface Tables {
    'lists.look': LookTable
    'lists.fetched': FetchedTable
    'lists.looking': LookingTable
    'lists.rereading': RereadingTable
    'lists.source_secret': SourceSecretTable
  }
}
