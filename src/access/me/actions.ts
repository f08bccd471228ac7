import { type Act, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import type { Db, Tx } from '#storage'
import { inTransaction } from '#storage'
import { passwordFor, verifyByPassword } from '../accounts/actions.ts'
import { findPerson, keepPassword, readPassword, updatePerson } from '../accounts/store.ts'
import { forgetChallenges } from '../challenges/store.ts'
import { carryOut, ownAccount } from '../deeds/actions.ts'
import { firstPasswordWords, noAccountWords } from '../knowledge/account-words.ts'
import type { Language } from '../model.ts'
import { isFresh } from '../permit.ts'
import { endAllSessions, verifySession } from '../sessions/actions.ts'

export interface Myself {
  readonly name?: string
  readonly language?: Language
}

/** My name and language, as others see them and as the product speaks to me. What is left out stays. */
export async function changeMe(db: Db, act: Act, me: Myself): Promise<Result<true>> {
  const doing = {
    deed: 'own.account',
    about: ownAccount(act),
    type: 'person.change',
    object: act.by,
  } as const
  const work = async (tx: Tx, allowed: Act): Promise<Result<true>> => {
    if (!(await findPerson(tx, act.by))) return noAccount
    await updatePerson(tx, act.by, me)
    const body = { changed: Object.keys(me).sort() }
    await record(tx, allowed, { type: 'person.change', object: act.by, body, personal: me })
    return ok(true)
  }
  return await carryOut(db, act, { ...doing, work })
}

export interface NewPassword {
  /** The one until now. Who has none yet proves in another way who they are. */
  readonly current?: string | undefined
  readonly password: string
  /** The token of the session in which it is done: it is renewed, and all other sessions end. */
  readonly token: string
  readonly session: string
  readonly ip?: string
}

/**
 * Chooses a new password; answers the session's new token. Refuses `not_signed_in` and `too_many` for the current one
 * as signing in does, `step_up` where there is none yet and the session is not fresh, `invalid_input` for one that
 * will not do.
 */
export async function changePassword(
  db: Db,
  act: Act,
  { current, password, token, session, ip }: NewPassword,
): Promise<Result<{ token: string }>> {
  const known = await inTransaction(db, act.at, async (tx) => {
    const person = await findPerson(tx, act.by)
    return person && { person, hash: await readPassword(tx, act.by) }
  })
  if (!known) return noAccount
  // Judged first: a proof gives the session a new token, which a refusal afterwards would not hand over.
  const hash = await passwordFor(act, password, known.person)
  if (!hash.ok) return hash
  let newest = token
  if (known.hash !== undefined || current !== undefined) {
    const proof = { password: current ?? '', token, ...(ip === undefined ? {} : { ip }) }
    const verified = await verifyByPassword(db, act, proof)
    if (!verified.ok) return verified
    newest = verified.value.token
  } else if (!isFresh(act)) return refuse(proveFirst)
  const doing = {
    deed: 'own.account',
    about: ownAccount(act),
    type: 'person.password',
    object: act.by,
  } as const
  const work = async (tx: Tx, allowed: Act): Promise<Result<{ token: string }>> => {
    await keepPassword(tx, { person: act.by, hash: hash.value, at: act.at })
    await forgetChallenges(tx, { kind: 'reset', person: act.by })
    await record(tx, allowed, { type: 'person.password', object: act.by, body: {} })
    await endAllSessions(tx, allowed, { person: act.by, except: session })
    return await verifySession(tx, allowed, newest)
  }
  return await carryOut(db, act, { ...doing, work })
}

const noAccount = refuse({
  code: 'not_found',
  ...worded(noAccountWords),
})

const proveFirst: Refusal = {
  code: 'step_up',
  ...worded(firstPasswordWords),
}
