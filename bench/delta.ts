import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { orThrow, toInstant } from '#kernel'
import type { ListBody, ListEntry } from '#lists/model'
import { noteFollowed } from '#screening'
import { inTransaction } from '#storage'
import { importAndFollow } from '../src/app/deeds/import-list.ts'
import { buildServer } from '../src/app/http.ts'
import { recordKinds } from '../src/app/records/all.ts'
import { importRecords } from '../src/app/records/import.ts'
import type { Services } from '../src/app/services.ts'
import { dataFile, listFile, noTestData, readList } from '../test/support/lists.ts'
import { differencesOf } from '../test/support/sdn-history.ts'
import { furnishLarge, largeOrder } from './company.ts'
import { type Question, type Row, seconds } from './question.ts'
import { inventParties } from './rescreening-parties.ts'
import { servicesAt } from './services.ts'

const list = 'us-ofac-sdn'
const parties = 100_000
/** Orders of customers in Sweden, every tenth of them by a party that the next publication lists. */
const ordered = 200
const [before, after] = ['2024-04-26', '2024-05-02'] as const

const fileOf = (day: string) => dataFile(`lists/ofac/history/sdn_${day}.csv.gz`)

/** How long it takes from a publication's coming into force until every order that it touches is held. */
export const question: Question = {
  name: 'delta',
  target: 'delta to held orders < 5 s with 100,000 parties',
  needsLists: false,
  run: async () => {
    if (noTestData) return [{ what: 'not measured', target: '', measured: noTestData }]
    const own = mkdtempSync(join(tmpdir(), 'aktsam-delta-'))
    try {
      return await measure(await servicesAt(own))
    } finally {
      rmSync(own, { recursive: true, force: true })
    }
  },
}

type Ask = (method: 'GET' | 'POST', url: string, payload?: object) => Promise<unknown>

async function measure(services: Services): Promise<Row[]> {
  const app = await buildServer(services)
  const headers = { host: 'localhost', authorization: `Bearer ${services.operatorKey}` }
  const ask: Ask = async (method, url, payload) => {
    const { statusCode, body } = await app.inject({ method, url, headers, ...(payload && { payload }) })
    if (statusCode !== 200) throw new Error(`${url}: ${body}`)
    return JSON.parse(body)
  }
  try {
    await bring(services, before, () => daysAgo(3))
    const [old, next] = await Promise.all([before, after].map(entriesOf))
    const news = differencesOf(old ?? [], next ?? []).flatMap(({ after: entry }) => entry ?? [])
    await furnish(services, next ?? [], news)
    await noteLooked(services)
    for (let n = 0; n < ordered; n++) await submit(ask, n)
    let inForce = 0
    const now = () => {
      inForce = performance.now()
      return services.now()
    }
    const released = await count(ask, 'released')
    const watch = watching(() => count(ask, 'released'))
    const from = performance.now()
    await bring(services, after, now)
    const ended = performance.now()
    const held = released - (await count(ask, 'released'))
    const heldAt = await watch.lastChange()
    return [
      {
        what: `${news.length} entries new or changed`,
        target: '',
        measured: `${held} of ${released} orders held`,
      },
      {
        what: 'from coming into force until all of them are held',
        target: '< 5 s',
        measured: seconds(heldAt - inForce),
      },
      {
        what: 'until every open order and touched party was looked at again',
        target: '',
        measured: seconds(ended - inForce),
      },
      { what: 'with reading the file and the index', target: '', measured: seconds(ended - from) },
    ]
  } finally {
    await app.close()
    await services.close()
  }
}

async function bring(services: Services, day: string, now = services.now): Promise<void> {
  const path = fileOf(day)
  const files = [{ name: basename(path), open: () => createReadStream(path) }]
  const order = { list, files, published: day, acceptOrphans: true, now }
  orThrow(await importAndFollow(services, { ...services.act({ by: 'bench' }), at: now() }, order))
}

const daysAgo = (days: number) => toInstant(new Date(Date.now() - days * 86_400_000))

/** Everybody was looked for yesterday, and nobody changed since: what a register is like on any other day. */
async function noteLooked({ store, snapshots, act }: Services): Promise<void> {
  const yesterday = { ...act({ by: 'bench' }), at: daysAgo(1) }
  await inTransaction(store.db, yesterday.at, (tx) =>
    noteFollowed(tx, yesterday, snapshots.current()?.versions ?? {}),
  )
}

const entriesOf = async (day: string) => (await readList(list, [listFile(fileOf(day))], true)).entries

/** A register of invented parties, and customers that bear the names of what the next publication brings. */
async function furnish(services: Services, listed: readonly ListEntry[], news: readonly ListBody[]) {
  await furnishLarge(services, daysAgo(2))
  const invented = [...inventParties(parties, listed, { share: 0.01 })].map(({ ref, query }) => ({
    ...{ type: 'organisation', ref, name: String(query.name?.[0]), country: 'SE' },
  }))
  const soonListed = Array.from({ length: ordered / 10 }, (_, n) => ({
    ...{ type: 'organisation', ref: `kund-${n * 50}`, name: news[n % news.length]?.names[0]?.full },
    ...{ country: 'SE', publicBody: false, securityForce: 'none', usFederalContractor: false },
  }))
  const records = [...invented, ...soonListed].map((value, n) => ({ value, where: `record ${n + 1}` }))
  const act = { ...services.act({ by: 'bench' }), at: daysAgo(2) }
  orThrow(await importRecords(services.store.db, act, { kinds: recordKinds, records }))
}

async function submit(ask: Ask, n: number): Promise<void> {
  const { lines, ...order } = largeOrder(n)
  await ask('POST', '/api/orders/check', { ...order, lines: lines.slice(1, 2) })
  await ask('POST', `/api/orders/${order.ref}/release`)
}

/** Asks a few times a second how many there are, as somebody at a screen would; says when that changed last. */
function watching(countNow: () => Promise<number>) {
  let [last, at, isOver] = [-1, 0, false]
  const look = async () => {
    while (!isOver) {
      const now = await countNow()
      if (now !== last) [last, at] = [now, performance.now()]
      await setTimeout(200)
    }
  }
  const looking = look()
  return {
    lastChange: async () => {
      isOver = true
      await looking
      return at
    },
  }
}

async function count(ask: Ask, state: string): Promise<number> {
  const { orders } = (await ask('GET', `/api/orders?state=${state}&limit=500`)) as { orders: unknown[] }
  return orders.length
}
