import { type Act, fieldFault, newId, noSuch, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { notCustomerWords } from '../../knowledge/notice-words.ts'
import { aNote, noAmountWords } from '../../knowledge/plan-content-words.ts'
import { reachPlan } from '../actions.ts'
import type { Plan } from '../model.ts'
import type { PlanNote, WritePlanNote } from './model.ts'
import { planNotes } from './store.ts'

/** Notes what a customer, the market or the supplier said (R55, R60), or what leaving does to somebody (R59). */
export async function writePlanNote(
  db: Db,
  act: Act,
  { ref, note }: { readonly ref: string; readonly note: WritePlanNote },
): Promise<Result<PlanNote>> {
  return await inTransaction(db, act.at, async (tx) => {
    const plan = await reachPlan(tx, act, { ref, deed: 'notice.send' })
    if (!plan.ok) {
      await record(tx, act, { type: 'plan.note', object: ref, body: { refused: plan.refusal.code } })
      return plan
    }
    const earlier = note.about == null ? undefined : (await planNotes.find(tx, [note.about]))[0]?.record
    const { customer = earlier?.customer ?? null } = note
    const refused = whyNotNoted({ ...note, customer }, { plan: plan.value.kept, earlier })
    if (refused) return refuse(refused)
    return ok(await keepNote(tx, plan.value.act, { ...note, customer, plan: ref }))
  })
}

function whyNotNoted(
  { customer, effect, about, kind }: WritePlanNote,
  { plan, earlier }: { readonly plan: Plan; readonly earlier: PlanNote | undefined },
): Refusal | undefined {
  if (about != null && earlier?.plan !== plan.decision)
    return { code: 'unknown_reference', ...worded(noSuch(aNote, about)) }
  if (effect != null && kind !== 'commercial')
    return { code: 'invalid_input', ...worded(noAmountWords), errors: [fieldFault('/effect', noAmountWords)] }
  if (customer != null && plan.customers.every((one) => one.customer !== customer))
    return { code: 'unknown_reference', ...worded(notCustomerWords(customer)) }
  return undefined
}

/** In the transaction of the deed that it belongs to. */
export async function keepNote(
  tx: Tx,
  act: Act,
  said: Omit<PlanNote, 'ref' | 'by' | 'at'>,
): Promise<PlanNote> {
  const note: PlanNote = { ...said, ref: newId('rec', act), by: act.by, at: act.at }
  await planNotes.put(tx, act, note)
  const { kind, side, customer, text, plan, ref, effect = null, about = null } = note
  await record(tx, act, {
    type: 'plan.note',
    object: plan,
    body: { ref, kind, side, customer, effect, about },
    personal: { text },
  })
  return note
}

/** What was said on a plan, the newest first. */
export async function notesOf(tx: Tx, plan: string, customer?: string): Promise<PlanNote[]> {
  const found = await planNotes.where(tx, { plan, ...(customer === undefined ? {} : { customer }) })
  return found.map(({ record: note }) => note).toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
