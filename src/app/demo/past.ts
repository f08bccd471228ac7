import { type Static, Type } from 'typebox'
import { orThrow } from '#kernel'
import { draftOrder, type Move, moveOrder } from '#orders'
import { type Order, Order as OrderSchema } from '#orders/model'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const Deed = Type.Enum(['submit', 'amend', 'release', 'ship', 'cancel'])
const Past = Type.Array(
  Type.Object({
    order: OrderSchema,
    amended: Type.Optional(Type.Partial(OrderSchema)),
    /** Days ago, who, what; with `ship` how many pieces of the first line, where not all. */
    done: Type.Array(
      Type.Union([
        Type.Tuple([Type.Integer(), Type.String(), Deed]),
        Type.Tuple([Type.Integer(), Type.String(), Deed, Type.Integer()]),
      ]),
      { minItems: 1 },
    ),
  }),
)
type Past = Static<typeof Past>[number]

/** Ten weeks of orders: before the stop of a maker and after it. */
export function pastOrderScenes(): Scene[] {
  return readPart('past.yml', Past).flatMap((past, n) => scenesOf(past, minute(n)))
}

/** Orders of one day come one after the other. */
function minute(n: number): string {
  return String(10 + ((n * 7) % 45))
}

function scenesOf({ order, amended, done }: Past, minutes: string): Scene[] {
  const written = done.slice(0, 1).map(([daysAgo, who]): Scene => {
    const play = async (house: House) => orThrow(await draftOrder(deskOf(house), house.as(who), order))
    return { daysAgo, hour: `08:${minutes}`, play }
  })
  const moved = done.map(([daysAgo, who, deed, pieces], n): Scene => {
    const more = detailsOf(deed, { ...order, ...amended }, pieces)
    const play = async (house: House) =>
      orThrow(await moveOrder(deskOf(house), house.as(who), { order: order.ref, deed, ...more }))
    return { daysAgo, hour: `${String(9 + n).padStart(2, '0')}:${minutes}`, play }
  })
  return [...written, ...moved]
}

function detailsOf(deed: Past['done'][number][2], amended: Order, pieces?: number): Partial<Move> {
  if (deed === 'amend') return { amended }
  return deed === 'ship' && pieces ? { shipment: { lines: [{ line: 1, quantity: pieces }] } } : {}
}

function deskOf({ services }: House) {
  return { db: services.store.db, services: services.orders }
}
