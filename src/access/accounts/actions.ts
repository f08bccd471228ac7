import { type Act, type Instant, ok, type Random, type Refusal, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { waitWords, wrongWords } from '../knowledge/account-words.ts'
import type { Person } from '../model.ts'
import { hashOf, hashPassword, isPassword } from '../secrets/actions.ts'
import { type From, type Opened, openSession, verifySession } from '../sessions/actions.ts'
import { after } from '../sessions/lifetime.ts'
import { addressGroup } from './address.ts'
import { commonPasswords } from './common-passwords/index.ts'
import { forgottenAfter, free, secondsToWait } from './delay.ts'
import { judgePassword } from './password.ts'
import {
  findPerson,
  findPersonByEmail,
  forgiveAttempts,
  keepAttempts,
  lockAttempts,
  readPassword,
} from './store.ts'

/** When something happens, and randomness: all that is known of a caller before anybody is signed in. */
export interface Moment {
  readonly at: Instant
  readonly random: Random
}

/** An act of nobody yet: what it may do is decided by the secret that is shown. */
export function actOfNobody({ at, random }: Moment): Act {
  return { at, random, by: 'nobody', role: 'none', grants: [] }
}

/** An address as it is compared and kept. */
export function plainEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

export interface Credentials {
  readonly email: string
  readonly password: string
  readonly from: From
}

/**
 * Signs in by password. Refuses `not_signed_in` with one sentence for all that can be wrong, and `too_many` with
 * `retryAfter` (seconds) after too many failures for this account or from this address; the password is not looked at
 * then. It takes the same time whether or not there is such an account.
 */
export async function signIn(
  db: Db,
  moment: Moment,
  { email, password, from }: Credentials,
): Promise<Result<Opened & { person: string }>> {
  const proof = await provePassword(db, moment, { email: plainEmail(email), password, ip: from.ip })
  if (!proof.ok) return proof
  const { id: person } = proof.value
  const act: Act = { ...actOfNobody(moment), by: person, role: 'self' }
  return await inTransaction(db, act.at, async (tx) => {
    const still = await findPerson(tx, person)
    if (still?.status !== 'active') return refuse(wrong)
    const opening = { person, method: 'password', verifiedAt: act.at, from } as const
    return ok({ ...(await openSession(tx, act, opening)), person })
  })
}

/** Proves once more, by password, who sits there; answers the session's new token. Refuses as `signIn` does. */
export async function verifyByPassword(
  db: Db,
  act: Act,
  { password, token, ip }: { readonly password: string; readonly token: string; readonly ip?: string },
): Promise<Result<{ token: string }>> {
  const person = await inTransaction(db, act.at, (tx) => findPerson(tx, act.by))
  const proof = await provePassword(db, act, { email: person?.email ?? '', password, ip })
  if (!proof.ok) return proof
  return await inTransaction(db, act.at, (tx) => verifySession(tx, act, token))
}

const wrong: Refusal = {
  code: 'not_signed_in',
  ...worded(wrongWords),
}

interface Claimed {
  readonly email: string
  readonly password: string
  readonly ip?: string | undefined
}

/** Every try counts as a failure until it succeeds: tries at the same moment cannot slip past the count. */
async function provePassword(db: Db, moment: Moment, claimed: Claimed): Promise<Result<Person>> {
  const keys = {
    account: hashOf(`account ${claimed.email}`),
    address: hashOf(`address ${addressGroup(claimed.ip ?? 'none')}`),
  }
  const { at } = moment
  const found = await inTransaction(db, at, async (tx) => {
    const wait = await countAttempt(tx, at, keys)
    if (wait > 0) return refuse(tooMany(wait))
    const person = await findPersonByEmail(tx, claimed.email)
    return ok({ person, hash: person && (await readPassword(tx, person.id)) })
  })
  if (!found.ok) return found
  const { person, hash } = found.value
  const isRight = await isPassword(claimed.password, hash)
  return await inTransaction(db, at, async (tx) => {
    if (isRight && person?.status === 'active') {
      await forgiveAttempts(tx, keys)
      return ok(person)
    }
    const act = actOfNobody(moment)
    const because = person ? (isRight ? 'suspended' : 'wrong password') : 'no such account'
    const personal = { email: claimed.email, ip: claimed.ip ?? null }
    const object = person?.id ?? 'nobody'
    await record(tx, act, { type: 'session.refuse', object, body: { because }, personal })
    return refuse(wrong)
  })
}

/** Seconds to wait, or 0 with the attempt counted. */
async function countAttempt(
  tx: Tx,
  at: Instant,
  { account, address }: { readonly account: string; readonly address: string },
): Promise<number> {
  const kept = await lockAttempts(tx, [account, address])
  const wait = Math.max(
    secondsToWait(kept.get(account), free.account, at),
    secondsToWait(kept.get(address), free.address, at),
  )
  if (wait > 0) return wait
  const forgetBefore = after(at, -forgottenAfter)
  for (const key of [account, address]) {
    const before = kept.get(key)
    const failures = before && before.lastAt >= forgetBefore ? before.failures : 0
    await keepAttempts(tx, key, { failures: failures + 1, lastAt: at, forgetBefore })
  }
  return 0
}

function tooMany(seconds: number): Refusal {
  return {
    code: 'too_many',
    ...worded(waitWords(seconds)),
    facts: { retryAfter: seconds },
  }
}

/** A password that will do, as it is kept. Refuses `invalid_input` at `/password` with what is wrong. */
export async function passwordFor(
  { random }: Pick<Act, 'random'>,
  password: string,
  owner: { readonly email: string; readonly name: string },
): Promise<Result<string>> {
  const common = await commonPasswords()
  const judged = judgePassword(password, { ...owner, isCommon: (word) => common.has(word) })
  return judged.ok ? ok(await hashPassword(judged.value, random)) : judged
}
