import type { Act } from '#kernel'
import { isOwnPerson, namesOwnPerson } from './model.ts'
import { mayAnywhere } from './permit.ts'

/** Whether this one may see own employees and signatories among the parties, and what is found on them. */
export function seesOwnPeople(act: Act): boolean {
  return mayAnywhere(act, 'ownPeople.read')
}

/** Whether a party is one of our own people whom this one may not see: to them there is no such party. */
export function isKeptFrom(act: Act, ref: string): boolean {
  return isOwnPerson(ref) && !seesOwnPeople(act)
}

/** Whether a record, a key or an entry of the log names one of our own people whom this one may not see. */
export function namesKeptFrom(act: Act, value: unknown): boolean {
  return namesOwnPerson(value) && !seesOwnPeople(act)
}
