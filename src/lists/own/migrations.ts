import { sql } from 'kysely'
import { type Migrations, recordTable } from '#storage'
import { OwnList } from './model.ts'

/** Own lists with their history: who answered for them when, and why. */
export const ownLists = recordTable<OwnList>('lists.own_list', 'rec', ({ name }) => name)

export const ownListMigrations: Migrations = {
  // A list may go out of force without a successor: an own one ends. Nothing is in force of it from then on.
  'lists/0005-own': {
    async up(db) {
      await sql`alter table lists.activation alter column version_id drop not null`.execute(db)
    },
  },
  'lists/0005-own-list': ownLists.migration,
}

/** As files of records carry them; what is in force of them is loaded from their own files. */
export const ownListRecords = { type: 'ownList', schema: OwnList, table: ownLists } as const
