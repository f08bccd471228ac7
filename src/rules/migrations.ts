import { sql } from 'kysely'
import type { Migrations } from '#storage'
import { drafts } from './drafts/store.ts'
import { dryRuns } from './dry-run/store.ts'

const first = [
  sql`create schema if not exists rules`,
  sql`create table rules.pack (
    id text primary key,
    nth bigint generated always as identity,
    name text not null,
    version text not null,
    layer text not null,
    title text not null,
    author text not null,
    approver text,
    status text not null check (status in ('draft', 'active')),
    at timestamptz not null,
    effective_at timestamptz,
    rules jsonb not null,
    unique (name, version)
  )`,
  sql`create index pack_in_force on rules.pack (name, effective_at desc, nth desc) where status = 'active'`,
  sql`create table rules.rule_set (hash text primary key, at timestamptz not null, rules jsonb not null)`,
]

/** Examples stay with their rules, versions can be taken back, and what is in force is followed. */
const lab = [
  sql`alter table rules.pack add column examples jsonb, add column digest text, add column imported_by text,
    add column withdrawn jsonb, drop constraint pack_status_check`,
  sql`alter table rules.pack add constraint pack_status_check check (status in ('draft', 'active', 'withdrawn'))`,
  sql`create table rules.followed (one boolean primary key default true check (one),
    at timestamptz not null, digest text not null)`,
]

export const rulesMigrations: Migrations = {
  'rules/0001-first': {
    async up(db) {
      for (const statement of first) await statement.execute(db)
    },
  },
  'rules/0002-lab': {
    async up(db) {
      for (const statement of lab) await statement.execute(db)
    },
  },
  'rules/0003-draft': drafts.migration,
  'rules/0004-dry-run': dryRuns.migration,
  'rules/0005-imported-for': {
    async up(db) {
      await sql`alter table rules.pack add column imported_for text`.execute(db)
    },
  },
}
