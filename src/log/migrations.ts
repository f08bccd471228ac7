import { sql } from 'kysely'
import type { Migrations } from '#storage'

/** Times have three digits after the second, as in the leaf: no finer change can hide in the column. */
const first = [
  sql`create schema if not exists log`,
  sql`create table log.entry (
    id text primary key,
    xid xid8 not null default pg_current_xact_id(),
    nth bigint generated always as identity,
    at timestamptz(3) not null,
    actor text not null,
    role text not null,
    type text not null,
    object text not null,
    reason text,
    body text not null,
    commitment text
  )`,
  sql`create unique index entry_in_commit_order on log.entry (xid, nth)`,
  sql`create index entry_by_object on log.entry (object)`,
  sql`create table log.payload (entry text primary key, salt bytea not null, payload text not null)`,
  sql`create table log.leaf (seq bigint primary key, entry text not null unique, leaf_hash bytea not null)`,
  sql`create table log.node (level smallint, index bigint, hash bytea not null, primary key (level, index))`,
  sql`create table log.tip (
    id smallint primary key check (id = 1),
    size bigint not null,
    xid xid8 not null,
    nth bigint not null,
    frontier bytea not null
  )`,
  sql`create table log.checkpoint (
    n bigint generated always as identity primary key,
    size bigint not null,
    root bytea not null,
    note text not null,
    at timestamptz(3) not null
  )`,
  sql`create index checkpoint_by_size on log.checkpoint (size)`,
]

export const logMigrations: Migrations = {
  'log/0001-first': {
    async up(db) {
      for (const statement of first) await statement.execute(db)
    },
  },
}
