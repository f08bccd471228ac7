import type { Act } from '#kernel'
import { inTransaction } from '#storage'
import { examine, type OrderDesk } from '../check/actions.ts'
import type { OrderServices } from '../gather/index.ts'
import { pageOfOrders, readOrder } from '../store.ts'

/** Orders asked twice, and those of which the answers differ in whether they may go on. */
export interface WhatIf {
  readonly asked: number
  readonly held: number
  readonly freed: number
  /** More orders wait or are under way than were asked. */
  readonly more: boolean
  readonly moved: readonly {
    readonly ref: string
    readonly entity: string
    readonly before: string
    readonly after: string
  }[]
}

const mostAsked = 5_000
const mostShown = 500
const states = ['submitted', 'released', 'held'] as const

/**
 * Asks every order that is under way or held as the house stands, and as it would stand with other services. Writes
 * nothing: each is asked in a transaction of its own, so that the order desk comes in between.
 */
export async function askOtherwise(desk: OrderDesk, act: Act, other: OrderServices): Promise<WhatIf> {
  const moved: WhatIf['moved'][number][] = []
  let asked = 0
  for (const state of states)
    for (let after: string | undefined; ; ) {
      const from = { after, state, limit: 100 }
      const page = await inTransaction(desk.db, act.at, (tx) => pageOfOrders(tx, from))
      for (const { key } of page) {
        if (asked === mostAsked) return told(moved, { asked, more: true })
        asked++
        moved.push(...(await askTwice(desk, act, { ref: key, other })))
      }
      after = page.at(-1)?.key
      if (page.length < from.limit) break
    }
  return told(moved, { asked, more: false })
}

function told(moved: WhatIf['moved'], sums: Pick<WhatIf, 'asked' | 'more'>): WhatIf {
  const freed = moved.filter(({ after }) => mayGo(after)).length
  return { ...sums, held: moved.length - freed, freed, moved: moved.slice(0, mostShown) }
}

const mayGo = (outcome: string) => outcome === 'allow' || outcome === 'allowWithConditions'

/** One order, or none where both answers come to the same, or it can no longer be asked. */
async function askTwice(
  desk: OrderDesk,
  act: Act,
  { ref, other }: { readonly ref: string; readonly other: OrderServices },
): Promise<WhatIf['moved'][number][]> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const stored = await readOrder(tx, ref)
    if (!stored) return []
    const order = stored.record
    const now = await examine(tx, desk, { act, order })
    const then = await examine(tx, { ...desk, services: other }, { act, order })
    if (!now.ok || !then.ok) return []
    const [before, after] = [now.value.verdict.outcome, then.value.verdict.outcome]
    return mayGo(before) === mayGo(after) ? [] : [{ ref, entity: order.legalEntity, before, after }]
  })
}
