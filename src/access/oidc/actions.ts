import { type Act, newId, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { actOfNobody, type Moment } from '../accounts/actions.ts'
import { findPerson, findPersonByEmail, insertPerson, updatePerson } from '../accounts/store.ts'
import {
  noRoleWords,
  otherPersonWords,
  suspendedWords,
  unprovedEmailWords,
} from '../knowledge/account-words.ts'
import type { GrantedRole, Person } from '../model.ts'
import { type From, openSession, verifySession } from '../sessions/actions.ts'
import { type Subject, wayBack } from './claims.ts'
import { grantsOfGroups, type Provider } from './provider.ts'
import { comeBack, type Return } from './redirect/actions.ts'
import { findSubject, insertSubject } from './store.ts'

export interface Arrival extends Return {
  readonly from: From
}

/** Where the browser goes now; with the token of its session, where it went well. */
export interface Arrived {
  readonly to: string
  readonly token?: string
}

/**
 * Whoever comes back from a provider is signed in, or has proved once more who they are. Somebody unknown gets an
 * account where one of their groups is mapped to a role; the roles of groups are given anew at each sign-in. What does
 * not go well leads back to where they came from, with its code (`not_signed_in`, `unavailable`).
 */
export async function arrive(db: Db, moment: Moment, { from, ...arrival }: Arrival): Promise<Arrived> {
  const { provider } = arrival
  const { asked, subject } = await comeBack(db, moment, arrival)
  const verifying = asked?.verifying ?? null
  return await inTransaction(db, moment.at, async (tx) => {
    const result = subject.ok
      ? await enter(tx, moment, { subject: subject.value, verifying, from, provider })
      : subject
    const returnTo = asked?.returnTo ?? '/'
    if (result.ok) return { to: returnTo, token: result.value.token }
    const body = { because: result.refusal.code, provider: provider.id }
    await record(tx, actOfNobody(moment), { type: 'session.refuse', object: 'nobody', body })
    return { to: wayBack(result.refusal.code, { returnTo, isProof: verifying !== null }) }
  })
}

interface Entering {
  readonly subject: Subject
  readonly verifying: string | null
  readonly from: From
  readonly provider: Provider
}

async function enter(
  tx: Tx,
  moment: Moment,
  { subject, verifying, from, provider }: Entering,
): Promise<Result<{ token: string }>> {
  const found = await personOf(tx, moment, { subject, provider })
  if (!found.ok) return found
  const person = found.value
  const act: Act = { ...actOfNobody(moment), by: person.id, role: 'self' }
  if (verifying !== null)
    return verifying === person.id && from.token
      ? await verifySession(tx, act, from.token)
      : refuse({ code: 'not_signed_in', ...worded(otherPersonWords) })
  const opening = { person: person.id, method: 'oidc', verifiedAt: null, from } as const
  return ok(await openSession(tx, act, opening))
}

type Known = Pick<Entering, 'subject' | 'provider'>

/** The active person behind a subject, with the roles of their groups as they are now. */
async function personOf(tx: Tx, moment: Moment, { subject, provider }: Known): Promise<Result<Person>> {
  const mapped = grantsOfGroups(provider.mapping, subject.groups)
  const linked = await findSubject(tx, { provider: provider.id, subject: subject.subject })
  const person = linked === undefined ? await personByEmail(tx, subject) : ok(await findPerson(tx, linked))
  if (!person.ok) return person
  if (person.value?.status === 'suspended') return refuse({ ...noRole, ...worded(suspendedWords) })
  const id = person.value?.id ?? (await addPerson(tx, moment, { subject, provider, mapped }))
  if (id === undefined) return refuse(noRole)
  if (linked === undefined)
    await insertSubject(tx, {
      ...{ provider: provider.id, subject: subject.subject, person: id, madeAt: moment.at },
    })
  // Groups map to roles of the house: whoever is from outside keeps to what they were given here.
  if (person.value?.kind === 'inside') await mapAnew(tx, moment, { person: person.value, mapped, provider })
  const now = await findPerson(tx, id)
  return now && now.grants.length + now.mapped.length > 0 ? ok(now) : refuse(noRole)
}

const noRole = {
  code: 'not_signed_in',
  ...worded(noRoleWords),
} as const

/** An account of that address is theirs only where the provider says that the address is. */
async function personByEmail(tx: Tx, { email, emailVerified }: Subject): Promise<Result<Person | undefined>> {
  const person = email === undefined ? undefined : await findPersonByEmail(tx, email)
  if (!person || emailVerified === true) return ok(person)
  return refuse({
    code: 'not_signed_in',
    ...worded(unprovedEmailWords),
  })
}

type Adding = Known & { readonly mapped: readonly GrantedRole[] }

async function addPerson(
  tx: Tx,
  moment: Moment,
  { subject, provider, mapped }: Adding,
): Promise<string | undefined> {
  const { email, emailVerified, name, language } = subject
  if (mapped.length === 0 || email === undefined || emailVerified === false || name === '') return undefined
  const id = newId('usr', moment)
  const person = { id, email, name, language, kind: 'inside', status: 'active' } as const
  await insertPerson(tx, { ...person, grants: [], mapped: [...mapped] })
  const act = { ...actOfNobody(moment), by: id, role: 'self' }
  const body = { provider: provider.id, mapped }
  await record(tx, act, { type: 'person.add', object: id, body, personal: { email, name } })
  return id
}

async function mapAnew(
  tx: Tx,
  moment: Moment,
  { person, mapped, provider }: { person: Person; mapped: readonly GrantedRole[]; provider: Provider },
): Promise<void> {
  if (JSON.stringify(person.mapped) === JSON.stringify(mapped)) return
  await updatePerson(tx, person.id, { mapped: [...mapped] })
  const act = { ...actOfNobody(moment), by: person.id, role: 'self' }
  const body = { provider: provider.id, before: person.mapped, after: mapped }
  await record(tx, act, { type: 'person.grants', object: person.id, body })
}
