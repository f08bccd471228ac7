import { sql } from 'kysely'
import type { Migrations } from '#storage'

const statements = [
  sql`create schema if not exists countries`,
  sql`create table countries.edition (
    id text primary key,
    index text not null,
    layout text not null,
    file text not null,
    sha256 text not null,
    rows integer not null,
    places integer not null,
    year_from integer not null,
    year_to integer not null,
    left_out jsonb not null,
    imported_at timestamptz(3) not null,
    imported_by text not null,
    unique (index, sha256)
  )`,
  sql`create table countries.figure (
    edition text not null references countries.edition (id),
    country text not null,
    area text not null,
    year integer not null,
    figures jsonb not null,
    primary key (edition, country, area, year)
  )`,
  sql`create index figure_of_country on countries.figure (country)`,
  sql`create table countries.adoption (
    nth bigint generated always as identity primary key,
    index text not null,
    edition text not null references countries.edition (id),
    at timestamptz(3) not null,
    by text not null
  )`,
  sql`create index adoption_of_index on countries.adoption (index, at)`,
]

export const indexMigrations: Migrations = {
  'countries/0002-figures': {
    async up(db) {
      for (const statement of statements) await statement.execute(db)
    },
  },
}
