import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Instant, Random } from '#kernel'
import { installPacks } from '#rules'
import { inTransaction, type Store } from '#storage'
import { buildServer } from '../../src/app/http.ts'
import { migrations } from '../../src/app/migrations.ts'
import { type Services, servicesOn } from '../../src/app/services.ts'
import { noon, seeded } from './log.ts'
import { beginningOf, begunFrom, testStore } from './store.ts'

/** The whole product on a store in memory, without a port. */
export interface TestApp {
  readonly app: FastifyInstance
  readonly services: Services
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, more?: More): Promise<Answer>
  /** Events of the log so far. */
  events(): Promise<number>
  close(): Promise<void>
}
type More = Pick<InjectOptions, 'payload' | 'headers'>
export interface Answer {
  readonly status: number
  readonly headers: Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers field by field
  readonly body: any
  readonly text: string
}

/** Opens it; with `company`, the fictional group of the demo is on record; with `now`, by a clock of the test's own. */
export async function openApp({ company = false, now = atNoon } = {}): Promise<TestApp> {
  const store = await begunFrom(await (company ? withCompany() : withPacks()))
  return await appOn(store, { now, random: seeded('app') })
}

const atNoon = (): Instant => noon

async function appOn(store: Store, moment: { now: () => Instant; random: Random }): Promise<TestApp> {
  const services = await servicesOn(store, moment)
  const app = await buildServer(services)
  const send: TestApp['send'] = async (method, url, { payload, headers } = {}) => {
    const response = await app.inject({
      method,
      url,
      headers: asSent({ authorization: `Bearer ${services.operatorKey}`, ...headers }),
      ...(payload === undefined ? {} : { payload }),
    })
    const isJson = String(response.headers['content-type']).includes('json;')
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson ? response.json() : undefined,
      text: response.body,
    }
  }
  return {
    app,
    services,
    send,
    events: async () => (await services.log.verify()).entries,
    close: async () => {
      await app.close()
      await services.close()
    },
  }
}

/** What tests begin from is made once for all files of a worker. */
const withPacks = once(async () => {
  const store = await testStore(migrations)
  const setUp = { at: noon, by: 'test', role: 'operator', random: seeded('packs') }
  await inTransaction(store.db, noon, (tx) => installPacks(tx, setUp))
  const beginning = await beginningOf(store)
  await store.close()
  return beginning
})

const withCompany = once(async () => {
  const store = await begunFrom(await withPacks())
  const { send, close } = await appOn(store, { now: atNoon, random: seeded('company') })
  const file = join(import.meta.dirname, '../../src/app/demo/company.yml')
  const headers = { 'content-type': 'application/yaml' }
  const { status, text } = await send('POST', '/api/records', { payload: readFileSync(file), headers })
  if (status !== 200) throw new Error(text)
  const beginning = await beginningOf(store)
  await close()
  return beginning
})

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The operator sends it, unless the test says `authorization: ''`: then nobody does, or whoever the cookie is for. */
function asSent({ authorization, ...headers }: Record<string, unknown>): Record<string, string> {
  const shown = authorization === '' ? {} : { authorization }
  return { host: 'localhost', ...headers, ...shown } as Record<string, string>
}

/** An order that the fictional group may deliver. */
export function goodOrder(ref: string, more: object = {}, line: object = {}) {
  const use = { scenario: null, text: 'skalskydd', functions: [] }
  return {
    ...{ ref, legalEntity: 'se', buyer: 'lindhult', endUser: 'lindhult', currency: 'SEK' },
    shipTo: { country: 'SE', area: null },
    ...more,
    lines: [
      {
        ...{ sku: 'AL-D4V', quantity: 2, price: 1520, purpose: 'newSale', site: 'lindhultsskolan', use },
        ...line,
      },
    ],
  }
}
