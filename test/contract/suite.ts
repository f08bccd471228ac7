import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction, type Migrations, type Store } from '#storage'
import { emptyStore } from '../support/store.ts'
import { act, deskOf, monday, tuesday } from './desk.ts'
import { recordTests } from './records.ts'
import { migrations, sites } from './site.ts'
import { transactionTests } from './transactions.ts'
import { valueTests } from './values.ts'

/** What every kind of store must do; `open` begins an empty one with the migrations given. */
export function storeSuite(name: string, open: (migrations: Migrations) => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    const desk = deskOf(() => store)
    beforeAll(async () => {
      store = await open(migrations)
    })
    beforeEach(() => emptyStore(store))
    afterAll(() => store?.close())

    recordTests(desk)
    transactionTests(desk)
    valueTests(desk)
  })
}

async function halfDone(db: Kysely<unknown>): Promise<void> {
  await sql`create schema half`.execute(db)
  await sql`select 1 / 0`.execute(db)
}

const late: Migrations = {
  ...migrations,
  'assurance/0001-late': {
    up: (db: Kysely<unknown>) => sql`create schema assurance`.execute(db).then(() => {}),
  },
}

/** What a store keeps when it is closed and opened again; `open` opens the same place every time. */
export function lastingSuite(name: string, open: (migrations: Migrations) => Promise<Store>): void {
  describe(name, () => {
    const found = async (store: Store) => {
      const kept = await inTransaction(store.db, tuesday, (tx) => sites.find(tx, ['skola']))
      await store.close()
      return kept.map(({ record }) => record.country)
    }

    test('what was kept is there after closing and opening', async () => {
      const store = await open(migrations)
      await inTransaction(store.db, monday, (tx) =>
        sites.put(tx, act(monday), { ref: 'skola', country: 'SE' }),
      )
      await store.close()
      expect(await found(await open(migrations))).toEqual(['SE'])
    })

    test('a migration that comes later runs, wherever its name sorts', async () => {
      const store = await open(late)
      const { rows } = await sql`select 1 from pg_namespace where nspname = 'assurance'`.execute(store.db)
      expect(rows).toHaveLength(1)
      expect(await found(store)).toEqual(['SE'])
    })

    test('a migration that fails is named, and nothing of it stays', async () => {
      const broken = {
        up: (db: Kysely<unknown>) => halfDone(db),
      }
      await expect(open({ ...late, 'half/0001-broken': broken })).rejects.toThrow(
        'migration half/0001-broken failed',
      )
      const store = await open(late)
      const { rows } = await sql`select 1 from pg_namespace where nspname = 'half'`.execute(store.db)
      expect(rows).toEqual([])
      await store.close()
    })

    test('a database of a newer version of Aktsam is not touched', async () => {
      await expect(open(migrations)).rejects.toThrow('of a newer version of Aktsam')
    })
  })
}
