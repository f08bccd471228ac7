import { sql } from 'kysely'
import type { Migration, Migrations } from '#storage'

/** Files of holdings that were looked at and not yet confirmed, packed, for a day. */
const waiting: Migration = {
  up: async (db) => {
    await sql`create schema if not exists app`.execute(db)
    await sql`create table app.ownership_import (
      id text primary key, at timestamptz not null, by text not null, name text not null,
      kind text not null, mapping jsonb not null, content bytea not null)`.execute(db)
  },
}

export const ownershipImportMigrations: Migrations = { 'app/0006-ownership-import': waiting }
