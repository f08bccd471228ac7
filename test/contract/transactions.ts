import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { closeGate, inTransaction, passGate } from '#storage'
import { testStore } from '../support/store.ts'
import { act, type Desk, monday } from './desk.ts'
import { sites } from './site.ts'

/** Transactions: all or nothing, one after the other, the clock they need, the gate. */
export function transactionTests(desk: Desk): void {
  const { db, at, put, find } = desk
  describe('transactions', () => {
    test('what fails halfway leaves nothing', async () => {
      const failing = at(monday, async (tx) => {
        await sites.put(tx, act(monday), { ref: 'skola', country: 'SE' })
        throw new Error('halfway')
      })
      await expect(failing).rejects.toThrow('halfway')
      expect(await find(['skola'])).toEqual([])
    })

    test('a statement that failed cannot be swallowed: the transaction keeps nothing and says so', async () => {
      const swallowing = at(monday, async (tx) => {
        await sites.put(tx, act(monday), { ref: 'skola', country: 'SE' })
        await sql`select 1 / 0`.execute(tx).catch(() => {})
      })
      await expect(swallowing).rejects.toThrow()
      expect(await find(['skola'])).toEqual([])
    })

    test('a failed statement carries its SQLSTATE', async () => {
      await expect(sql`select 1 / 0`.execute(db())).rejects.toMatchObject({ code: '22012' })
    })

    test('a write outside a transaction with a time is refused, and says why', async () => {
      const write = sql`insert into contract.site (id, key, record) values ('x', 'x', '{}')`.execute(db())
      await expect(write).rejects.toThrow('aktsam.at is not set: rows of contract.site')
    })

    test('the outer database inside a transaction is a clear fault, not a standstill', async () => {
      await expect(at(monday, () => sql`select 1`.execute(db()))).rejects.toThrow('use only tx inside')
      await expect(at(monday, () => at(monday, async () => {}))).rejects.toThrow('use only tx inside')
      expect(await find(['skola'])).toEqual([])
    })

    test('a transaction may read from another store, and is still guarded while it does', async () => {
      const other = await testStore()
      const nested = at(monday, () =>
        inTransaction(other.db, monday, async (otherTx) => {
          await sql`select 1`.execute(otherTx)
          await expect(sql`select 1`.execute(other.db)).rejects.toThrow('use only tx inside')
          await expect(sql`select 1`.execute(db())).rejects.toThrow('use only tx inside')
        }),
      )
      await nested
      await other.close()
    })

    test('a piece of work that a transaction left behind may use the database afterwards', async () => {
      let later = Promise.resolve<unknown>(undefined)
      const gate = Promise.withResolvers<void>()
      await at(monday, async () => {
        later = gate.promise.then(() => sql`select 1`.execute(db()))
      })
      gate.resolve()
      await expect(later).resolves.toBeDefined()
    })

    test('deeds at the same time wait for one another and all count', async () => {
      await put(monday, { ref: 'n', country: '0' })
      const increment = () =>
        at(monday, async (tx) => {
          await closeGate(tx)
          const [kept] = await sites.find(tx, ['n'])
          await sites.put(tx, act(monday), { ref: 'n', country: String(Number(kept?.record.country) + 1) })
        })
      await Promise.all(Array.from({ length: 20 }, increment))
      expect((await find(['n']))[0]?.record.country).toBe('20')
    })

    test('no order deed slips through a closed gate; what it reads behind the gate is new', async () => {
      const seen: string[] = []
      const closed = Promise.withResolvers<void>()
      const decision = at(monday, async (tx) => {
        await closeGate(tx)
        closed.resolve()
        await sites.put(tx, act(monday), { ref: 'decision', country: 'SE' })
        await sql`select pg_sleep(0.1)`.execute(tx)
        seen.push('decided')
      })
      await closed.promise
      const release = at(monday, async (tx) => {
        await passGate(tx)
        seen.push(`released after ${(await sites.find(tx, ['decision'])).length} decision`)
      })
      await Promise.all([decision, release])
      expect(seen).toEqual(['decided', 'released after 1 decision'])
    })
  })
}
