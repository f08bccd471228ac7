import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftOrder } from '#orders'
import { openStore } from '#storage'
import { startChild } from '../support/child.ts'
import { company, d1, order } from '../support/order-company.ts'
import { rules } from '../support/order-rules.ts'
import { actAt, decide, give, openDesk, rule } from '../support/orders.ts'
import { postgresMissing, startPostgres } from '../support/postgres.ts'

const missing = postgresMissing()
const stop = Date.parse(d1.effectiveAt)
const times = Array.from({ length: 200 }, (_, i) => stop - 100 + i)
const processes = 4

interface Answer {
  readonly time: number
  readonly state: string
  readonly isOfD1: boolean
}

test.skipIf(missing !== null)(
  `F9: of 200 new sales that four processes release at once around the stop, none goes after it${missing ? ` (skipped: ${missing})` : ''}`,
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'aktsam-stop-'))
    const server = await startPostgres()
    const databaseUrl = await server.database('stop')
    const desk = await openDesk((wanted) => openStore({ dataDir: join(home, 'desk'), databaseUrl }, wanted))
    const start = actAt('2026-01-02T08:00:00Z')
    await give(desk, start, company)
    await rule(desk, start, rules)
    for (const time of times)
      await draftOrder(desk, actAt('2026-08-30T08:00:00Z'), order(`ST-${time}`, {}, { sku: 'LG-D4' }))
    await decide(desk, actAt('2026-09-01T08:00:00Z'), d1)
    const script = join(import.meta.dirname, 'stop/seller.ts')
    const sellers = Array.from({ length: processes }, (_, n) =>
      startChild(script, [join(home, `seller-${n}`), databaseUrl]),
    )
    try {
      await Promise.all(sellers.map((seller) => seller.line(/^ready$/)))
      for (const [n, seller] of sellers.entries())
        seller.tell(JSON.stringify(times.filter((_, i) => i % processes === n)))
      const lines = await Promise.all(sellers.map((seller) => seller.line(/^\{"answers"/)))
      const answers: Answer[] = lines.flatMap((line) => JSON.parse(line).answers)
      const states = new Map(answers.map(({ time, state }) => [time, state]))
      expect(answers).toHaveLength(times.length)
      expect(times.map((time) => states.get(time))).toEqual(
        times.map((time) => (time < stop ? 'released' : 'blocked')),
      )
      const silent = answers.filter(({ time, isOfD1 }) => time >= stop && !isOfD1)
      expect(silent).toEqual([])
      const logged = await desk.db
        .selectFrom('log.entry')
        .select('object')
        .where('type', '=', 'order.release')
        .execute()
      expect(logged.map(({ object }) => object).toSorted()).toEqual(times.map((time) => `ST-${time}`))
    } finally {
      await Promise.all(sellers.map((seller) => seller.kill()))
      await desk.store.close()
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    }
  },
)
