import { sql } from 'kysely'
import type { Migrations } from '#storage'
import { deadlines } from './deadlines/store.ts'
import { lives } from './lives/store.ts'

/** Deadlines are asked for by what comes next and by their end, histories by their thing. */
export const lifecycleMigrations: Migrations = {
  'lifecycle/0001-deadline': deadlines.migration,
  'lifecycle/0002-deadline-by-time': {
    up: async (db) => {
      await sql`create index deadline_next on lifecycle.deadline ((record ->> 'nextAt')) where record ->> 'nextAt' is not null`.execute(
        db,
      )
      await sql`create index deadline_due on lifecycle.deadline ((record ->> 'dueAt'), key)`.execute(db)
    },
  },
  'lifecycle/0003-life': lives.migration,
  'lifecycle/0004-step': {
    up: async (db) => {
      await sql`create table lifecycle.step (
        n bigint generated always as identity primary key,
        kind text not null,
        object text not null,
        step text not null,
        deed text not null,
        from_state text,
        to_state text not null,
        by text not null,
        role text not null,
        at timestamptz not null,
        reason text)`.execute(db)
      await sql`create index step_object on lifecycle.step (kind, object, n)`.execute(db)
    },
  },
}
