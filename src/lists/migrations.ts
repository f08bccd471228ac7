import { sql } from 'kysely'
import type { Migrations } from '#storage'

/** The reference from entry to body keeps a body from being swept away while another import takes it up. */
const first = [
  sql`create schema if not exists lists`,
  sql`create table lists.version (
    id text primary key,
    list text not null,
    version text not null,
    state text not null check (state in ('staged', 'active', 'superseded', 'refused')),
    sha256 text not null,
    published_on date,
    imported_at timestamptz(3) not null,
    checked_at timestamptz(3) not null,
    tally jsonb not null,
    report jsonb not null
  )`,
  sql`create unique index version_in_force on lists.version (list) where state = 'active'`,
  sql`create unique index version_by_name on lists.version (list, version) where state in ('active', 'superseded')`,
  sql`create index version_by_hash on lists.version (list, sha256)`,
  sql`create table lists.body (hash text primary key, body jsonb not null)`,
  sql`create table lists.entry (
    version_id text not null references lists.version (id),
    entry text not null,
    hash text not null references lists.body (hash),
    file text not null,
    line integer not null,
    primary key (version_id, entry)
  )`,
  sql`create index entry_by_hash on lists.entry (hash)`,
  sql`create table lists.activation (
    nth bigint generated always as identity primary key,
    list text not null,
    version_id text not null references lists.version (id),
    at timestamptz(3) not null
  )`,
  sql`create index activation_by_list on lists.activation (list, at)`,
  sql`create table lists.alarm (
    id text primary key,
    list text not null,
    at timestamptz(3) not null,
    detail text not null,
    settled_at timestamptz(3)
  )`,
  sql`create index alarm_by_list on lists.alarm (list, at)`,
]

export const listsMigrations: Migrations = {
  'lists/0001-first': {
    async up(db) {
      for (const statement of first) await statement.execute(db)
    },
  },
  'lists/0002-alarm-in-words': {
    async up(db) {
      await sql`alter table lists.alarm add column wording jsonb`.execute(db)
    },
  },
  'lists/0004-reading': {
    async up(db) {
      await sql`alter table lists.version add column parser integer not null default 1`.execute(db)
    },
  },
}
