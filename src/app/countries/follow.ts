import type { Act } from '#kernel'
import { recheckOpenOrders } from '#orders'
import type { Services } from '../services.ts'

/**
 * Bands were set by hand: submitted and released orders are asked again, as after an adoption of figures or an override,
 * whoever set them and whether or not they may move orders. Orders of the same file keep the verdict they came with.
 */
export async function followBands(
  { store, orders, act }: Pick<Services, 'store' | 'orders' | 'act'>,
  { by }: Pick<Act, 'by'>,
  came: readonly string[],
): Promise<void> {
  const following = act({ by: 'aktsam', reason: `bands of countries that ${by} set by hand` })
  await recheckOpenOrders({ db: store.db, services: orders }, following, { except: new Set(came) })
}
