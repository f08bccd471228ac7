import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { configOf } from '../../src/app/config.ts'
import { buildServer } from '../../src/app/http.ts'
import { migrations } from '../../src/app/migrations.ts'
import { type Services, servicesOn } from '../../src/app/services.ts'
import { noon, seeded } from './log.ts'
import { testStore } from './store.ts'

/** A client of the screening wire contract: a server with a manifest's datasets, asked as strangers ask. */
export interface WireClient {
  readonly app: FastifyInstance
  readonly services: Services
  get(url: string, headers?: Record<string, string>): Promise<Answer>
  post(url: string, payload?: unknown, headers?: Record<string, string>): Promise<Answer>
  send(request: InjectOptions): Promise<Answer>
  close(): Promise<void>
}
export interface Answer {
  readonly status: number
  readonly headers: Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers field by field
  readonly body: any
  readonly text: string
}

export const updateToken = 'a token of the test'
export const fixtureManifest = join(import.meta.dirname, '../wire/fixtures/manifest.yml')

/** Opens it; the datasets of the manifest are loaded when it answers. */
export async function openWireClient(manifest: string = fixtureManifest): Promise<WireClient> {
  const store = await testStore(migrations)
  const config = configOf({ data: store.dataDir, manifest }, { AKTSAM_UPDATE_TOKEN: updateToken })
  const services = await servicesOn(store, { now: () => noon, random: seeded('wire'), config })
  const app = await buildServer(services)
  await services.wire.update()
  const send: WireClient['send'] = async (request) => {
    const given = { host: 'localhost', ...request.headers }
    const response = await app.inject({ ...request, headers: given })
    const isJson = String(response.headers['content-type']).includes('json')
    const isPlain = response.headers['content-encoding'] === undefined
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson && isPlain && response.body !== '' ? response.json() : undefined,
      text: response.body,
    }
  }
  return {
    app,
    services,
    send,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    post: (url, payload, headers = {}) =>
      send({
        ...{ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers } },
        ...(payload === undefined
          ? {}
          : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
      }),
    close: async () => {
      await app.close()
      await services.close()
    },
  }
}
