import type { Deed } from '#access'
import { permit } from '#access'
import { outsideRoles } from '#access/model'
import {
  type Act,
  fieldFault,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  type Wording,
  worded,
} from '#kernel'
import { findLives, type Taken, take } from '#lifecycle'
import { record } from '#log'
import { type Db, inTransaction, type Stored, type Tx } from '#storage'
import { orderFaults } from '../../knowledge/fulfil-words.ts'
import {
  aReplacement,
  notApprovedWords,
  notOfferedWords,
  notProposedWords,
  notSettledWords,
  untilPastWords,
} from '../../knowledge/replacement-words.ts'
import { type ProposalsDesk, proposeFor } from '../../proposals/actions.ts'
import { offerable } from '../../proposals/shown/index.ts'
import { keep, todayOf } from '../actions.ts'
import { askAgain } from '../again/actions.ts'
import { replacementKind } from '../kind/index.ts'
import { type ReplacementDeed, replacementLife } from '../life.ts'
import type {
  AcceptReplacement,
  DeclineReplacement,
  OfferReplacement,
  Replacement,
  ReviewReplacement,
} from '../model.ts'
import { lockReplacement, replacements } from '../store.ts'

/** An order as an offer needs to know it. */
export interface OrderForOffer {
  readonly isReleased: boolean
  readonly customers: readonly (string | null | undefined)[]
  pieces(sku: string): number
}
export type OrderOf = (tx: Tx, ref: string) => Promise<OrderForOffer | undefined>

interface Work {
  readonly ref: string
  readonly deed: ReplacementDeed
  /** What it becomes, or why it does not; asked before the life moves. */
  readonly change: (tx: Tx, kept: Replacement) => Promise<Result<Replacement>> | Result<Replacement>
}

/** A deed that moves it: what it becomes and the move are kept together, or neither. */
export async function moveReplacement(db: Db, act: Act, work: Work): Promise<Result<Stored<Replacement>>> {
  return await inTransaction(db, act.at, (tx) => moveIn(tx, act, work))
}

export async function moveIn(
  tx: Tx,
  act: Act,
  { ref, deed, change }: Work,
): Promise<Result<Stored<Replacement>>> {
  const kept = await lockReplacement(tx, ref)
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aReplacement, ref)) })
  const seen = whoMay(act, replacementKind.deeds[deed].permit, kept.record)
  const changed = !seen.ok
    ? seen
    : (await leads(tx, ref, deed))
      ? await change(tx, kept.record)
      : ok(kept.record)
  if (!changed.ok) {
    const body = { kind: 'replacement', deed, refused: changed.refusal.code }
    await record(tx, act, { type: 'replacement.change', object: ref, body })
    return changed
  }
  const taken: Result<Taken> = await take(tx, act, { life: replacementKind, object: ref, deed })
  if (!taken.ok) return taken
  const { stored } = await replacements.put(tx, taken.value.act, changed.value)
  return ok(stored)
}

/** Whether the deed leads on from where it stands; where it does not, the life says why. */
async function leads(tx: Tx, ref: string, deed: ReplacementDeed): Promise<boolean> {
  const [life] = await findLives(tx, 'replacement', [ref])
  return replacementLife.transitions.some(
    (one) => one.deed === deed && one.from.some((state) => state === life?.record.state),
  )
}

/** A customer sees what was offered to them, and of anything else not that it is there. */
function whoMay(act: Act, deed: Deed, kept: Replacement): Result<Act> {
  const allowed = permit(act, deed, { entity: kept.legalEntity, parties: [kept.customer] })
  if (isOurs(act) || (allowed.ok && kept.offer !== null)) return allowed
  return refuse({ code: 'not_found', ...worded(noSuch(aReplacement, kept.ref)) })
}

/** One of us, and not somebody of the customer. */
function isOurs({ role, grants = [{ role, entities: 'all' }] }: Act): boolean {
  return grants.some((grant) => !outsideRoles.some((outside) => outside === grant.role))
}

const not = (words: Wording): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code: 'not_allowed', ...worded(words) },
})

/** An engineer lets products through, none of them with an open question. */
export const reviewReplacement = (db: Db, act: Act, { ref, skus }: { ref: string } & ReviewReplacement) =>
  moveReplacement(db, act, {
    ...{ ref, deed: 'review' },
    change: (_tx, kept) => {
      for (const sku of skus) {
        const found = kept.answer.proposals.find((one) => one.sku === sku)
        if (!found) return not(notProposedWords(sku))
        if (!offerable(found.label))
          return not(
            notSettledWords(
              sku,
              found.gates.filter(({ verdict }) => verdict !== 'yes').map(({ title }) => title),
            ),
          )
      }
      return ok({ ...kept, approved: [...skus] })
    },
  })

/** To the customer, until a day: what was approved, and still holds today. */
export const offerReplacement = (
  db: Db,
  act: Act,
  { ref, skus, words, until }: { ref: string } & OfferReplacement,
) =>
  moveReplacement(db, act, {
    ...{ ref, deed: 'offer' },
    change: async (tx, kept) => {
      const today = todayOf(kept, act.at)
      if (until < today) {
        const fault = untilPastWords(today)
        return refuse({ code: 'invalid_input', ...worded(fault), errors: [fieldFault('/until', fault)] })
      }
      for (const sku of skus) {
        if (!kept.approved.includes(sku)) return not(notApprovedWords(sku))
        const again = await askAgain(tx, kept, { sku, at: act.at })
        if (!again.ok) return again
      }
      return ok({ ...kept, offer: { skus: [...skus], words, until, at: act.at, by: act.by } })
    },
  })

