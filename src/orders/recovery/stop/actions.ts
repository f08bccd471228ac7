import type { Act, Result } from '#kernel'
import { exceptionsOf } from '#phaseout'
import { inTransaction, type Tx } from '#storage'
import type { OrderDesk } from '../../check/actions.ts'
import { moveOrder, recheckTogether } from '../../deeds/move/actions.ts'
import type { DeedAnswer } from '../../model.ts'
import { licencesNaming } from '../../store.ts'
import { type StaleOrder, type StalePlace, type StaleWish, staleOrders } from './store.ts'

/** Orders asked in one transaction: enough that their reads share statements, and soon over for whoever waits. */
const atOnce = 100
const stopped: readonly string[] = ['held', 'blocked']

export interface StopWish extends StaleWish {
  /** At most so many orders now. */
  readonly most: number
}

export interface AskedAfterStop {
  readonly asked: number
  /** Orders that are held or blocked now. */
  readonly moved: readonly string[]
  /** Orders that could not be asked: not those that were refused, but those on which something broke. */
  readonly failed: readonly { readonly order: string; readonly error: unknown }[]
  /** From where to go on; undefined: all that the stop concerns has been asked again. */
  readonly next: StalePlace | undefined
}

/**
 * Asks open orders with stopped products again (R46, R47). The stop itself does not wait
 * for it: from its instant on every release and shipment is refused by its own check; this tells those who wait. What
 * has been asked since the stop is not asked twice, so that a run that was cut off goes on where it stood. Orders that
 * speak of others, or take what others may take, are asked one by one, after those that do not.
 */
export async function askAfterStop(
  desk: OrderDesk,
  act: Act,
  { most, ...wish }: StopWish,
): Promise<AskedAfterStop> {
  const found = await inTransaction(desk.db, act.at, (tx) => waiting(tx, act, { ...wish, most: most + 1 }))
  const now = found.slice(0, most)
  const answers: Result<DeedAnswer>[] = []
  const failed: { order: string; error: unknown }[] = []
  const askAlone = async ({ key }: StaleOrder) => {
    try {
      answers.push(await moveOrder(desk, act, { order: key, deed: 'recheck' }))
    } catch (error) {
      failed.push({ order: key, error })
    }
  }
  const free = now.filter(({ isAlone }) => !isAlone)
  for (let at = 0; at < free.length; at += atOnce) {
    const these = free.slice(at, at + atOnce)
    const refs = these.map(({ key }) => key)
    // Where one breaks all of them, each is asked by itself: that one is told, and the others are not lost.
    const together = await recheckTogether(desk, act, refs).catch(() => undefined)
    if (together) answers.push(...together)
    else for (const one of these) await askAlone(one)
  }
  for (const one of now.filter(({ isAlone }) => isAlone)) await askAlone(one)
  const moved = answers.flatMap((answer) =>
    answer.ok && stopped.includes(answer.value.state) ? [answer.value.ref] : [],
  )
  const last = found.length > most ? now.at(-1) : undefined
  const next = last && { isScarce: last.isScarce, id: last.id }
  return { asked: now.length, moved: moved.toSorted(), failed, next }
}

interface Waiting extends StaleOrder {
  /** What becomes of it may depend on what becomes of others. */
  readonly isAlone: boolean
}

async function waiting(tx: Tx, act: Act, { most, ...wish }: StopWish): Promise<Waiting[]> {
  const found = await staleOrders(tx, wish, most)
  const isLicensed = (await licencesNaming(tx, wish.skus)).length > 0
  const counting = new Set<string>()
  for (const entity of new Set(found.map(({ legalEntity }) => legalEntity)))
    if ((await exceptionsOf(tx, entity)).some((one) => one.count != null && mayStillCount(one, act)))
      counting.add(entity)
  return found.map((one) => ({
    ...one,
    isAlone: one.isScarce || isLicensed || counting.has(one.legalEntity),
  }))
}

/** Its last day is not over for more than a day anywhere. */
function mayStillCount({ to }: { readonly to?: string | null | undefined }, { at }: Act): boolean {
  return to == null || Date.parse(`${to}T00:00:00Z`) + 2 * 86_400_000 > Date.parse(at)
}
