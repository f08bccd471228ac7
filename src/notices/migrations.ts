import { sql } from 'kysely'
import type { Migrations } from '#storage'
import { preferences } from './store.ts'
import { webhooks } from './webhooks/store.ts'

const first = [
  sql`create schema if not exists notices`,
  // How far the log was read; news, deliveries and this are written together.
  sql`create table notices.cursor (id smallint primary key check (id = 1), seq bigint not null)`,
  sql`create table notices.news (
    id text primary key,
    nth bigint generated always as identity unique,
    once text unique,
    at timestamptz(3) not null,
    news jsonb not null,
    by text,
    told_at timestamptz(3)
  )`,
  sql`create index news_untold on notices.news (nth) where told_at is null`,
  // mail_due: when it goes into a mail at the latest; null: not at all, or it has gone into one.
  sql`create table notices.notice (
    id text primary key,
    nth bigint generated always as identity unique,
    news text not null references notices.news (id) on delete cascade,
    person text not null,
    at timestamptz(3) not null,
    read_at timestamptz(3),
    mail_due timestamptz(3),
    unique (news, person)
  )`,
  sql`create index notice_by_person on notices.notice (person, nth)`,
  sql`create index notice_unread on notices.notice (person) where read_at is null`,
  sql`create index notice_to_mail on notices.notice (mail_due) where mail_due is not null`,
  // Neither address nor text: both are looked up when it is sent.
  sql`create table notices.mail (
    id text primary key,
    nth bigint generated always as identity unique,
    person text not null,
    notices jsonb not null,
    at timestamptz(3) not null,
    due timestamptz(3) not null,
    attempts integer not null default 0,
    state text not null default 'waiting',
    error text
  )`,
  sql`create index mail_by_due on notices.mail (due) where state = 'waiting'`,
]

const second = [
  // Sealed by the application's key: the database alone signs nothing.
  sql`create table notices.secret (
    id bigint generated always as identity primary key,
    webhook text not null,
    sealed text not null,
    until timestamptz(3)
  )`,
  sql`create index secret_by_webhook on notices.secret (webhook)`,
  sql`create table notices.health (webhook text primary key, failing_since timestamptz(3) not null)`,
  sql`create table notices.delivery (
    id text primary key,
    nth bigint generated always as identity unique,
    webhook text not null,
    event text not null,
    type text not null,
    body text not null,
    at timestamptz(3) not null,
    due timestamptz(3) not null,
    state text not null default 'waiting',
    attempts integer not null default 0,
    status integer,
    error text,
    settled_at timestamptz(3),
    unique (webhook, event)
  )`,
  sql`create index delivery_by_due on notices.delivery (due) where state = 'waiting'`,
  sql`create index delivery_dead on notices.delivery (nth) where state = 'dead'`,
  sql`create table notices.attempt (
    delivery text not null references notices.delivery (id) on delete cascade,
    n bigint generated always as identity,
    at timestamptz(3) not null,
    status integer,
    error text,
    primary key (delivery, n)
  )`,
]

export const noticesMigrations: Migrations = {
  'notices/0001-notices': {
    async up(db) {
      for (const statement of first) await statement.execute(db)
    },
  },
  'notices/0002-preference': preferences.migration,
  'notices/0003-deliveries': {
    async up(db) {
      for (const statement of second) await statement.execute(db)
    },
  },
  'notices/0004-webhook': webhooks.migration,
}
