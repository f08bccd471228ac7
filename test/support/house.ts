import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openStore } from '#storage'
import { configOf } from '../../src/app/config.ts'
import { buildServer } from '../../src/app/http.ts'
import { migrations } from '../../src/app/migrations.ts'
import { openServices, type Services } from '../../src/app/services.ts'
import { imageFile } from './image.ts'

/** The whole product on a data directory, or on a server, as it runs; without a port. */
export interface House {
  readonly services: Services
  send(
    method: 'GET' | 'POST',
    url: string,
    payload?: object | Buffer,
  ): Promise<{ status: number; body: HouseAnswer }>
  close(): Promise<void>
}
export interface HouseAnswer {
  readonly traceId: string
  readonly digest: string
  readonly verified: boolean
  readonly detail?: string
}

/** Opens what is there; a new embedded store is first made with `newHouse`, which is faster. */
export async function openHouse(dataDir: string, databaseUrl?: string): Promise<House> {
  return await houseOn(await openServices(configOf({ data: dataDir, databaseUrl }, {})))
}

async function houseOn(services: Services): Promise<House> {
  const app: FastifyInstance = await buildServer(services)
  return {
    services,
    send: async (method, url, payload) => {
      const type = Buffer.isBuffer(payload) ? 'application/yaml' : 'application/json'
      const response = await app.inject({
        ...{ method, url, ...(payload === undefined ? {} : { payload }) },
        headers: {
          ...{ host: 'localhost', authorization: `Bearer ${services.operatorKey}` },
          ...(payload === undefined ? {} : { 'content-type': type }),
        },
      })
      return { status: response.statusCode, body: response.json() }
    },
    close: async () => {
      await app.close()
      await services.close()
    },
  }
}

/** A house in a new directory, with the fictional group of the demo on record. */
export async function newHouse(dataDir: string): Promise<House> {
  const image = readFileSync(await imageFile())
  const opening = openStore({ dataDir, image }, migrations)
  const house = await houseOn(await openServices(configOf({ data: dataDir }, {}), opening))
  const company = readFileSync(join(import.meta.dirname, '../../src/app/demo/company.yml'))
  const { status, body } = await house.send('POST', '/api/records', company)
  if (status !== 200) throw new Error(body.detail)
  return house
}
