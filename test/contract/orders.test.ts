import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftOrder, moveOrder, records } from '#orders'
import { inTransaction, openStore } from '#storage'
import { company, d1, order } from '../support/order-company.ts'
import { rules } from '../support/order-rules.ts'
import { actAt, decide, give, openDesk, rule, type TestDesk } from '../support/orders.ts'
import { postgresMissing, type Server, startPostgres } from '../support/postgres.ts'

const missing = postgresMissing()

/** With one session nothing happens at once; with a server's many, locks must see to it. */
describe.skipIf(missing !== null)(
  `orders at once on a PostgreSQL server${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-orders-'))
    const start = actAt('2026-01-02T08:00:00Z')
    const today = actAt('2026-11-23T08:00:00Z')
    const stop = Date.parse(d1.effectiveAt)
    let server: Server
    let desk: TestDesk
    beforeAll(async () => {
      server = await startPostgres()
      const databaseUrl = await server.database('orders')
      desk = await openDesk((wanted) => openStore({ dataDir, databaseUrl }, wanted))
      await give(desk, start, company)
      await rule(desk, start, rules)
    })
    afterAll(async () => {
      await desk?.store.close()
      await server?.stop()
      rmSync(dataDir, { recursive: true, force: true })
    })
    const states = (answers: readonly Awaited<ReturnType<typeof moveOrder>>[]) =>
      answers.map((answer) => (answer.ok ? answer.value.state : answer.refusal.code))

    test('two hundred releases around the stop, with the decision signed among them: none slips through after it', async () => {
      const times = Array.from({ length: 200 }, (_, i) => stop - 100 + i)
      for (const time of times) await draftOrder(desk, today, order(`ST-${time}`, {}, { sku: 'LG-D4' }))
      const deeds = times.map((time) =>
        moveOrder(desk, actAt(new Date(time).toISOString()), { order: `ST-${time}`, deed: 'release' }),
      )
      const signed = decide(desk, actAt('2026-09-01T08:00:00Z'), d1)
      const answers = await Promise.all(deeds)
      await signed
      const again = await Promise.all(
        times.map((time) =>
          moveOrder(desk, actAt(new Date(time).toISOString()), { order: `ST-${time}`, deed: 'recheck' }),
        ),
      )
      const released = times.filter((_, i) =>
        [answers[i], again[i]].every((one) => one?.ok && one.value.state === 'released'),
      )
      expect(released).toEqual(times.filter((time) => time < stop))
    })

    test('one licence of four pieces lets four go, however many ship at once', async () => {
      await give(desk, start, [
        {
          type: 'licence',
          ref: 'ISP-9',
          authority: 'ISP',
          products: ['AL-T30'],
          quantity: 4,
          validTo: '2027-06-30',
        } as never,
      ])
      const refs = Array.from({ length: 8 }, (_, i) => `L-${i}`)
      const abroad = { buyer: 'hotell', endUser: 'hotell', shipTo: { country: 'KZ', area: null } }
      for (const ref of refs) {
        await draftOrder(desk, today, order(ref, abroad, { sku: 'AL-T30', quantity: 1, site: null }))
        await moveOrder(desk, today, { order: ref, deed: 'release' })
      }
      const shipped = await Promise.all(
        refs.map((ref) => moveOrder(desk, today, { order: ref, deed: 'ship' })),
      )
      expect(states(shipped).toSorted()).toEqual([...Array(4).fill('held'), ...Array(4).fill('shipped')])
      const [licence] = await inTransaction(desk.db, today.at, (tx) =>
        records.licence.table.find(tx, ['ISP-9']),
      )
      expect(licence!.record.used).toBe(4)
    })

    test('a ceiling of two pieces lets two go, however many are released at once', async () => {
      await give(
        desk,
        start,
        Array.from({ length: 50 }, (_, i) => ({
          type: 'asset',
          serial: `LG9-${i}`,
          product: 'LG-D4',
          site: 'butik',
          installedOn: '2024-05-02',
        })),
      )
      const refs = Array.from({ length: 6 }, (_, i) => `SP-${i}`)
      const spare = { sku: 'LG-D4', purpose: 'sparePart', site: 'butik', quantity: 1 }
      for (const ref of refs)
        await draftOrder(desk, today, order(ref, { buyer: 'handel', endUser: 'handel' }, spare))
      const released = await Promise.all(
        refs.map((ref) => moveOrder(desk, today, { order: ref, deed: 'release' })),
      )
      expect(states(released).filter((state) => state === 'released')).toHaveLength(2)
    })

    test('the same key sent ten times at once ships once', async () => {
      await draftOrder(desk, today, order('ID-1', {}, { quantity: 10 }))
      await moveOrder(desk, today, { order: 'ID-1', deed: 'release' })
      const shipment = { lines: [{ line: 1, quantity: 1 }] }
      const once = { key: 'ship-1', body: shipment }
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          moveOrder(desk, today, { order: 'ID-1', deed: 'ship', shipment, once }),
        ),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(answers[0]).toMatchObject({ ok: true, value: { order: { shipped: [1] } } })
    })

    test('one reference drafted twice at once is drafted once', async () => {
      const drafts = await Promise.allSettled(
        Array.from({ length: 5 }, (_, i) => draftOrder(desk, today, order('DR-1', {}, { quantity: i + 1 }))),
      )
      const done = drafts.filter((draft) => draft.status === 'fulfilled' && draft.value.ok)
      expect(done).toHaveLength(1)
    })
  },
)
