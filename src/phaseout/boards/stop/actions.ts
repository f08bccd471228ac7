import { type Act, type Day, dayIn, type Instant, ok, type Result, zoneOf } from '#kernel'
import { findParties } from '#parties'
import type { Tx } from '#storage'
import { runOffOf } from '../../base/run-off.ts'
import { warrantyEndings } from '../../base/store.ts'
import { coverageOf } from '../../notices/life.ts'
import { newcomersOf } from '../../plans/customers/actions.ts'
import type { Plan } from '../../plans/model.ts'
import { readPlan, type SoldSince } from '../../plans/read/actions.ts'
import type { StopBoard } from '../model.ts'
import { exceptionsFrom, installedByQuarter, noticeStatesOf } from '../store.ts'

/** An exception that ends within this many days is said to expire. */
const soon = 30

export interface BoardOf {
  readonly ref: string
  readonly soldSince: SoldSince
  readonly toAsk: ToAsk
}

/** How many open orders hold these products and were not asked again since. */
export type ToAsk = (
  tx: Tx,
  of: { readonly skus: readonly string[]; readonly since: Instant },
) => Promise<number>

/** How far a phase-out has come. Refuses `not_found` and `forbidden`. */
export async function stopBoardOf(
  tx: Tx,
  act: Act,
  { ref, soldSince, toAsk }: BoardOf,
): Promise<Result<StopBoard>> {
  const read = await readPlan(tx, act, ref)
  if (!read.ok) return read
  const plan = read.value
  const day = dayIn(zoneOf(plan.country), act.at)
  const products = plan.stopped.map(({ sku }) => sku)
  const installed = await installedByQuarter(tx, products)
  const sum = (of: 'standing' | 'replaced') => installed.reduce((total, one) => total + one[of], 0)
  const { title, state, stateTitle, effectiveAt, legalEntities } = plan
  return ok({
    ...{ plan: ref, title, state, stateTitle, effectiveAt, suppliers: await suppliersOf(tx, plan) },
    ...{ installed, standing: sum('standing'), replaced: sum('replaced') },
    customers: await customersIn(tx, plan),
    newSales: await soldSince(tx, { products, since: effectiveAt, legalEntities }),
    toAsk: effectiveAt > act.at ? 0 : await toAsk(tx, { skus: products, since: effectiveAt }),
    exceptions: await exceptionsIn(tx, ref, day),
    ...(await warrantyOf(tx, products, day)),
  })
}

async function suppliersOf(tx: Tx, { suppliers }: Plan): Promise<StopBoard['suppliers']> {
  const { organisations } = await findParties(tx, suppliers)
  const names = new Map(organisations.map(({ key, record }) => [key, record.name]))
  return suppliers.map((ref) => ({ ref, name: names.get(ref) ?? ref }))
}

async function customersIn(tx: Tx, plan: Plan): Promise<StopBoard['customers']> {
  const told = new Map(
    (await noticeStatesOf(tx, plan.decision)).map(({ customer, state }) => [customer, state]),
  )
  const all = [
    ...plan.customers.map((one) => ({ ...one, isNew: false })),
    ...(await newcomersOf(tx, plan)).map((one) => ({ ...one, isNew: true })),
  ]
  const untold = all.filter(({ customer }) => ['draft', 'ready'].includes(told.get(customer) ?? 'draft'))
  const { reached, answered, bounced } = coverageOf([...told.values()], all.length)
  return {
    ...{ all: all.length, informed: reached, answered, bounced },
    untold: untold.map(({ customer, name, assets, isNew }) => ({ customer, name, assets, isNew })),
  }
}

async function exceptionsIn(tx: Tx, ref: string, day: Day): Promise<StopBoard['exceptions']> {
  const all = await exceptionsFrom(tx, ref)
  const by = new Date(Date.parse(`${day}T00:00:00Z`) + soon * 86_400_000).toISOString().slice(0, 10)
  const running = all
    .filter(({ from, to }) => from <= day && to > day)
    .map((one) => ({ ...one, isExpiring: one.to <= by }))
  const expiring = running.filter(({ isExpiring }) => isExpiring).length
  return { all: all.length, inForce: running.length, expiring, running }
}

async function warrantyOf(
  tx: Tx,
  products: readonly string[],
  day: Day,
): Promise<Pick<StopBoard, 'warranty' | 'runOff'>> {
  const { quarters, makers } = runOffOf({
    ...{ endings: await warrantyEndings(tx, products), serviced: [], day },
    ...{ makerOf: () => '', nameOf: () => '' },
  })
  const [all] = makers
  return {
    warranty: {
      ...{ running: all?.underWarranty ?? 0, until: all?.warrantyUntil ?? null, unknown: all?.unknown ?? 0 },
    },
    runOff: quarters.map((quarter, n) => ({
      ...{ quarter, on: n === 0 ? day : firstDayOf(quarter), pieces: all?.pieces[n] ?? 0 },
    })),
  }
}

/** `2027-Q2` begins on 2027-04-01. */
function firstDayOf(quarter: string): Day {
  const [year = '', number = '1'] = quarter.split('-Q')
  return `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`
}
