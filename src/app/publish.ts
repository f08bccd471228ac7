import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { Order } from '#orders/model'
import { Pack } from '#rules'
import { Verdict } from '#rules/model'
import { permissionTable } from './gate/permission-table.ts'
import { buildServer } from './http.ts'
import { recordKinds } from './records/all.ts'
import { Scenario } from './scenario/schema.ts'
import { openMemoryServices } from './services.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** Every document that outside callers may rely on, by the path it is committed under. A test compares. */
export async function publishedDocuments(app: FastifyInstance): Promise<ReadonlyMap<string, string>> {
  const openapi: unknown = (await app.inject({ url: '/openapi.json', headers: { host: 'localhost' } })).json()
  const records = {
    ...Type.Union(recordKinds.map(({ schema }) => schema)),
    title: 'One record of a file that aktsam import reads',
  }
  const schemas = { order: Order, verdict: Verdict, 'rule-pack': Pack, record: records, scenario: Scenario }
  const named = Object.entries(schemas).map(
    ([name, schema]) => [`schemas/${name}.json`, print({ $schema: dialect, ...schema })] as const,
  )
  return new Map([['openapi.json', print(openapi)], ['docs/permissions.md', permissionTable(app)], ...named])
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Writes them; run by `npm run openapi` after a change of any form. */
async function publish(): Promise<void> {
  const services = await openMemoryServices()
  const app = await buildServer(services)
  mkdirSync(`${root}schemas`, { recursive: true })
  for (const [path, text] of await publishedDocuments(app)) writeFileSync(`${root}${path}`, text)
  await app.close()
  await services.close()
}

if (import.meta.main) await publish()
