import { sql } from 'kysely'
import type { Migration, Migrations } from '#storage'

/** Files that were looked at and not yet confirmed, packed, for a day; and which column filled which field last time. */
const previews: Migration = {
  up: async (db) => {
    await sql`create schema if not exists app`.execute(db)
    await sql`create table app.import_preview (
      id text primary key, at timestamptz not null, by text not null, name text not null,
      heading text not null, mapping jsonb not null, sheet bytea not null)`.execute(db)
    await sql`create table app.import_mapping (
      by text not null, heading text not null, at timestamptz not null, mapping jsonb not null,
      primary key (by, heading))`.execute(db)
  },
}

/** What the rows of a file are, and what was said of them besides. */
const kinds: Migration = {
  up: async (db) => {
    await sql`alter table app.import_preview
      add column kind text not null default 'party', add column options jsonb not null default '{}'`.execute(
      db,
    )
  },
}

export const spreadsheetMigrations: Migrations = {
  'app/0003-spreadsheets': previews,
  'app/0007-spreadsheet-kinds': kinds,
}
