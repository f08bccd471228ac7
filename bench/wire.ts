import { Worker } from 'node:worker_threads'
import { buildServer } from '../src/app/http.ts'
import type { Services } from '../src/app/services.ts'
import {
  megabytes,
  milliseconds,
  type Question,
  quantile,
  type Row,
  seconds,
  spread,
  timed,
} from './question.ts'
import { servicesAt } from './services.ts'
import type { Done, Work } from './wire-clients.ts'

const singles = 4_000
const batches = 80

/** What the wire contract answers over HTTP with the four lists; the clients have a thread of their own. */
export const question: Question = {
  name: 'wire',
  target:
    'single p95 < 5 ms at one client, >= 2,000 requests a second at eight; batches of 100 faster than singles',
  needsLists: true,
  run: async (dataDir) => {
    const services = await servicesAt(dataDir)
    const books = await timed(() => services.wire.refresh())
    const app = await buildServer(services)
    await app.listen({ host: '127.0.0.1', port: 0 })
    const address = app.server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const names = namesOf(services)
    const bodies = (count: number, size: number) =>
      Array.from({ length: count }, (_, n) => bodyOf(names, n * size, size))
    await clients({ port, bodies: bodies(1_000, 1), clients: 4 }) // warm
    const measure = async (what: string, of: { count: number; size: number; clients: number }) => {
      const before = process.threadCpuUsage()
      const done = await clients({ port, bodies: bodies(of.count, of.size), clients: of.clients })
      const { user, system } = process.threadCpuUsage(before)
      return rowOf(what, of.size, { ...done, spent: (user + system) / 1000 / of.count })
    }
    const rows: Row[] = [
      { what: 'books of the four lists', target: '', measured: seconds(books.took) },
      await measure('one query, one client', { clients: 1, count: singles / 4, size: 1 }),
      await measure('one query, eight clients', { clients: 8, count: singles, size: 1 }),
      await measure('batches of 100, one client', { clients: 1, count: batches, size: 100 }),
      await measure('batches of 100, two clients', { clients: 2, count: batches, size: 100 }),
      { what: 'resident memory', target: '', measured: megabytes(process.memoryUsage().rss) },
    ]
    await app.close()
    await services.close()
    return rows
  },
}

/** Listed names, each with one letter left out: what costs most to look for. */
function namesOf({ wire }: Services): string[] {
  const [book] = wire.shelf().books
  if (!book) throw new Error('no list is loaded')
  return book.ids.flatMap((_, record) => {
    const { schema, caption } = record < 4_000 ? book.read(record) : { schema: '', caption: '' }
    return schema === 'Person' ? [caption.slice(0, 4) + caption.slice(5)] : []
  })
}

function bodyOf(names: readonly string[], from: number, count: number): string {
  const queries = Array.from({ length: count }, (_, n) => [
    `q${n}`,
    { schema: 'Person', properties: { name: [names[(from + n * 13) % names.length]], birthDate: ['1970'] } },
  ])
  return JSON.stringify({ queries: Object.fromEntries(queries) })
}

function clients(work: Work): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./wire-clients.ts', import.meta.url), { workerData: work })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

interface Spent extends Done {
  /** Milliseconds of processor that the server's thread took for each: which other work on the machine changes least. */
  readonly spent: number
}

function rowOf(what: string, size: number, { took, times, spent }: Spent): Row {
  const rate = (count: number) => Math.round((count * 1000) / took)
  const queries = size === 1 ? '' : ` (${rate(times.length * size)} queries)`
  const said = `${rate(times.length)} a second${queries}, ${spread(times)}, p99 ${quantile(times, 0.99).toFixed(1)} ms; ${milliseconds(spent)} of processor each`
  return { what, target: '', measured: said }
}
