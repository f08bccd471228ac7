import { type Act, ok, type Result } from '#kernel'
import { may } from '#lifecycle/interpret'
import { record } from '#log'
import type { Outcome } from '#rules/model'
import { inTransaction } from '#storage'
import { examine, keepVerdict, type OrderDesk, summaryOf } from '../check/actions.ts'
import { type KeptVerdict, markCheckedLater, openOutageVerdicts } from '../check/store.ts'
import { moveOrder } from '../deeds/move/actions.ts'
import { orderLife } from '../life.ts'
import type { DeedAnswer, Order } from '../model.ts'
import { ordersNaming, pageOfOrders, readOrder } from '../store.ts'

/** One answer given in an outage, and what the check afterwards says. */
export interface CheckedLater {
  readonly trace: string
  readonly order: string
  readonly before: string
  readonly after: Outcome | null
  readonly later: string | null
  /** The state of the order afterwards; null where it is not on record. */
  readonly state: string | null
}

/**
 * Screening can be reached again: every answer given without it is asked again, each in its own transaction. An order
 * that went ahead and is not allowed now is held or blocked; one that waited stays where it is until somebody releases
 * it. Where screening is still away nothing is asked and nothing marked.
 */
export async function recover(desk: OrderDesk, act: Act): Promise<CheckedLater[]> {
  if (desk.services.screening() === null) return []
  const open = await inTransaction(desk.db, act.at, (tx) => openOutageVerdicts(tx))
  const checked: CheckedLater[] = []
  for (const verdict of open) checked.push(await checkLater(desk, act, verdict))
  await inTransaction(desk.db, act.at, (tx) =>
    record(tx, act, { type: 'service.recover', object: 'orders', body: { checked: checked.length } }),
  )
  return checked
}

async function checkLater(desk: OrderDesk, act: Act, kept: KeptVerdict): Promise<CheckedLater> {
  const base = { trace: kept.trace, order: kept.orderRef, before: outcomeOf(kept) }
  if (!kept.order) return { ...base, after: null, later: null, state: null }
  const again = await askAgain(desk, act, { trace: kept.trace, order: kept.order })
  if (!again.ok) return { ...base, after: null, later: null, state: null }
  const moved = await recheckOrder(desk, act, kept.orderRef)
  return { ...base, after: again.value.outcome, later: again.value.trace, state: moved }
}

function outcomeOf({ verdict }: KeptVerdict): string {
  return verdict?.outcome ?? 'erased'
}

interface Asked {
  readonly trace: string
  readonly order: Order
}

function askAgain(
  desk: OrderDesk,
  act: Act,
  { trace, order }: Asked,
): Promise<Result<{ trace: string; outcome: Outcome }>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const examined = await examine(tx, desk, { act, order })
    if (!examined.ok) return examined
    const { verdict } = examined.value
    const stored = await readOrder(tx, order.ref)
    await keepVerdict(tx, act, {
      examined: examined.value,
      deed: 'recheck',
      version: stored?.version ?? null,
    })
    await markCheckedLater(tx, trace, verdict.traceId)
    await record(tx, act, {
      type: 'order.check',
      object: order.ref,
      body: { ...summaryOf(verdict), afterOutage: trace },
    })
    return ok({ trace: verdict.traceId, outcome: verdict.outcome })
  })
}

/** An order under way is asked again and moves by the answer; any other stays. Answers its state. */
async function recheckOrder(desk: OrderDesk, act: Act, ref: string): Promise<string | null> {
  const stored = await inTransaction(desk.db, act.at, (tx) => readOrder(tx, ref))
  const state = stored?.record.state ?? null
  if (state === null || !may(orderLife, state, 'recheck')) return state
  const moved = await moveOrder(desk, act, { order: ref, deed: 'recheck' })
  return moved.ok ? moved.value.state : state
}

export interface RecheckWish {
  /** Orders that are left as they are. */
  readonly except?: ReadonlySet<string>
  /** Orders that name one of these parties come before all others: what may have to be held is held soonest. */
  readonly first?: readonly string[]
}

/**
 * Asks every submitted and released order again, after a list, a decision or a rule changed (R7). Each order is a
 * transaction of its own. Answers those that moved.
 */
export async function recheckOpenOrders(
  desk: OrderDesk,
  act: Act,
  { except = new Set(), first = [] }: RecheckWish = {},
): Promise<DeedAnswer[]> {
  const moved: DeedAnswer[] = []
  const asked = new Set(except)
  const ask = async (state: string, refs: readonly string[]) => {
    for (const ref of refs) {
      if (asked.has(ref)) continue
      asked.add(ref)
      const answer = await moveOrder(desk, act, { order: ref, deed: 'recheck' })
      if (answer.ok && answer.value.state !== state) moved.push(answer.value)
    }
  }
  for (const state of rechecked)
    await ask(state, await inTransaction(desk.db, act.at, (tx) => ordersNaming(tx, state, first)))
  for (const state of rechecked) await ask(state, await refsIn(desk, act, state))
  return moved
}

const rechecked = ['submitted', 'released'] as const

async function refsIn({ db }: OrderDesk, act: Act, state: string): Promise<string[]> {
  const refs: string[] = []
  for (;;) {
    const page = await inTransaction(db, act.at, (tx) =>
      pageOfOrders(tx, { after: refs.at(-1), state, limit: 500 }),
    )
    refs.push(...page.map(({ key }) => key))
    if (page.length < 500) return refs
  }
}
