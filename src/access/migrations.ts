import { sql } from 'kysely'
import { keepHistory, type Migrations } from '#storage'
import { who, whoInside } from './sessions/migrations.ts'

/** Secrets are kept as hashes only; ends are dates, so that what ended stays to be seen. */
const people = [
  sql`create schema if not exists access`,
  sql`create table access.person (
    id text primary key,
    email text not null unique,
    name text not null,
    language text not null,
    kind text not null,
    status text not null,
    grants jsonb not null,
    mapped jsonb not null,
    version integer not null default 1,
    at timestamptz not null)`,
  sql`create table access.password (person text primary key, hash text not null, "setAt" timestamptz not null)`,
  sql`create table access.attempt (
    key text primary key, failures integer not null, "lastAt" timestamptz not null)`,
  sql`create table access.session (
    id text primary key,
    person text not null,
    hash text not null unique,
    before text,
    "beforeUntil" timestamptz,
    csrf text not null,
    method text not null,
    "userAgent" text,
    ip text,
    "madeAt" timestamptz not null,
    "seenAt" timestamptz not null,
    "rotatedAt" timestamptz not null,
    "verifiedAt" timestamptz,
    "endedAt" timestamptz)`,
  sql`create index session_before on access.session (before) where before is not null`,
  sql`create index session_person on access.session (person) where "endedAt" is null`,
  sql`create table access."setUp" (
    id smallint primary key check (id = 1), hash text not null, "expiresAt" timestamptz not null)`,
  sql`create table access.invitation (
    id text primary key,
    email text not null,
    name text not null,
    language text not null,
    grants jsonb not null,
    hash text not null unique,
    "madeBy" text not null,
    "madeAt" timestamptz not null,
    "expiresAt" timestamptz not null,
    "acceptedAt" timestamptz,
    "revokedAt" timestamptz)`,
]

const keys = [
  sql`create table access.key (
    id text primary key,
    title text not null,
    prefix text not null,
    hash text not null unique,
    scopes jsonb not null,
    entities jsonb not null,
    person text not null,
    "madeAt" timestamptz not null,
    "expiresAt" timestamptz not null,
    "usedAt" timestamptz,
    "revokedAt" timestamptz)`,
  sql`create index key_person on access.key (person)`,
]

const standingIn = [
  sql`create table access.delegation (
    id text primary key,
    giver text not null,
    taker text not null,
    roles jsonb not null,
    entities jsonb not null,
    "from" timestamptz not null,
    until timestamptz not null,
    reason text not null,
    "madeAt" timestamptz not null,
    "endedAt" timestamptz)`,
  sql`create index delegation_taker on access.delegation (taker) where "endedAt" is null`,
  sql`create table access."breakGlass" (
    id text primary key,
    person text not null,
    roles jsonb not null,
    reason text not null,
    "from" timestamptz not null,
    until timestamptz not null,
    "reviewDue" timestamptz not null,
    "reviewedAt" timestamptz,
    "reviewedBy" text,
    verdict text,
    "reviewReason" text)`,
  sql`create index break_glass_person on access."breakGlass" (person, until)`,
]

const otherWaysIn = [
  sql`create table access.passkey (
    id text primary key,
    person text not null,
    title text not null,
    "publicKey" bytea not null,
    counter bigint not null,
    transports jsonb not null,
    "backedUp" boolean not null,
    "madeAt" timestamptz not null,
    "usedAt" timestamptz)`,
  sql`create index passkey_person on access.passkey (person)`,
  sql`create table access.challenge (
    hash text primary key,
    kind text not null,
    person text,
    data jsonb not null,
    "expiresAt" timestamptz not null)`,
  sql`create table access.subject (
    provider text not null,
    subject text not null,
    person text not null,
    "madeAt" timestamptz not null,
    primary key (provider, subject))`,
]

export const accessMigrations: Migrations = {
  'access/0001-people': {
    async up(db) {
      for (const statement of people) await statement.execute(db)
      await keepHistory(db, 'access.person')
    },
  },
  'access/0002-keys': {
    async up(db) {
      for (const statement of keys) await statement.execute(db)
    },
  },
  'access/0003-standing-in': {
    async up(db) {
      for (const statement of standingIn) await statement.execute(db)
    },
  },
  'access/0004-other-ways-in': {
    async up(db) {
      for (const statement of otherWaysIn) await statement.execute(db)
    },
  },
  'access/0005-who': who,
  'access/0006-who-inside': whoInside,
}
