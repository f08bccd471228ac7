import { permit, sightOf } from '#access'
import { type Act, dayIn, noSuch, ok, type Result, refuse, worded, zoneOf } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { aPlan } from '../../knowledge/plan-words.ts'
import type { Plan } from '../../plans/model.ts'
import { notesOf } from '../../plans/notes/actions.ts'
import { plans } from '../../plans/store.ts'
import { lockNotice, standingOf } from '../actions.ts'
import { heardFrom } from '../answers/actions.ts'
import type { Notice } from '../model.ts'
import { stepped } from '../reach.ts'
import { reached } from '../results/actions.ts'
import { notices } from '../store.ts'
import type { OwnNotice } from './model.ts'

/** A customer sees what was sent, and nothing of what is still being written. */
const seen: readonly Notice['state'][] = ['sent', 'delivered', 'bounced', 'read', 'answered']

/** What the one who asks is told as a customer; another's is not there. */
export async function ownNotices(tx: Tx, act: Act): Promise<OwnNotice[]> {
  const { parties } = sightOf(act, 'notice.answer')
  const kept = await notices.whereAny(
    tx,
    parties.map((customer) => ({ customer })),
  )
  const found: OwnNotice[] = []
  for (const { record: notice } of kept) {
    const [plan] = await plans.find(tx, [notice.plan])
    if (plan && notice.letter && seen.includes(notice.state))
      found.push(await shownTo(tx, act, { plan: plan.record, notice }))
  }
  return found
}

async function shownTo(
  tx: Tx,
  act: Act,
  { plan, notice }: { readonly plan: Plan; readonly notice: Notice },
): Promise<OwnNotice> {
  const { customer, state, language, letter, readAt, answeredAt, name } = notice
  const standing = await standingOf(tx, plan, { at: act.at, customers: [customer] })
  const today = dayIn(zoneOf(plan.country), act.at)
  const names = new Map(plan.stopped.map((one) => [one.sku, one.name]))
  const entries = await notesOf(tx, plan.decision, customer)
  return {
    ...{ ref: plan.decision, customer, name, state, language, letter, readAt, answeredAt },
    sentAt: notice.sendings.at(-1)?.at ?? null,
    assets: standing.map(({ product, count, underWarranty, until }) => ({
      ...{ product, name: names.get(product) ?? product, count, underWarranty, until },
      isOver: until !== null && until < today,
    })),
    // What we note about a customer among ourselves is ours: theirs is what they wrote, and what we answered them.
    entries: entries
      .filter(({ kind }) => kind === 'dialogue')
      .map(({ at, side, text }) => ({ at, side, text })),
  }
}

/** Opening it marks it read, once. */
export async function openNotice(db: Db, act: Act, ref: string): Promise<Result<OwnNotice>> {
  return await own(db, act, {
    ...{ ref, deed: 'read' },
    work: async (_tx, { notice }) => {
      if (notice.state === 'read' || notice.state === 'answered') return ok(notice)
      const next = stepped(notice, 'read')
      return next.ok ? ok({ ...next.value, readAt: act.at }) : next
    },
  })
}

/** What the customer says or asks; more than once, each an entry of the dialogue. */
export async function answerNotice(
  db: Db,
  act: Act,
  { ref, text }: { readonly ref: string; readonly text: string },
): Promise<Result<OwnNotice>> {
  return await own(db, act, {
    ...{ ref, deed: 'answer' },
    work: async (tx, { by, notice }) => await heardFrom(tx, by, { notice, text }),
  })
}

interface OwnDeed {
  readonly ref: string
  readonly deed: 'read' | 'answer'
  readonly work: (tx: Tx, order: { readonly by: Act; readonly notice: Notice }) => Promise<Result<Notice>>
}

async function own(db: Db, act: Act, { ref, deed, work }: OwnDeed): Promise<Result<OwnNotice>> {
  return await inTransaction(db, act.at, async (tx) => {
    const { parties } = sightOf(act, 'notice.answer')
    const [plan] = await plans.find(tx, [ref])
    for (const customer of plan ? parties : []) {
      const kept = await lockNotice(tx, ref, customer)
      const allowed = permit(act, 'notice.answer', { parties: [customer] })
      if (!plan || !kept || !allowed.ok || !seen.includes(kept.record.state)) continue
      const done = await work(tx, { by: allowed.value, notice: kept.record })
      if (!done.ok) return done
      const notice = await reached(tx, allowed.value, done.value)
      const { change } = await notices.put(tx, allowed.value, notice)
      if (change !== 'unchanged')
        await record(tx, allowed.value, {
          type: 'plan.notice',
          object: ref,
          body: { deed, customers: [customer] },
        })
      return ok(await shownTo(tx, act, { plan: plan.record, notice }))
    }
    await record(tx, act, { type: 'plan.notice', object: ref, body: { deed, refused: 'not_found' } })
    return refuse({ code: 'not_found', ...worded(noSuch(aPlan, ref)) })
  })
}
