import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import type { Tx } from '#storage'
import { findPerson } from '../accounts/store.ts'
import { noPersonWords } from '../knowledge/account-words.ts'
import { suspendFirstWords } from '../knowledge/refusal-words.ts'
import type { Person } from '../model.ts'
import { forget, tracesOf } from './store.ts'

/** All that this room keeps of somebody (GDPR Art. 15). No secret is part of it. Undefined where there is nobody. */
export async function personalDataOf(tx: Tx, id: string) {
  const person = await findPerson(tx, id)
  return person && { person, ...(await tracesOf(tx, id, person.email)) }
}

/**
 * Forgets a suspended person: name, address, ways in and where they signed in from, in the past as well; the id, what
 * it held and what it did stay. The one who asks is permitted by the room that leads erasures, which erases the personal
 * parts of log entries too. Refuses `not_found`, and `not_allowed_from` for somebody who is active.
 */
export async function forgetPerson(tx: Tx, act: Act, id: string): Promise<Result<Pick<Person, 'id'>>> {
  const person = await findPerson(tx, id)
  if (!person) return refuse({ code: 'not_found', ...worded(noPersonWords(id)) })
  if (person.status === 'active')
    return refuse({
      code: 'not_allowed_from',
      ...worded(suspendFirstWords(id)),
    })
  const standIn = `${id.toLowerCase()}@erased.invalid`
  await forget(tx, { person: id, email: person.email, name: 'erased', standIn })
  await record(tx, act, { type: 'person.erase', object: id, body: {} })
  return ok({ id })
}
