import { type Act, ok, type Result } from '#kernel'
import type { Db, Tx } from '#storage'
import { keepNote } from '../../plans/notes/actions.ts'
import { noticed } from '../actions.ts'
import type { Notice } from '../model.ts'
import { chosen, stepped } from '../reach.ts'
import { reached } from '../results/actions.ts'
import { lockNotices } from '../store.ts'

interface Answer {
  readonly ref: string
  readonly customer: string
  readonly text: string
}

/**
 * Notes what a customer answered by telephone, by mail or on a visit. Who answered was reached: the task to reach them is
 * met. Refuses `not_allowed_from` before the letter is sent, and `unknown_reference`.
 */
export async function noteAnswer(db: Db, act: Act, { ref, customer, text }: Answer): Promise<Result<number>> {
  return await noticed(db, act, {
    ...{ ref, customers: [customer], deed: 'answer' },
    work: async (tx, by) => {
      const some = chosen(await lockNotices(tx, ref), 'answer', [customer])
      if (!some.ok) return some
      const answered: Notice[] = []
      for (const { record: notice } of some.value) {
        const next = await heardFrom(tx, by, { notice, text })
        if (!next.ok) return next
        answered.push(await reached(tx, by, next.value))
      }
      return ok(answered)
    },
  })
}

/** The notice once its customer has said something, which stands in the dialogue. More than once, too. */
export async function heardFrom(
  tx: Tx,
  act: Act,
  { notice, text }: { readonly notice: Notice; readonly text: string },
): Promise<Result<Notice>> {
  const next = notice.state === 'answered' ? ok(notice) : stepped(notice, 'answer')
  if (!next.ok) return next
  const { plan, customer, readAt, answeredAt } = notice
  await keepNote(tx, act, { plan, kind: 'dialogue', side: 'customer', customer, text })
  return ok({ ...next.value, readAt: readAt ?? act.at, answeredAt: answeredAt ?? act.at })
}
