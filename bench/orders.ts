import { record } from '#log'
import { checkOrder } from '#orders'
import { inTransaction } from '#storage'
import type { Services } from '../src/app/services.ts'
import { furnishLarge, largeOrder } from './company.ts'
import {
  megabytes,
  milliseconds,
  type Question,
  quantile,
  type Row,
  repeated,
  spread,
  timed,
} from './question.ts'
import { servicesAt } from './services.ts'

const checks = 300

/** What the main job costs with the four lists loaded: an order with 5 parties and 10 lines, checked and kept. */
export const question: Question = {
  name: 'orders',
  target: 'order check with 5 parties and 10 lines, embedded: p95 < 25 ms (first issue: 50 ms), 300 a second',
  needsLists: true,
  run: async (dataDir) => {
    const services = await servicesAt(dataDir)
    const desk = { db: services.store.db, services: services.orders }
    await furnishLarge(services)
    const check = async (n: number, keep: boolean) => {
      const answer = await checkOrder(desk, services.act({ by: 'bench' }), { order: largeOrder(n), keep })
      if (!answer.ok) throw new Error(answer.refusal.detail)
      return answer.value
    }
    await repeated(50, (n) => check(n, true))
    const before = process.cpuUsage()
    const kept = await repeated(checks, (n) => check(50 + n, true))
    const processor = process.cpuUsage(before)
    const asked = await repeated(checks, (n) => check(50 + checks + n, false))
    const logged = quantile(await entriesIn(services), 0.5)
    const rows: Row[] = [
      { what: 'check, kept', target: 'p95 < 25 ms', measured: spread(kept) },
      { what: 'checks, kept, one after the other', target: '300 a second', measured: rate(kept) },
      {
        what: 'processor time of a check, all threads',
        target: '',
        measured: milliseconds((processor.user + processor.system) / 1000 / checks),
      },
      { what: 'what-if, not kept', target: '', measured: `${spread(asked)}, ${rate(asked)}` },
      {
        what: 'its entry in the log',
        target: '< 10 % of a deed',
        measured: `${milliseconds(logged)}, ${((100 * logged) / quantile(kept, 0.5)).toFixed(1)} % of a check`,
      },
      {
        what: 'memory of the embedded server after it',
        target: '< 1 GB',
        measured: megabytes(process.memoryUsage().rss),
      },
    ]
    await services.close()
    return rows
  },
}

/** Milliseconds of writing one entry, inside the transaction of a deed. */
async function entriesIn({ store, act }: Services): Promise<number[]> {
  const digest = 'f'.repeat(64)
  const body = { trace: 'trc', outcome: 'hold', kind: 'data', digest, ruleSet: digest, lists: {}, version: 1 }
  const taken: number[] = []
  for (let n = 0; n < checks; n++) {
    const by = act({ by: 'bench' })
    await inTransaction(store.db, by.at, async (tx) => {
      const write = () => record(tx, by, { type: 'order.check', object: `BENCH-${n}`, body })
      taken.push((await timed(write)).took)
    })
  }
  return taken
}

function rate(times: readonly number[]): string {
  return `${Math.round((1000 * times.length) / times.reduce((sum, took) => sum + took, 0))} a second`
}
