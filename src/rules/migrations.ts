import { sql } from 'kysely'
import type { Migrations } from '#storage'

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

export const rulesMigrations: Migrations = {
  'rules/0001-first': {
    async up(db) {
      for (const statement of first) await statement.execute(db)
    },
  },
}
