import { Type } from 'typebox'
import { type Order, Order as OrderSchema } from '#orders/model'
import type { Services } from '../services.ts'
import { loadEarlierList } from './lists.ts'
import { readPart } from './read.ts'
import { bringIn } from './records.ts'

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
  for (const name of ['company.yml', 'sheets.yml', 'parties.yml', 'work.yml', 'brannock.yml'])
    await bringIn(services, name)
  await loadEarlierList(services, services.act({ by: 'demo' }))
}

/** The fourteen orders. */
export function demoOrders(): readonly DemoOrder[] {
  return readPart('orders.yml', DemoOrders)
}
