import { sql } from 'kysely'
import type { Migrations } from '#storage'
import { moves } from './store.ts'

export const moveMigrations: Migrations = {
  'partners/0002-relation-move': moves.migration,
  'partners/0003-relation-move-number': {
    up: async (db) => {
      await sql`create sequence partners.move_number`.execute(db)
    },
  },
}
