import { orThrow } from '#kernel'
import { buildServer } from '../src/app/http.ts'
import { recordKinds } from '../src/app/records/all.ts'
import { importRecords } from '../src/app/records/import.ts'
import { rebuildIndex } from '../src/app/search/keeper.ts'
import { type Question, type Row, repeated, seconds, spread, timed } from './question.ts'
import { servicesAt } from './services.ts'

const parties = 100_000
const countries = ['SE', 'NO', 'FI', 'DK', 'DE', 'EE', 'PL', 'NL']
const beginnings = 'Lind Gran Björk Sten Ek Al Tall Hav Ås Kvarn Berg Sjö Äng Dal Häll Lund'.split(' ')
const ends = 'holms viks näs torps hults by sta lunda rydets åkers mora forsens'.split(' ')
const trades = ['Livs', 'Bygg', 'Logistik', 'Fastigheter', 'Hotell', 'Trävaror', 'Mekaniska', 'Säkerhet']

const nameOf = (n: number) =>
  `${beginnings[n % 16]}${ends[(n >> 4) % 12]} ${trades[(n >> 8) % 8]} ${n % 977} AB`

const page = '/api/parties?limit=100'
/** What a table and the search of a large register are asked, as the screens ask it. */
const asked: readonly (readonly [string, (n: number) => string])[] = [
  ['parties: first page', () => page],
  ['parties: one country', (n) => `${page}&country=${countries[n % 8]}`],
  ['parties: words of a name', (n) => `${page}&q=${encodeURIComponent(nameOf(n * 991))}`],
  ['search: a whole name', (n) => `/api/search?q=${encodeURIComponent(nameOf(n * 991))}`],
  [
    'search: the beginning of a word',
    (n) => `/api/search?q=${encodeURIComponent(nameOf(n * 17).slice(0, 5))}`,
  ],
  [
    'search: a slip of the pen',
    (n) => `/api/search?q=${encodeURIComponent(`${nameOf(n * 17).split(' ')[0]}x`)}`,
  ],
]

/** How long somebody waits for tables and search where 100,000 parties are on record. */
export const question: Question = {
  name: 'register',
  target: 'tables and search of 100,000 parties answer in < 100 ms',
  needsLists: false,
  run: async (dataDir) => {
    const services = await servicesAt(dataDir)
    const { took, value: app } = await timed(async () => {
      const records = Array.from({ length: parties }, (_, n) => ({
        value: { type: 'organisation', ref: `r-${n}`, name: nameOf(n), country: countries[n % 8] },
        where: `record ${n + 1}`,
      }))
      const act = services.act({ by: 'bench' })
      orThrow(await importRecords(services.store.db, act, { kinds: recordKinds, records }))
      return await buildServer(services)
    })
    const index = await timed(() =>
      rebuildIndex({ db: services.store.db, now: services.now }, services.act({ by: 'bench' })),
    )
    const rows: Row[] = [
      { what: '100,000 parties brought in', target: '', measured: seconds(took) },
      { what: 'all of them made findable', target: '', measured: seconds(index.took) },
    ]
    const headers = { host: 'localhost', authorization: `Bearer ${services.operatorKey}` }
    const ask = async (url: string) => {
      const { statusCode, body } = await app.inject({ url, headers })
      if (statusCode !== 200) throw new Error(body)
    }
    for (const [what, url] of asked) {
      await repeated(5, (n) => ask(url(n)))
      rows.push({
        what,
        target: 'p95 < 100 ms',
        measured: spread(await repeated(60, (n) => ask(url(5 + n)))),
      })
    }
    const deep = await walked(async (after) => {
      const { body } = await app.inject({ url: `${page}${after}`, headers })
      return JSON.parse(body).next
    })
    rows.push({
      what: 'parties: page after page, 200 of them',
      target: 'p95 < 100 ms',
      measured: spread(deep),
    })
    await app.close()
    await services.close()
    return rows
  },
}

/** Milliseconds of each page as somebody scrolls. */
async function walked(next: (after: string) => Promise<string | null>): Promise<number[]> {
  const taken: number[] = []
  for (let after: string | null = ''; after !== null && taken.length < 200; ) {
    const { took, value }: { took: number; value: string | null } = await timed(() => next(after ?? ''))
    taken.push(took)
    after = value === null ? null : `&after=${encodeURIComponent(value)}`
  }
  return taken
}
