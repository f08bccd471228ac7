import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { countActive, findPerson, lockPeople, pageOfPeople, updatePerson } from '../accounts/store.ts'
import { carryOut } from '../deeds/actions.ts'
import { endAllDelegations } from '../delegation/actions.ts'
import { noPersonWords, personChangedWords } from '../knowledge/account-words.ts'
import { alreadyWords, lastAdministratorWords } from '../knowledge/refusal-words.ts'
import type { GrantedRole, Person, PersonView } from '../model.ts'
import { permit } from '../permit.ts'
import { endAllSessions } from '../sessions/actions.ts'
import { apartFromSelf, judgeGrants } from './judge.ts'
import { lastSeen, namesInside } from './store.ts'

/** A page of people, in the order in which they came. */
export async function listPeople(
  db: Db,
  act: Act,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<Result<{ items: PersonView[]; next: string | null }>> {
  const allowed = permit(act, 'access.read')
  if (!allowed.ok) return allowed
  return await inTransaction(db, act.at, async (tx) => {
    const found = await pageOfPeople(tx, { ...(after === undefined ? {} : { after }), limit: limit + 1 })
    const page = found.slice(0, limit)
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null
    return ok({ items: await shown(tx, page), next })
  })
}

/** Active people of the house, by name: whoever passes roles on has to find somebody. */
export async function listNames(db: Db, act: Act): Promise<{ id: string; name: string }[]> {
  return await inTransaction(db, act.at, namesInside)
}

/** One person. Refuses `not_found`. */
export async function readPerson(db: Db, act: Act, id: string): Promise<Result<PersonView>> {
  const allowed = permit(act, 'access.read')
  if (!allowed.ok) return allowed
  return await inTransaction(db, act.at, async (tx) => {
    const person = await findPerson(tx, id)
    const [view] = person ? await shown(tx, [person]) : []
    return view ? ok(view) : nobody(id)
  })
}

async function shown(tx: Tx, people: readonly Person[]): Promise<PersonView[]> {
  const seen = await lastSeen(
    tx,
    people.map(({ id }) => id),
  )
  return people.map((person) => ({ ...person, lastSeenAt: seen.get(person.id) ?? null }))
}

export interface NewGrants {
  readonly id: string
  readonly grants: readonly GrantedRole[]
  /** The version that was read; left out: whatever it is now. */
  readonly version?: number | undefined
  entities?(tx: Tx): Promise<readonly string[]>
}

/**
 * Gives somebody other roles. Nobody changes their own; one administrator at least stays. Refuses `not_found`,
 * `stale_version`, `invalid_input`, `unknown_reference`, `conflict`.
 */
export async function changeGrants(
  db: Db,
  act: Act,
  { id, grants, version, entities }: NewGrants,
): Promise<Result<PersonView>> {
  const doing = {
    deed: 'access.change',
    about: apartFromSelf(id),
    type: 'person.grants',
    object: id,
  } as const
  const work = async (tx: Tx, allowed: Act): Promise<Result<PersonView>> => {
    await lockPeople(tx)
    const person = await findPerson(tx, id)
    if (!person) return nobody(id)
    if (version !== undefined && version !== person.version) return stale(person, version)
    const judged = judgeGrants([...grants, ...person.mapped], await entities?.(tx))
    if (!judged.ok) return judged
    const lost = await lastAdministrator(tx, person, grants)
    if (lost) return lost
    const kind = judged.value ?? person.kind
    await updatePerson(tx, id, { grants: [...grants], kind })
    await record(tx, allowed, {
      ...{ type: 'person.grants', object: id },
      body: { before: person.grants, after: grants },
    })
    if (kind === 'outside') await endAllDelegations(tx, allowed, id)
    return await reread(tx, id)
  }
  return await carryOut(db, act, { ...doing, work })
}

/** Suspends somebody: from this moment on all their sessions and keys are nothing. Not oneself, not the last administrator. */
export async function suspend(db: Db, act: Act, id: string): Promise<Result<PersonView>> {
  const doing = {
    deed: 'access.change',
    about: apartFromSelf(id),
    type: 'person.suspend',
    object: id,
  } as const
  const work = async (tx: Tx, allowed: Act): Promise<Result<PersonView>> => {
    await lockPeople(tx)
    const person = await findPerson(tx, id)
    if (!person) return nobody(id)
    if (person.status === 'suspended') return already(person)
    const lost = await lastAdministrator(tx, person, [])
    if (lost) return lost
    await updatePerson(tx, id, { status: 'suspended' })
    await record(tx, allowed, { type: 'person.suspend', object: id, body: {} })
    await endAllSessions(tx, allowed, { person: id })
    return await reread(tx, id)
  }
  return await carryOut(db, act, { ...doing, work })
}

/** Lets a suspended person in again, with the roles they held. */
export async function restore(db: Db, act: Act, id: string): Promise<Result<PersonView>> {
  const doing = {
    deed: 'access.change',
    about: apartFromSelf(id),
    type: 'person.restore',
    object: id,
  } as const
  const work = async (tx: Tx, allowed: Act): Promise<Result<PersonView>> => {
    const person = await findPerson(tx, id)
    if (!person) return nobody(id)
    if (person.status === 'active') return already(person)
    await updatePerson(tx, id, { status: 'active' })
    await record(tx, allowed, { type: 'person.restore', object: id, body: {} })
    return await reread(tx, id)
  }
  return await carryOut(db, act, { ...doing, work })
}

async function reread(tx: Tx, id: string): Promise<Result<PersonView>> {
  const person = await findPerson(tx, id)
  const [view] = person ? await shown(tx, [person]) : []
  return view ? ok(view) : nobody(id)
}

async function lastAdministrator(tx: Tx, person: Person, left: readonly GrantedRole[]) {
  const isOne = (grants: readonly GrantedRole[]) => grants.some(({ role }) => role === 'administrator')
  if (person.status !== 'active' || !isOne(person.grants) || isOne(left) || isOne(person.mapped))
    return undefined
  if ((await countActive(tx, 'administrator')) > 1) return undefined
  return refuse({
    code: 'conflict',
    ...worded(lastAdministratorWords),
  })
}

function nobody(id: string) {
  return refuse({ code: 'not_found', ...worded(noPersonWords(id)) })
}

function already({ id, status }: Person) {
  return refuse({ code: 'not_allowed_from', ...worded(alreadyWords(id, status)), facts: { status } })
}

function stale({ id, version: kept }: Person, expected: number) {
  return refuse({
    code: 'stale_version',
    ...worded(personChangedWords(id, expected, kept)),
    facts: { key: id, expected, kept },
  })
}
