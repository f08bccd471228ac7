import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { records as parties } from '#parties'
import {
  cancelLook,
  lookingRecords,
  lookThrough,
  proposeThreshold,
  records,
  signLooking,
  thresholdInForce,
  withdrawLooking,
} from '#screening'
import { closeGate, inTransaction, openStore, type Store, type Tx } from '#storage'
import { noon, seeded } from '../../../test/support/log.ts'
import { postgresMissing, type Server, startPostgres } from '../../../test/support/postgres.ts'
import { loadList } from '../demo/lists.ts'
import { migrations } from '../migrations.ts'
import { type Services, servicesOn } from '../services.ts'
import { lookDesk, lookingDesk } from './desk.ts'

const missing = postgresMissing()
describe.skipIf(missing)(`on a server${missing ? ` (${missing})` : ''}`, () => {
  let server: Server
  let store: Store
  let services: Services
  beforeAll(async () => {
    server = await startPostgres()
    const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-thresholds-'))
    store = await openStore({ dataDir, databaseUrl: await server.database('thresholds') }, migrations)
    services = await servicesOn(store, { now: () => noon, random: seeded('thresholds') })
    const party = {
      type: 'organisation',
      ref: 'near',
      name: 'Haylyne Sekurity Sistemz',
      country: 'SE',
    } as const
    await inTransaction(store.db, noon, (tx) => parties.organisation.table.put(tx, services.act(), party))
    await loadList(services, services.act())
  }, 240_000)
  afterAll(async () => {
    await services?.close()
    await store?.close()
    await server?.stop()
  })

  const look = (run: string) =>
    lookThrough(
      lookDesk(services, () => false),
      run,
    )
  const runOf = async (kind: string) => {
    const { rows } = await sql<{ id: string }>`select id from screening.look_run
      where record ->> 'kind' = ${kind} order by n desc limit 1`.execute(store.db)
    return rows[0]!.id
  }
  const alerts = async () =>
    (await inTransaction(store.db, noon, (tx) => records.hit.table.page(tx, { limit: 10 }))).map(
      ({ record }) => record,
    )
  async function proposed(threshold: number) {
    const wish = { threshold, reason: 'too many' }
    const { key: ref } = orThrow(
      await proposeThreshold(lookingDesk(services), services.act({ by: 'maja' }), wish),
    )
    expect(await look(await runOf('trial'))).toBe(true)
    return ref
  }

  /** Does `one`, not committed yet, while `other` runs until it waits for a lock or has ended. */
  async function meanwhile<T>(one: (tx: Tx) => Promise<void>, other: () => Promise<T>): Promise<T> {
    const ready = Promise.withResolvers<void>()
    const begun = ready.promise.then(other) // outside the transaction
    let hasEnded = false
    const end = () => {
      hasEnded = true
    }
    begun.then(end, end)
    await inTransaction(store.db, noon, async (tx) => {
      await closeGate(tx)
      await one(tx)
      ready.resolve()
      while (!hasEnded) {
        const { rows } = await sql`select 1 from pg_locks where not granted`.execute(tx)
        if (rows.length > 0) return
      }
    })
    return await begun
  }

  test('a verdict that is given while a signature is carried out stands', async () => {
    const [hit] = await alerts()
    expect(hit).toMatchObject({ state: 'new' })
    const ref = await proposed(0.95)
    const lawyer = services.act({ by: 'lars' })
    orThrow(await signLooking(lookingDesk(services), lawyer, { ref, trial: await runOf('trial') }))
    const decided = { ...hit!, state: 'trueMatch', verdict: 'trueMatch', decidedBy: 'lars' } as const
    const effect = await runOf('effect')
    const isOver = await meanwhile(
      async (tx) => void (await records.hit.table.put(tx, lawyer, decided)),
      () => look(effect),
    )
    expect(isOver).toBe(true)
    expect(await alerts()).toContainEqual(
      expect.objectContaining({ entry: hit!.entry, verdict: 'trueMatch' }),
    )
  })

  test('what is signed at the moment of its withdrawal is in force, and nothing is taken back', async () => {
    const ref = await proposed(0.75)
    const { table } = lookingRecords
    const act = services.act({ by: 'lars' })
    const signs = async (tx: Tx) => {
      const [former] = await table.where(tx, { state: 'inForce' })
      await table.put(tx, act, { ...former!.record, state: 'superseded' })
      const [proposal] = await table.find(tx, [ref])
      await table.put(tx, act, { ...proposal!.record, state: 'inForce' })
    }
    const taken = await meanwhile(signs, () => withdrawLooking(store.db, services.act(), { ref }))
    expect(taken).toMatchObject({ ok: false, refusal: { code: 'not_allowed_from' } })
    expect(await inTransaction(store.db, noon, thresholdInForce)).toBe(0.75)
  })

  test('no two thresholds are ever in force', async () => {
    const [now] = await inTransaction(store.db, noon, (tx) =>
      lookingRecords.table.where(tx, { state: 'inForce' }),
    )
    const act = services.act()
    const other = { ...now!.record, ref: 'thr_other' }
    const second = inTransaction(store.db, noon, (tx) => lookingRecords.table.put(tx, act, other))
    await expect(second).rejects.toThrow('looking_in_force')
    const both = [other, { ...other, ref: 'thr_third' }]
    const refused = await inTransaction(store.db, noon, (tx) => lookingRecords.write(tx, act, both))
    expect(refused?.detail).toContain('One alone')
    const swapped = [other, { ...now!.record, state: 'superseded' as const }]
    expect(
      await inTransaction(store.db, noon, (tx) => lookingRecords.write(tx, act, swapped)),
    ).toBeUndefined()
  })

  test('a look at everybody that comes to its end at the moment of its cancellation has ended', async () => {
    const wish = { threshold: 0.8, reason: 'too many' }
    orThrow(await proposeThreshold(lookingDesk(services), services.act({ by: 'maja' }), wish))
    const run = await runOf('trial')
    const ends = async (tx: Tx) => {
      await sql`update screening.look_run set state = 'done', record = jsonb_set(record, '{state}', '"done"')
        where id = ${run}`.execute(tx)
    }
    const cancelled = await meanwhile(ends, () => cancelLook(store.db, services.act(), run))
    expect(cancelled).toMatchObject({ ok: false, refusal: { code: 'not_allowed_from' } })
  })
})
