import { sql } from 'kysely'
import type { Migrations } from '#storage'
import { warnings } from './store.ts'

/** Warnings with their history; beside them the inbox's index, the receipts, who reported, and what was written. */
export const warningMigrations: Migrations = {
  'casework/0101-warning': warnings.migration,
  'casework/0102-warning-beside': {
    up: async (db) => {
      await sql`create sequence casework.warning_number`.execute(db)
      // The inbox: what is sorted, filtered and searched by, kept with each deed.
      await sql`create table casework.warning_line (
        ref text collate "C" primary key,
        state text not null,
        received_at timestamptz not null,
        due_at timestamptz,
        source_class text not null,
        is_restricted boolean not null,
        title text not null,
        names text[] not null,
        parties text[] not null,
        url text,
        approvals integer not null,
        search text not null)`.execute(db)
      await sql`create index warning_line_received on casework.warning_line (received_at, ref)`.execute(db)
      await sql`create index warning_line_due on casework.warning_line (due_at, ref) where due_at is not null`.execute(
        db,
      )
      await sql`create index warning_line_names on casework.warning_line using gin (names)`.execute(db)
      await sql`create index warning_line_parties on casework.warning_line using gin (parties)`.execute(db)
      await sql`create index warning_line_url on casework.warning_line (url) where url is not null`.execute(
        db,
      )
      // Of a code nothing is kept but its hash.
      await sql`create table casework.warning_receipt (
        hash text primary key,
        warning text not null unique)`.execute(db)
      await sql`create table casework.warning_reporter (
        warning text primary key,
        name text,
        contact text,
        may_ask boolean not null,
        at timestamptz not null)`.execute(db)
      await sql`create table casework.warning_message (
        n bigint generated always as identity primary key,
        warning text not null,
        at timestamptz not null,
        by text,
        text text not null,
        attachments text[] not null)`.execute(db)
      await sql`create index warning_message_warning on casework.warning_message (warning, n)`.execute(db)
      // How much the public form took in, so that nobody fills a disk from outside.
      await sql`create table casework.warning_intake (
        at timestamptz not null,
        bytes bigint not null)`.execute(db)
      await sql`create index warning_intake_at on casework.warning_intake (at)`.execute(db)
    },
  },
}
