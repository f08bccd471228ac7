import { sql } from 'kysely'
import { type Migrations, recordTable } from '#storage'
import type { ListSource } from './model.ts'

/** How each list is kept current here, with its history. */
export const sources = recordTable<ListSource>('lists.source', 'rec', ({ list }) => list)

const tables = [
  sql`create table lists.look (
    nth bigint generated always as identity primary key,
    id text not null unique,
    list text not null,
    asked text not null,
    by text not null,
    began_at timestamptz(3) not null,
    ended_at timestamptz(3) not null,
    outcome text not null,
    version text,
    delta jsonb,
    is_unusual boolean not null,
    files jsonb not null,
    detail text not null,
    wording jsonb not null,
    fault text,
    not_before timestamptz(3)
  )`,
  sql`create index look_by_list on lists.look (list, nth desc)`,
  sql`create table lists.fetched (
    list text not null,
    file text not null,
    url_hash text not null,
    etag text,
    last_modified text,
    sha256 text not null,
    bytes bigint not null,
    parser integer not null,
    primary key (list, file)
  )`,
  sql`create table lists.looking (
    list text primary key,
    holder text not null,
    until timestamptz(3) not null
  )`,
  sql`create table lists.source_secret (
    list text not null,
    name text not null,
    sealed text not null,
    primary key (list, name)
  )`,
]

export const listSyncMigrations: Migrations = {
  'lists/0003-sync': {
    async up(db) {
      for (const statement of tables) await statement.execute(db)
    },
  },
  'lists/0003-sync-source': sources.migration,
  'lists/0006-rereading': {
    async up(db) {
      await sql`create table lists.rereading (
        list text primary key,
        version text not null,
        parser integer not null,
        tries integer not null
      )`.execute(db)
    },
  },
}
