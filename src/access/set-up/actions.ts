import { type Act, AppError, newId, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { actOfNobody, type Moment, passwordFor, plainEmail } from '../accounts/actions.ts'
import { insertPerson, isAnybodyThere, keepPassword, lockPeople } from '../accounts/store.ts'
import { setUpLinkWords } from '../knowledge/account-words.ts'
import type { GrantedRole, Language } from '../model.ts'
import { hashOf, newToken } from '../secrets/actions.ts'
import { type From, type Opened, openSession } from '../sessions/actions.ts'
import { after } from '../sessions/lifetime.ts'
import { findLink, forgetLink, keepLink } from './store.ts'

const linkLives = 24 * 3600_000

/** What the first person does until others come: all that one person may do alone. Approvals by two wait. */
const firstRoles = [
  'administrator',
  'management',
  'complianceOfficer',
  'sales',
  'procurement',
  'productManager',
  'engineer',
] as const

/** The own legal entity with which an installation begins. */
export interface Company {
  readonly ref: string
  readonly name: string
  readonly country: string
}

/**
 * A one-time token for setting up the first person, good for a day; undefined where there are people already. The
 * server prints it as a link (`/set-up?token=…`) at its start; a new one replaces the old one.
 */
export async function setUpToken(db: Db, act: Act): Promise<string | undefined> {
  return await inTransaction(db, act.at, async (tx) => {
    if (await isAnybodyThere(tx)) return undefined
    const token = newToken(act)
    await keepLink(tx, hashOf(token), after(act.at, linkLives))
    await record(tx, act, { type: 'setUp.link', object: 'setUp', body: {} })
    return token
  })
}

/** Whether the token still sets up the first person; `not_found` where it is none, is used up, or has expired. */
export async function judgeSetUp(db: Db | Tx, at: string, token: string): Promise<Result<true>> {
  const link = await findLink(db, hashOf(token))
  if (link && link.expiresAt > at && !(await isAnybodyThere(db))) return ok(true)
  return refuse({
    code: 'not_found',
    ...worded(setUpLinkWords),
  })
}

export interface SetUp {
  readonly token: string
  readonly person: {
    readonly name: string
    readonly email: string
    readonly password: string
    readonly language: Language
  }
  readonly company: Company
  readonly from: From
}

/** Stores the first own legal entity: the app hands it on to the room that keeps them. */
export type CompanyGiven = (tx: Tx, act: Act, company: Company) => Promise<Result<unknown> | undefined>

/** Sets up the first person and company, and signs the person in. All or nothing; the link is used up. */
export async function setUp(
  db: Db,
  moment: Moment,
  { token, person, company, from, companyGiven }: SetUp & { readonly companyGiven: CompanyGiven },
): Promise<Result<Opened & { person: string }>> {
  const valid = await judgeSetUp(db, moment.at, token)
  if (!valid.ok) return valid
  const email = plainEmail(person.email)
  const hash = await passwordFor(moment, person.password, { email, name: person.name })
  if (!hash.ok) return hash
  const id = newId('usr', moment)
  const act: Act = { ...actOfNobody(moment), by: id, role: 'administrator', grants: firstGrants() }
  return await inTransaction(db, act.at, async (tx) => {
    await lockPeople(tx)
    const still = await judgeSetUp(tx, act.at, token)
    if (!still.ok) return still
    const { name, language } = person
    const first = { id, email, name, language, kind: 'inside', status: 'active' } as const
    await insertPerson(tx, { ...first, mapped: [], grants: firstGrants() })
    await keepPassword(tx, { person: id, hash: hash.value, at: act.at })
    await forgetLink(tx)
    const body = { roles: [...firstRoles], company: company.ref }
    await record(tx, act, { type: 'setUp.accept', object: id, body, personal: { name, email } })
    const given = await companyGiven(tx, act, company)
    if (given && !given.ok) throw new AppError(given.refusal)
    const opening = { person: id, method: 'setUp', verifiedAt: act.at, from } as const
    return ok({ ...(await openSession(tx, act, opening)), person: id })
  })
}

function firstGrants(): GrantedRole[] {
  return firstRoles.map((role) => ({ role, entities: 'all' }))
}
