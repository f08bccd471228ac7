import { type Act, type Instant, newId, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { findPerson } from '../accounts/store.ts'
import { carryOut } from '../deeds/actions.ts'
import { giverIsPersonWords, noDelegationWords } from '../knowledge/refusal-words.ts'
import type { DelegationView } from '../model.ts'
import { mayAnywhere, permit } from '../permit.ts'
import { type DelegationWish, judgeDelegation } from './judge.ts'
import {
  type Delegation,
  endDelegation,
  findDelegation,
  insertDelegation,
  openDelegationsOf,
  pageOfDelegations,
} from './store.ts'

/** Passes roles on for a time. Signatures stay with the giver, and what is kept apart from them is kept apart from the taker. */
export async function delegate(
  db: Db,
  act: Act,
  { reason, ...wish }: DelegationWish & { readonly reason: string },
): Promise<Result<DelegationView>> {
  const id = newId('dlg', act)
  const work = async (tx: Tx, allowed: Act): Promise<Result<DelegationView>> => {
    const giver = await findPerson(tx, act.by)
    if (!giver) return refuse({ code: 'not_found', ...worded(giverIsPersonWords) })
    const judged = judgeDelegation(wish, { giver, taker: await findPerson(tx, wish.to) }, act.at)
    if (!judged.ok) return judged
    const { to: taker, from, until } = wish
    const entities = wish.entities === 'all' ? wish.entities : [...wish.entities]
    const given = { id, giver: giver.id, taker, roles: [...wish.roles], entities, from, until }
    const delegation = { ...given, reason, madeAt: act.at, endedAt: null }
    await insertDelegation(tx, delegation)
    const { id: _, ...body } = given
    await record(tx, { ...allowed, reason }, { type: 'delegation.give', object: id, body })
    return ok(viewOf(delegation, act.at))
  }
  return await carryOut(db, act, { deed: 'delegation.give', type: 'delegation.give', object: id, work })
}

function viewOf(delegation: Delegation, at: Instant, rests = false): DelegationView {
  const { from, until, endedAt } = delegation
  const isOver = endedAt !== null || until <= at
  if (isOver) return { ...delegation, state: 'over' }
  if (rests) return { ...delegation, state: 'resting' }
  return { ...delegation, state: from > at ? 'coming' : 'inForce' }
}

/** What I passed on and what was passed on to me; all for whoever may see who may do what. Newest first. */
export async function listDelegations(
  db: Db,
  act: Act,
  { after: before, limit }: { readonly after?: string; readonly limit: number },
): Promise<Result<{ items: DelegationView[]; next: string | null }>> {
  const person = mayAnywhere(act, 'access.read') ? undefined : act.by
  return await inTransaction(db, act.at, async (tx) => {
    const found = await pageOfDelegations(tx, { person, before, limit: limit + 1 })
    const page = found.slice(0, limit)
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null
    return ok({ items: page.map(({ rests, ...given }) => viewOf(given, act.at, rests)), next })
  })
}

/** Takes roles back at once: the giver, or an administrator. Refuses `not_found` for what is over. */
export async function takeBack(db: Db, act: Act, id: string): Promise<Result<DelegationView>> {
  return await inTransaction(db, act.at, async (tx) => {
    const result = await judgeEnd(tx, act, id)
    if (!result.ok) {
      const { code, detail } = result.refusal
      await record(tx, act, { type: 'delegation.end', object: id, body: { refused: { code, detail } } })
      return result
    }
    const { delegation, allowed } = result.value
    await endDelegation(tx, id, act.at)
    const { giver, taker } = delegation
    await record(tx, allowed, { type: 'delegation.end', object: id, body: { giver, taker } })
    return ok(viewOf({ ...delegation, endedAt: act.at }, act.at))
  })
}

/** Ends what somebody passed on and what was passed on to them: because they come to be from outside. */
export async function endAllDelegations(tx: Tx, act: Act, person: string): Promise<void> {
  for (const { id, giver, taker, until } of await openDelegationsOf(tx, person)) {
    if (until <= act.at) continue
    await endDelegation(tx, id, act.at)
    await record(tx, act, { type: 'delegation.end', object: id, body: { giver, taker } })
  }
}

async function judgeEnd(
  tx: Tx,
  act: Act,
  id: string,
): Promise<Result<{ delegation: Delegation; allowed: Act }>> {
  const delegation = await findDelegation(tx, id)
  const isOwn = delegation?.giver === act.by
  const allowed = permit(act, isOwn ? 'own.account' : 'access.change')
  if (!allowed.ok) return allowed
  if (!delegation || viewOf(delegation, act.at).state === 'over')
    return refuse({ code: 'not_found', ...worded(noDelegationWords(id)) })
  return ok({ delegation, allowed: allowed.value })
}
