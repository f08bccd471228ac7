import { sql } from 'kysely'
import type { Migrations } from '#storage'
import { holds } from './holds/store.ts'
import { requests } from './requests/store.ts'
import { retentionSettings } from './retention/store.ts'

const access = [
  sql`create sequence privacy.request_number`,
  sql`create table privacy.access (
    n bigint generated always as identity primary key,
    at timestamptz(3) not null,
    by text not null,
    role text not null,
    route text not null,
    what text not null,
    object text)`,
  sql`create index access_by_object on privacy.access (object, n)`,
  sql`create index access_by_person on privacy.access (by, n)`,
  sql`create index access_by_time on privacy.access (at)`,
]

export const privacyMigrations: Migrations = {
  'privacy/0001-request': requests.migration,
  'privacy/0002-hold': holds.migration,
  'privacy/0003-retention': retentionSettings.migration,
  'privacy/0004-access': {
    async up(db) {
      for (const statement of access) await statement.execute(db)
    },
  },
}
