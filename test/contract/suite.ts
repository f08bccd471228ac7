import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Act, Instant } from '#kernel'
import { closeGate, inTransaction, json, type Migrations, passGate, type Store, type Tx } from '#storage'
import { emptyStore, testStore } from '../support/store.ts'
import { migrations, type Site, sites } from './site.ts'

const monday = '2026-11-23T08:00:00.000Z'
const tuesday = '2026-11-24T08:00:00.000Z'
const wednesday = '2026-11-25T08:00:00.000Z'

const act = (at: Instant): Act => ({
  at,
  by: 'anna',
  role: 'officer',
  random: (n) => new Uint8Array(randomBytes(n)),
})

/** What every kind of store must do; `open` begins an empty one with the migrations given. */
export function storeSuite(name: string, open: (migrations: Migrations) => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    const at = <T>(instant: Instant, work: (tx: Tx) => Promise<T>) => inTransaction(store.db, instant, work)
    const put = (instant: Instant, site: Site) => at(instant, (tx) => sites.put(tx, act(instant), site))
    const find = (keys: string[], asOf?: Instant) => at(wednesday, (tx) => sites.find(tx, keys, asOf))

    beforeAll(async () => {
      store = await open(migrations)
    })
    beforeEach(() => emptyStore(store))
    afterAll(() => store?.close())

    describe('records', () => {
      test('a record is found by its key, with an id of its kind', async () => {
        const { stored, change } = await put(monday, { ref: 'skola', country: 'SE' })
        expect(change).toBe('added')
        expect(stored).toMatchObject({
          key: 'skola',
          version: 1,
          at: monday,
          record: { ref: 'skola', country: 'SE' },
        })
        expect(stored.id).toMatch(/^sit_/)
        expect(await find(['skola', 'nowhere'])).toEqual([stored])
      })

      test('a changed record has a new version and keeps its id; the same record again changes nothing', async () => {
        const first = await put(monday, { ref: 'skola', country: 'SE' })
        const second = await put(tuesday, { ref: 'skola', country: 'NO' })
        expect(second).toMatchObject({
          change: 'changed',
          stored: { id: first.stored.id, version: 2, at: tuesday },
        })
        const third = await put(wednesday, { ref: 'skola', country: 'NO' })
        expect(third).toEqual({ change: 'unchanged', stored: second.stored })
      })

      test('a record reads as it was recorded at any time before', async () => {
        await put(monday, { ref: 'skola', country: 'SE' })
        await put(wednesday, { ref: 'skola', country: 'NO' })
        const countries = async (asOf?: Instant) =>
          (await find(['skola'], asOf)).map(({ record }) => record.country)
        expect(await countries('2026-11-22T00:00:00.000Z')).toEqual([])
        expect(await countries(monday)).toEqual(['SE'])
        expect(await countries('2026-11-25T07:59:59.999Z')).toEqual(['SE'])
        expect(await countries(wednesday)).toEqual(['NO'])
        expect(await countries()).toEqual(['NO'])
      })

      test('a removed record still reads as of the time before', async () => {
        await put(monday, { ref: 'skola', country: 'SE' })
        expect(await at(tuesday, (tx) => sites.remove(tx, ['skola', 'nowhere']))).toBe(1)
        expect(await find(['skola'])).toEqual([])
        expect(await find(['skola'], monday)).toHaveLength(1)
        expect(await find(['skola'], tuesday)).toEqual([])
      })

      test('a clock that stepped back does not end a period before it began', async () => {
        await put(tuesday, { ref: 'skola', country: 'SE' })
        const { stored } = await put(monday, { ref: 'skola', country: 'NO' })
        expect(stored.at).toBe(tuesday)
        expect((await find(['skola'], tuesday)).map(({ record }) => record.country)).toEqual(['NO'])
      })

      test('every version of a record is kept, two in one instant too', async () => {
        for (const country of ['SE', 'NO', 'FI']) await put(monday, { ref: 'skola', country })
        const versions = await at(monday, (tx) => sites.versions(tx, 'skola'))
        expect(versions.map(({ version, record }) => [version, record.country])).toEqual([
          [1, 'SE'],
          [2, 'NO'],
          [3, 'FI'],
        ])
      })

      test('a change that names an older version is refused with both versions', async () => {
        const replace = (version: number) =>
          at(monday, (tx) =>
            sites.replace(tx, act(monday), { record: { ref: 'skola', country: 'SE' }, version }),
          )
        expect(await replace(0)).toMatchObject({ ok: true, value: { change: 'added' } })
        expect(await replace(1)).toMatchObject({ ok: true, value: { change: 'unchanged' } })
        expect(await replace(0)).toMatchObject({
          ok: false,
          refusal: { code: 'stale_version', facts: { key: 'skola', expected: 0, kept: 1 } },
        })
      })

      test('records are found by what they contain, now and then', async () => {
        await put(monday, { ref: 'a', country: 'SE', tags: ['school', 'public'] })
        await put(monday, { ref: 'b', country: 'NO', tags: ['school'] })
        await put(tuesday, { ref: 'a', country: 'FI', tags: [] })
        const keys = async (contains: Partial<Site>, asOf?: Instant) =>
          (await at(wednesday, (tx) => sites.where(tx, contains, asOf))).map(({ key }) => key)
        expect(await keys({ tags: ['school'] })).toEqual(['b'])
        expect(await keys({ tags: ['school'] }, monday)).toEqual(['a', 'b'])
        expect(await keys({ country: 'SE', tags: ['public'] }, monday)).toEqual(['a'])
        expect(await keys({})).toEqual(['a', 'b'])
      })

      test('many records are counted as added, changed and unchanged; of two with one key the later stands', async () => {
        await put(monday, { ref: 'n1', country: 'SE' })
        await put(monday, { ref: 'n2', country: 'SE' })
        const many = Array.from({ length: 2500 }, (_, n) => ({
          ref: `n${n}`,
          country: n === 2 ? 'NO' : 'SE',
        }))
        const counts = await at(tuesday, (tx) =>
          sites.putMany(tx, act(tuesday), [...many, { ref: 'n3', country: 'FI' }]),
        )
        expect(counts).toEqual({ added: 2498, changed: 2, unchanged: 1 })
        expect((await find(['n3']))[0]).toMatchObject({ version: 2, record: { country: 'FI' } })
      })

      test('pages follow one another by key, in code point order', async () => {
        const refs = ['Å', 'a', 'B', 'z', 'Z', '1', 'å']
        await at(monday, (tx) =>
          sites.putMany(
            tx,
            act(monday),
            refs.map((ref) => ({ ref, country: 'SE' })),
          ),
        )
        const read: string[] = []
        for (let after: string | undefined; ; after = read.at(-1)) {
          const page = await at(monday, (tx) => sites.page(tx, { ...(after ? { after } : {}), limit: 3 }))
          read.push(...page.map(({ key }) => key))
          if (page.length < 3) break
        }
        expect(read).toEqual(['1', 'B', 'Z', 'a', 'z', 'Å', 'å'])
      })
    })

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
        await expect(sql`select 1 / 0`.execute(store.db)).rejects.toMatchObject({ code: '22012' })
      })

      test('a write outside a transaction with a time is refused, and says why', async () => {
        const write = sql`insert into contract.site (id, key, record) values ('x', 'x', '{}')`.execute(
          store.db,
        )
        await expect(write).rejects.toThrow('aktsam.at is not set: rows of contract.site')
      })

      test('the outer database inside a transaction is a clear fault, not a standstill', async () => {
        await expect(at(monday, () => sql`select 1`.execute(store.db))).rejects.toThrow('use only tx inside')
        await expect(at(monday, () => at(monday, async () => {}))).rejects.toThrow('use only tx inside')
        expect(await find(['skola'])).toEqual([])
      })

      test('a transaction may read from another store, and is still guarded while it does', async () => {
        const other = await testStore()
        const nested = at(monday, () =>
          inTransaction(other.db, monday, async (otherTx) => {
            await sql`select 1`.execute(otherTx)
            await expect(sql`select 1`.execute(other.db)).rejects.toThrow('use only tx inside')
            await expect(sql`select 1`.execute(store.db)).rejects.toThrow('use only tx inside')
          }),
        )
        await nested
        await other.close()
      })

      test('a piece of work that a transaction left behind may use the database afterwards', async () => {
        let later = Promise.resolve<unknown>(undefined)
        const gate = Promise.withResolvers<void>()
        await at(monday, async () => {
          later = gate.promise.then(() => sql`select 1`.execute(store.db))
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

    describe('values', () => {
      test('every type comes back in one form', async () => {
        const { rows } = await sql`select
          '2026-11-23T09:00:00.5+01:00'::timestamptz as instant, 'infinity'::timestamptz as ever,
          '2026-11-23'::date as day, 9007199254740991::int8 as big, 7 as small, 1.5::float8 as real, 1.50::numeric as exact,
          true as yes, null::text as nothing, 'Åse – 中'::text as words, '\\x00ff'::bytea as bytes,
          '{"a":[1,{"b":null}]}'::jsonb as object, '"text"'::jsonb as text, array[1,2]::int8[] as bigs,
          array['a,"b', null]::text[] as texts, array['2026-11-23 08:00+00']::timestamptz[] as instants,
          array['2026-11-23']::date[] as days`.execute(store.db)
        expect(rows[0]).toEqual({
          instant: '2026-11-23T08:00:00.500Z',
          ever: 'infinity',
          day: '2026-11-23',
          big: 9007199254740991,
          small: 7,
          real: 1.5,
          exact: '1.50',
          yes: true,
          nothing: null,
          words: 'Åse – 中',
          bytes: new Uint8Array([0, 255]),
          object: { a: [1, { b: null }] },
          text: 'text',
          bigs: [1, 2],
          texts: ['a,"b', null],
          instants: ['2026-11-23T08:00:00.000Z'],
          days: ['2026-11-23'],
        })
      })

      test('every type goes in and comes out unchanged', async () => {
        const { rows } = await sql`select ${monday}::timestamptz as instant, ${'2026-11-23'}::date as day,
          ${42}::int8 as number, ${true}::boolean as yes, ${null}::text as nothing, ${['a', 'b"c']}::text[] as texts,
          ${new Uint8Array([1, 2])}::bytea as bytes, ${json([1, 'two', { three: null }])} as list,
          ${json('text')} as text`.execute(store.db)
        expect(rows[0]).toEqual({
          instant: monday,
          day: '2026-11-23',
          number: 42,
          yes: true,
          nothing: null,
          texts: ['a', 'b"c'],
          bytes: new Uint8Array([1, 2]),
          list: [1, 'two', { three: null }],
          text: 'text',
        })
      })

      test('a statement tells how many rows it touched', async () => {
        await at(monday, async (tx) => {
          await sites.putMany(tx, act(monday), [
            { ref: 'a', country: 'SE' },
            { ref: 'b', country: 'SE' },
          ])
          const { numAffectedRows } = await sql`update contract.site set record = '{}'`.execute(tx)
          expect(numAffectedRows).toBe(2n)
        })
      })
    })
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