/** The customer chooses and signs by name; or tells somebody of ours, who notes it. */
export const acceptReplacement = (
  db: Db,
  act: Act,
  { ref, sku, name, text }: { ref: string } & AcceptReplacement,
) =>
  moveReplacement(db, act, {
    ...{ ref, deed: 'accept' },
    change: async (tx, kept) => {
      if (!kept.offer?.skus.includes(sku)) return not(notOfferedWords(sku))
      const again = await askAgain(tx, kept, { sku, at: act.at })
      if (!again.ok) return again
      return ok({ ...kept, choice: choiceOf(act, { sku, name, text }) })
    },
  })

export const declineReplacement = (
  db: Db,
  act: Act,
  { ref, name, text }: { ref: string } & DeclineReplacement,
) =>
  moveReplacement(db, act, {
    ...{ ref, deed: 'decline' },
    change: (_tx, kept) => ok({ ...kept, choice: choiceOf(act, { sku: null, name, text }) }),
  })

function choiceOf(
  act: Act,
  { sku, name, text }: { sku: string | null; name: string; text: string | undefined },
): Replacement['choice'] {
  const via = isOurs(act) ? ('us' as const) : ('portal' as const)
  return { sku, name: name.trim(), text: text ?? null, at: act.at, by: act.by, via }
}

/** Names the order, once it is released and has what the customer chose. */
export const nameOrder = (
  { db, orderOf }: { readonly db: Db; readonly orderOf: OrderOf },
  act: Act,
  { ref, order }: { readonly ref: string; readonly order: string },
) =>
  moveReplacement(db, act, {
    ...{ ref, deed: 'order' },
    change: async (tx, kept) => {
      const found = await orderOf(tx, order)
      const { customer, quantity, choice } = kept
      if (!found) return not(orderFaults.none(order))
      if (!found.customers.includes(customer)) return not(orderFaults.buyer(order, customer))
      if (choice?.sku && found.pieces(choice.sku) < quantity)
        return not(orderFaults.lines(order, choice.sku, quantity))
      if (!found.isReleased) return not(orderFaults.state(order))
      return ok({ ...kept, order })
    },
  })

/** Somebody saw that it does what the place needs. */
export const verifyReplacement = (db: Db, act: Act, { ref, seen }: { ref: string; seen: string }) =>
  moveReplacement(db, act, {
    ...{ ref, deed: 'verify' },
    change: (_tx, kept) => ok({ ...kept, seen }),
  })

/** Another offer in place of this one, from what is on record today. Answers the new one. */
export async function reviseReplacement(
  desk: ProposalsDesk,
  act: Act,
  ref: string,
): Promise<Result<Stored<Replacement>>> {
  const before = await inTransaction(desk.db, act.at, (tx) => replacements.find(tx, [ref]))
  const old = before[0]?.record
  if (!old) return refuse({ code: 'not_found', ...worded(noSuch(aReplacement, ref)) })
  const { legalEntity, customer, need, like, product, settled } = old
  const answer = await proposeFor(desk, act, {
    ...{ legalEntity, customer, need, settled, wanted: 5 },
    ...(like === null ? { product } : { serial: like }),
  })
  if (!answer.ok) return answer
  return await inTransaction(desk.db, act.at, async (tx) => {
    const ended = await moveIn(tx, act, { ref, deed: 'revise', change: (_tx, kept) => ok(kept) })
    if (!ended.ok) return ended
    const { record: kept } = ended.value
    const { kind, quantity, plan, order } = kept
    const optional = { ...(plan === null ? {} : { plan }), ...(order === null ? {} : { order }) }
    const made = await keep(tx, act, {
      ...{ make: { legalEntity, kind, quantity, ...optional }, placed: kept, answer: answer.value },
      ...{ revises: ref, settled },
    })
    await replacements.put(tx, act, { ...kept, revisedBy: made.record.ref })
    return ok(made)
  })
}

/** What is said about it, by the customer or to them; both stay with it. */
export async function sayOnReplacement(
  db: Db,
  act: Act,
  { ref, text }: { readonly ref: string; readonly text: string },
): Promise<Result<Stored<Replacement>>> {
  return await inTransaction(db, act.at, async (tx) => {
    const kept = await lockReplacement(tx, ref)
    if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aReplacement, ref)) })
    const seen = whoMay(act, 'replacement.answer', kept.record)
    if (!seen.ok) {
      const body = { kind: 'replacement', deed: 'say', refused: seen.refusal.code }
      await record(tx, act, { type: 'replacement.say', object: ref, body })
      return seen
    }
    const side = isOurs(act) ? ('us' as const) : ('customer' as const)
    const dialogue = [...kept.record.dialogue, { at: act.at, by: act.by, side, text }]
    const { stored } = await replacements.put(tx, seen.value, { ...kept.record, dialogue })
    await record(tx, seen.value, { type: 'replacement.say', object: ref, body: { side }, personal: { text } })
    return ok(stored)
  })
}
