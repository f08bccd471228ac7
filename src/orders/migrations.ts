import { sql } from 'kysely'
import type { Migration, Migrations } from '#storage'
import { licences, orders } from './store.ts'

/**
 * One row a kept verdict; facts, order and verdict are JSON documents that are read whole or not at all, so they are
 * kept as they were written: half the time and half the room of jsonb.
 */
const verdicts: Migration = {
  up: async (db) => {
    await sql`create schema if not exists orders`.execute(db)
    await sql`create table orders.verdict (
      trace text primary key,
      at timestamptz not null,
      "asOf" timestamptz not null,
      deed text not null,
      "orderRef" text not null,
      "orderVersion" integer,
      outcome text not null,
      facts json,
      "order" json,
      verdict json,
      "ruleSet" text not null,
      evaluator text not null,
      digest text not null,
      outage boolean not null,
      "checkedLater" text,
      "erasedAt" timestamptz)`.execute(db)
    await sql`create index verdict_order on orders.verdict ("orderRef", at)`.execute(db)
    await sql`create index verdict_open on orders.verdict (at) where outage and "checkedLater" is null`.execute(
      db,
    )
  },
}

const partyChecks: Migration = {
  up: async (db) => {
    await sql`create table orders."partyCheck" (
      party text primary key, at timestamptz not null, screening text not null, trace text not null)`.execute(
      db,
    )
  },
}

const keys: Migration = {
  up: async (db) => {
    await sql`create table orders.idempotency (
      key text not null,
      deed text not null,
      "bodyDigest" text not null,
      response json,
      at timestamptz not null,
      primary key (key, deed))`.execute(db)
    await sql`create table orders."whatIf" (day date primary key, count bigint not null default 1)`.execute(
      db,
    )
  },
}

export const ordersMigrations: Migrations = {
  'orders/0001-order': orders.migration,
  'orders/0002-licence': licences.migration,
  'orders/0003-verdict': verdicts,
  'orders/0004-party-check': partyChecks,
  'orders/0005-idempotency': keys,
}
