import { createReadStream, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Type } from 'typebox'
import { parse } from 'yaml'
import { AppError, orThrow, validate } from '#kernel'
import { type Order, Order as OrderSchema } from '#orders/model'
import { importAndFollow } from '../deeds/import-list.ts'
import { recordKinds } from '../records/all.ts'
import { importRecords } from '../records/import.ts'
import { readRecords } from '../records/read.ts'
import type { Services } from '../services.ts'
import { furnishParties } from './parties.ts'

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const fictionalList = file('../../../scenarios/fixtures/eu-fsf-fictional.xml')

const DemoOrders = Type.Array(
  Type.Object({ title: Type.String(), order: OrderSchema }, { additionalProperties: false }),
)

/** One order of the demo, and what it shows. */
export interface DemoOrder {
  readonly title: string
  readonly order: Order
}

/** The fictional group, its suppliers, customers, products and promises, and a fictional list in the EU's layout. */
export async function furnish(services: Services): Promise<void> {
  const act = services.act({ by: 'demo' })
  const records = orThrow(readRecords(readFileSync(file('company.yml'), 'utf8')))
  orThrow(await importRecords(services.store.db, act, { kinds: recordKinds, records }))
  await furnishParties(services)
  const files = [{ name: 'eu-fsf-fictional.xml', open: () => createReadStream(fictionalList) }]
  orThrow(await importAndFollow(services, services.act({ by: 'demo' }), { list: 'eu-fsf', files }))
}

/** The fourteen orders. */
export function demoOrders(): readonly DemoOrder[] {
  const checked = validate(DemoOrders, parse(readFileSync(file('orders.yml'), 'utf8')))
  if (checked.ok) return checked.value
  throw new AppError(checked.refusal)
}
