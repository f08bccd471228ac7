import { Agent, request } from 'node:http'
import { buildServer } from '../src/app/http.ts'
import type { Services } from '../src/app/services.ts'
import { megabytes, type Question, quantile, type Row, seconds, spread, timed } from './question.ts'
import { servicesAt } from './services.ts'

const agent = new Agent({ keepAlive: true })
const singles = 4_000
const batches = 80

/** What the wire contract answers over HTTP with the four lists; server and clients share the machine. */
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
    const ask = (from: number, count: number) => send(port, bodyOf(names, from, count))
    for (let n = 0; n < 300; n++) await ask(n * 7, 1) // warm
    const rows: Row[] = [
      { what: 'books of the four lists', target: '', measured: seconds(books.took) },
      await measured('one query, one client', { clients: 1, requests: singles / 4, size: 1, ask }),
      await measured('one query, eight clients', { clients: 8, requests: singles, size: 1, ask }),
      await measured('batches of 100, one client', { clients: 1, requests: batches, size: 100, ask }),
      await measured('batches of 100, two clients', { clients: 2, requests: batches, size: 100, ask }),
      { what: 'resident memory', target: '', measured: megabytes(process.memoryUsage().rss) },
    ]
    agent.destroy()
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

function send(port: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request({ agent, port, method: 'POST', path: '/match/default', headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

interface Run {
  readonly clients: number
  readonly requests: number
  readonly size: number
  ask(from: number, count: number): Promise<void>
}

async function measured(what: string, { clients, requests, size, ask }: Run): Promise<Row> {
  const times: number[] = []
  const client = async (nth: number) => {
    for (let n = 0; n < requests / clients; n++)
      times.push((await timed(() => ask((n * clients + nth) * size, size))).took)
  }
  const { took } = await timed(() => Promise.all(Array.from({ length: clients }, (_, nth) => client(nth))))
  const rate = (count: number) => Math.round((count * 1000) / took)
  const queries = size === 1 ? '' : ` (${rate(requests * size)} queries)`
  const said = `${rate(times.length)} a second${queries}, ${spread(times)}, p99 ${quantile(times, 0.99).toFixed(1)} ms`
  return { what, target: '', measured: said }
}
