import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { findLives } from '#lifecycle'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { closedWords } from '../../knowledge/plan-content-words.ts'
import { reachPlan } from '../actions.ts'
import { newcomersOf } from '../customers/actions.ts'
import { plans } from '../store.ts'

/** Takes into the plan whoever got one of the products after the draft. Refuses `not_allowed_from` once it is closed. */
export async function addNewcomers(db: Db, act: Act, ref: string): Promise<Result<number>> {
  return await inTransaction(db, act.at, async (tx) => {
    const done = await added(tx, act, ref)
    const body = done.ok ? { customers: done.value } : { refused: done.refusal.code }
    await record(tx, act, { type: 'plan.change', object: ref, body })
    return done.ok ? ok(done.value.length) : done
  })
}

async function added(tx: Tx, act: Act, ref: string): Promise<Result<string[]>> {
  const reached = await reachPlan(tx, act, { ref, deed: 'notice.send' })
  if (!reached.ok) return reached
  const { kept, act: by } = reached.value
  const [life] = await findLives(tx, 'phaseOutPlan', [ref])
  if (life?.record.state === 'closed')
    return refuse({ code: 'not_allowed_from', ...worded(closedWords(ref)) })
  const newcomers = await newcomersOf(tx, kept)
  await plans.put(tx, by, { ...kept, customers: [...kept.customers, ...newcomers] })
  return ok(newcomers.map(({ customer }) => customer))
}
