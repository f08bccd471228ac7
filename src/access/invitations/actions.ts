import { type Act, fieldFault, type Instant, newId, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { actOfNobody, type Moment, passwordFor, plainEmail } from '../accounts/actions.ts'
import { findPersonByEmail, insertPerson, keepPassword } from '../accounts/store.ts'
import { carryOut } from '../deeds/actions.ts'
import { invitationWords } from '../knowledge/account-words.ts'
import {
  emailTakenWords,
  hasAccount,
  isEmpty,
  noInvitationWords,
  noRolesWords,
} from '../knowledge/refusal-words.ts'
import { type GrantedRole, type InvitationView, type Language, languages } from '../model.ts'
import { judgeGrants } from '../people/judge.ts'
import { permit } from '../permit.ts'
import { hashOf, newToken } from '../secrets/actions.ts'
import { type From, type Opened, openSession } from '../sessions/actions.ts'
import { after } from '../sessions/lifetime.ts'
import {
  findInvitation,
  type Invitation,
  insertInvitation,
  lockInvitation,
  noteAccepted,
  pageOfInvitations,
  revokeInvitation,
} from './store.ts'

const day = 24 * 3600_000

export interface Invite {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly grants: readonly GrantedRole[]
  /** 1 to 30. */
  readonly expiresInDays: number
  entities?(tx: Tx): Promise<readonly string[]>
}

/**
 * Invites somebody: the token of the link is answered once and kept as a hash. Who accepts holds these roles, no
 * others. Refuses `conflict` where the address has an account already, and roles that cannot be held together.
 */
export async function invite(
  db: Db,
  act: Act,
  { expiresInDays, grants, entities, ...person }: Invite,
): Promise<Result<{ id: string; token: string; expiresAt: Instant }>> {
  const id = newId('inv', act)
  const doing = { deed: 'access.change', type: 'invitation.make', object: id } as const
  const work = async (tx: Tx, allowed: Act) => {
    const judged = judgeGrants(grants, await entities?.(tx))
    if (!judged.ok) return judged
    if (grants.length === 0) return refuse(noRoles)
    const email = plainEmail(person.email)
    if (await findPersonByEmail(tx, email)) return taken()
    const token = newToken(act)
    const expiresAt = after(act.at, expiresInDays * day)
    const times = { madeAt: act.at, expiresAt, acceptedAt: null, revokedAt: null }
    const who = { ...person, email, grants: [...grants], madeBy: act.by }
    await insertInvitation(tx, { id, ...who, hash: hashOf(token), ...times })
    const personal = { email, name: person.name }
    await record(tx, allowed, { type: 'invitation.make', object: id, body: { grants, expiresAt }, personal })
    return ok({ id, token, expiresAt })
  }
  return await carryOut(db, act, { ...doing, work })
}

const noRoles = {
  code: 'invalid_input',
  ...worded(noRolesWords),
  errors: [fieldFault('/grants', isEmpty)],
} as const

function taken() {
  return refuse({
    code: 'conflict',
    ...worded(emailTakenWords),
    errors: [fieldFault('/email', hasAccount)],
  })
}

/** The invitations, newest first. */
export async function listInvitations(
  db: Db,
  act: Act,
  { after: before, limit }: { readonly after?: string; readonly limit: number },
): Promise<Result<{ items: InvitationView[]; next: string | null }>> {
  const allowed = permit(act, 'access.read')
  if (!allowed.ok) return allowed
  return await inTransaction(db, act.at, async (tx) => {
    const found = await pageOfInvitations(tx, {
      ...(before === undefined ? {} : { before }),
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null
    return ok({ items: page.map((invitation) => viewOf(invitation, act.at)), next })
  })
}

function viewOf(invitation: Invitation, at: Instant): InvitationView {
  const { id, email, name, grants, madeBy, madeAt, expiresAt } = invitation
  const language = languageOf(invitation)
  return { id, email, name, language, grants, madeBy, madeAt, expiresAt, state: stateOf(invitation, at) }
}

function languageOf({ language }: Invitation): Language {
  return languages.find((one) => one === language) ?? 'en'
}

function stateOf({ acceptedAt, revokedAt, expiresAt }: Invitation, at: Instant): InvitationView['state'] {
  if (acceptedAt !== null) return 'accepted'
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= at ? 'expired' : 'open'
}

/** Takes an invitation back. Refuses `not_found` for one that is not open. */
export async function revoke(db: Db, act: Act, id: string): Promise<Result<true>> {
  const doing = { deed: 'access.change', type: 'invitation.revoke', object: id } as const
  const work = async (tx: Tx, allowed: Act): Promise<Result<true>> => {
    if (!(await revokeInvitation(tx, id, act.at)))
      return refuse({ code: 'not_found', ...worded(noInvitationWords(id)) })
    await record(tx, allowed, { type: 'invitation.revoke', object: id, body: {} })
    return ok(true)
  }
  return await carryOut(db, act, { ...doing, work })
}

/** Whom a link invites, so that its page can greet them. Refuses `not_found` for one that does not count. */
export async function invited(
  db: Db,
  at: Instant,
  token: string,
): Promise<Result<{ name: string; email: string; language: Language; expiresAt: Instant }>> {
  const invitation = await findInvitation(db, hashOf(token))
  if (!invitation || stateOf(invitation, at) !== 'open') return noLink
  const { name, email, expiresAt } = invitation
  return ok({ name, email, language: languageOf(invitation), expiresAt })
}

const noLink = refuse({
  code: 'not_found',
  ...worded(invitationWords),
})

export interface Acceptance {
  readonly token: string
  readonly password: string
  readonly from: From
}

/** Accepts an invitation, once: makes the account with the roles the inviter fixed, and signs in. */
export async function accept(
  db: Db,
  moment: Moment,
  { token, password, from }: Acceptance,
): Promise<Result<Opened & { person: string }>> {
  const open = await invited(db, moment.at, token)
  if (!open.ok) return open
  const hash = await passwordFor(moment, password, open.value)
  if (!hash.ok) return hash
  const id = newId('usr', moment)
  const act: Act = { ...actOfNobody(moment), by: id, role: 'self' }
  return await inTransaction(db, act.at, async (tx) => {
    const invitation = await lockInvitation(tx, hashOf(token))
    if (!invitation || stateOf(invitation, act.at) !== 'open') return noLink
    const { name, email, grants } = invitation
    if (await findPersonByEmail(tx, email)) return taken()
    const judged = judgeGrants(grants)
    if (!judged.ok) return judged
    const kind = judged.value ?? 'inside'
    const person = { id, email, name, language: languageOf(invitation), kind, grants }
    await insertPerson(tx, { ...person, status: 'active', mapped: [] })
    await keepPassword(tx, { person: id, hash: hash.value, at: act.at })
    await noteAccepted(tx, invitation.id, act.at)
    const body = { invitation: invitation.id, invitedBy: invitation.madeBy, grants }
    await record(tx, act, { type: 'invitation.accept', object: id, body, personal: { name, email } })
    const opening = { person: id, method: 'invitation', verifiedAt: act.at, from } as const
    return ok({ ...(await openSession(tx, act, opening)), person: id })
  })
}
