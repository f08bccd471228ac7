import { type Act, type Instant, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { actOfNobody, type Moment, passwordFor } from '../accounts/actions.ts'
import { findPerson, keepPassword } from '../accounts/store.ts'
import { findChallenge, forgetChallenges, keepChallenge, takeChallenge } from '../challenges/store.ts'
import { carryOut } from '../deeds/actions.ts'
import { noPersonWords, resetLinkWords } from '../knowledge/account-words.ts'
import { restoreFirstWords } from '../knowledge/refusal-words.ts'
import type { Person } from '../model.ts'
import { apartFromSelf } from '../people/judge.ts'
import { hashOf, newToken } from '../secrets/actions.ts'
import { endAllSessions, type From, type Opened, openSession } from '../sessions/actions.ts'
import { after } from '../sessions/lifetime.ts'

const linkLives = 24 * 3600_000
const kind = 'reset'

/**
 * A link for somebody who has lost their password: it counts once, for a day, and a new one replaces the one
 * before. An administrator asks for it and hands it over; the log says who did. Refuses `not_found` and
 * `not_allowed_from` for somebody who is suspended.
 */
export async function resetLink(
  db: Db,
  act: Act,
  id: string,
): Promise<Result<{ token: string; expiresAt: Instant; person: Person }>> {
  const doing = {
    deed: 'access.change',
    about: apartFromSelf(id),
    type: 'person.resetLink',
    object: id,
  } as const
  const work = async (tx: Tx, allowed: Act) => {
    const person = await findPerson(tx, id)
    if (!person) return refuse({ code: 'not_found', ...worded(noPersonWords(id)) })
    if (person.status !== 'active')
      return refuse({ code: 'not_allowed_from', ...worded(restoreFirstWords(id)) })
    const token = newToken(act)
    const expiresAt = after(act.at, linkLives)
    await forgetChallenges(tx, { kind, person: id })
    await keepChallenge(tx, act.at, { hash: hashOf(token), kind, person: id, data: {}, expiresAt })
    await record(tx, allowed, { type: 'person.resetLink', object: id, body: { expiresAt } })
    return ok({ token, expiresAt, person })
  }
  return await carryOut(db, act, { ...doing, work })
}

export interface Choice {
  readonly token: string
  readonly password: string
  readonly from: From
}

/** Chooses a new password by such a link: all sessions end, and a new one opens, in which nothing is proved yet. */
export async function chooseByLink(
  db: Db,
  moment: Moment,
  { token, password, from }: Choice,
): Promise<Result<Opened & { person: string }>> {
  const { at } = moment
  const asked = { hash: hashOf(token), kind } as const
  const person = await inTransaction(db, at, async (tx) => {
    const found = await findChallenge(tx, at, asked)
    return found?.person ? await activePerson(tx, found.person) : undefined
  })
  if (!person) return noLink
  const hash = await passwordFor(moment, password, person)
  if (!hash.ok) return hash
  const act: Act = { ...actOfNobody(moment), by: person.id, role: 'self' }
  return await inTransaction(db, at, async (tx) => {
    const taken = await takeChallenge(tx, at, asked)
    if (!taken?.person || !(await activePerson(tx, taken.person))) return noLink
    await keepPassword(tx, { person: person.id, hash: hash.value, at })
    await record(tx, act, { type: 'person.password', object: person.id, body: { by: 'link' } })
    await endAllSessions(tx, act, { person: person.id })
    const opening = { person: person.id, method: 'invitation', verifiedAt: null, from } as const
    return ok({ ...(await openSession(tx, act, opening)), person: person.id })
  })
}

async function activePerson(tx: Tx, id: string): Promise<Person | undefined> {
  const person = await findPerson(tx, id)
  return person?.status === 'active' ? person : undefined
}

const noLink = refuse({
  code: 'not_found',
  ...worded(resetLinkWords),
})
