import { sql } from 'kysely'
import { orThrow } from '#kernel'
import { askAfterStop, moveOrder } from '#orders'
import { inTransaction, type Tx } from '#storage'
import { recordKinds } from '../src/app/records/all.ts'
import { importRecords } from '../src/app/records/import.ts'
import type { Services } from '../src/app/services.ts'
import { furnishLarge, largeOrder } from './company.ts'
import { megabytes, milliseconds, type Question, type Row, seconds, timed } from './question.ts'
import { inOwnStore } from './services.ts'

/** Released orders of ten lines: a million open lines. Every twentieth has a line of the maker that is stopped. */
const orders = 100_000
const every = 20
const stopped = 'BE-D5'

/** What a stop costs that comes upon a million open order lines, on the embedded store. */
export const question: Question = {
  name: 'stop',
  target: 'a stop with 1 M open order lines evaluated < 60 s, effective at its instant regardless',
  needsLists: false,
  run: () => inOwnStore(measure),
}

async function measure(services: Services): Promise<Row[]> {
  const { db } = services.store
  const desk = { db, services: services.orders }
  const act = () => services.act({ by: 'bench' })
  await furnishLarge(services)
  const filled = await timed(() => inTransaction(db, services.now(), (tx) => fill(tx, services.now())))
  const since = services.now()
  await decide(services, since)
  const wish = { skus: [stopped], since }
  const late = await timed(() => moveOrder(desk, act(), { order: 'OPEN-0', deed: 'ship' }))
  const state = late.value.ok ? late.value.value.state : late.value.refusal.code
  const first = await timed(() => askAfterStop(desk, act(), { ...wish, most: 1 }))
  const rest = await timed(() => askAfterStop(desk, act(), { ...wish, most: orders }))
  const asked = rest.value.asked + first.value.asked
  return [
    { what: `${orders} released orders of ten lines written`, target: '', measured: seconds(filled.took) },
    { what: `a shipment after the stop: ${state}`, target: 'refused', measured: milliseconds(late.took) },
    { what: 'which of a million lines are concerned', target: '', measured: milliseconds(first.took) },
    { what: `${asked} orders concerned asked again`, target: '< 60 s', measured: seconds(rest.took) },
    { what: 'memory', target: '', measured: megabytes(process.memoryUsage().rss) },
  ]
}

async function decide(services: Services, effectiveAt: string): Promise<void> {
  const value = {
    ...{ type: 'decision', ref: 'D-STOP', kind: 'phaseOut', supplier: 'beta', categories: ['camera'] },
    ...{ legalEntities: ['se'], effectiveAt, newSales: 'all' },
  }
  const records = [{ value, where: 'the decision' }]
  const act = services.act({ by: 'bench' })
  orThrow(await importRecords(services.store.db, act, { kinds: recordKinds, records }))
}

/** Written as they would stand, past the deeds: a hundred thousand releases are not what is measured here. */
async function fill(tx: Tx, at: string): Promise<void> {
  const { ref: _ref, lines, ...rest } = largeOrder(0)
  const free = lines.map((line) => ({ ...line, sku: 'AL-D4V' }))
  const orderWith = (own: readonly object[]) =>
    JSON.stringify({ type: 'order', ...rest, lines: own, state: 'released', releasedAt: at, verdict: null })
  const [common, concerned] = [free, [{ ...free[0], sku: stopped }, ...free.slice(1)]].map(orderWith)
  await sql`insert into orders."order" (id, key, at, record)
    select 'ord_' || lpad(n::text, 12, '0'), 'OPEN-' || n, ${at}::timestamptz,
      (case when n % ${sql.lit(every)} = 0 then ${concerned}::jsonb else ${common}::jsonb end)
        || jsonb_build_object('ref', 'OPEN-' || n, 'buyer', 'kund-' || n % 2000, 'endUser', 'kund-' || n % 2000)
    from generate_series(0, ${sql.lit(orders - 1)}) as n`.execute(tx)
}
