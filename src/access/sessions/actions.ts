import {
  type Act,
  type Grant,
  type Instant,
  newId,
  ok,
  type Random,
  type Result,
  refuse,
  worded,
} from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { carryOut, ownAccount } from '../deeds/actions.ts'
import { effectiveGrants, keyGrants } from '../grants.ts'
import { sessionOverWords } from '../knowledge/account-words.ts'
import { noSessionWords } from '../knowledge/way-in-words.ts'
import type { OwnSession, SignInMethod } from '../model.ts'
import { hashOf, isSame, newToken } from '../secrets/actions.ts'
import { cookieIn, cookieName } from './cookie.ts'
import { after, dueFor, isSeenAnew, livesFor, oldTokenFor } from './lifetime.ts'
import {
  endSessions,
  type FoundSession,
  findKey,
  findSession,
  forgetSessions,
  insertSession,
  noteKeyUse,
  noteSeen,
  rotate,
  sessionsOf,
} from './store.ts'

/** Who sends a request, as their session or key proves it. */
export interface Identity {
  /** Id of the person, or of the key. */
  readonly by: string
  readonly name: string
  readonly via: 'session' | 'key'
  /** All that they may act as now: their own roles, those passed on to them, those taken in an emergency. */
  readonly grants: readonly Grant[]
  readonly keys: readonly string[]
  /** The deeds to which a key is limited. */
  readonly only?: readonly string[]
  readonly verifiedAt?: Instant
  readonly session?: {
    readonly id: string
    readonly csrf: string
    /** A new token: the answer hands it to the browser (`sessionCookie`), or the session ends in half a minute. */
    readonly renewed?: string
    /** Until when roles taken in an emergency last. */
    readonly breakGlassUntil: Instant | null
  }
}

/** The headers of a request as they came. Without `random`, the token is never changed. */
export interface Shown {
  readonly at: Instant
  readonly cookie?: string | undefined
  readonly authorization?: string | undefined
  readonly random?: Random
  /** Whether we are reached over https: then only the `__Host-` cookie counts. */
  readonly isSecure?: boolean
}

/**
 * Who sends a request, or undefined: nobody, or a session or key that has ended. One query; once a minute it writes
 * that the session or key was used, once an hour it changes the session's token. An `Authorization` header counts
 * alone: a browser's cookie never helps a key that is not good.
 */
export async function identify(db: Db, shown: Shown): Promise<Identity | undefined> {
  const { authorization, cookie, isSecure = false } = shown
  if (authorization !== undefined) {
    const [, key] = /^Bearer (ak_[0-9A-Za-z]{40,60})$/.exec(authorization) ?? []
    return key === undefined ? undefined : await byKey(db, key, shown.at)
  }
  const token = cookieIn(cookie, cookieName(isSecure))
  return token === undefined || token.length > 100 ? undefined : await bySession(db, token, shown)
}

async function byKey(db: Db, key: string, at: Instant): Promise<Identity | undefined> {
  const found = await findKey(db, { hash: hashOf(key), at })
  if (!found) return undefined
  if (found.usedAt === null || isSeenAnew(found.usedAt, at)) await noteKeyUse(db, found.key, at)
  const grants = keyGrants(found.person, found, found.entities)
  const { key: by, title: name, scopes: only, keys } = found
  return { by, name, via: 'key', grants, keys, only }
}

async function bySession(db: Db, token: string, { at, random }: Shown): Promise<Identity | undefined> {
  const hash = hashOf(token)
  const found = await findSession(db, { hash, at })
  if (!found) return undefined
  const due = dueFor(found, at)
  const renewed = due === 'rotate' && random ? await renew(db, found, { hash, at, random }) : undefined
  if (due && renewed === undefined) await noteSeen(db, found.session, at)
  const until = found.emergencies.map((emergency) => emergency.until).toSorted()
  return {
    by: found.person,
    name: found.name,
    via: 'session',
    grants: effectiveGrants(found),
    keys: found.keys,
    ...(found.verifiedAt === null ? {} : { verifiedAt: found.verifiedAt }),
    session: {
      id: found.session,
      csrf: found.csrf,
      ...(renewed === undefined ? {} : { renewed }),
      breakGlassUntil: until.at(-1) ?? null,
    },
  }
}

async function renew(
  db: Db,
  { session }: FoundSession,
  { hash, at, random }: { readonly hash: string; readonly at: Instant; readonly random: Random },
): Promise<string | undefined> {
  const token = newToken({ random })
  const grace = after(at, oldTokenFor)
  const isOurs = await rotate(db, { session, from: hash, to: hashOf(token), at, grace })
  return isOurs ? token : undefined
}

/** Whether a write shows the value of its session. */
export function showsCsrf({ session }: Identity, header: unknown): boolean {
  return session === undefined || (typeof header === 'string' && isSame(header, session.csrf))
}

/** Who signs in, how, and from where. `verifiedAt` is when they proved who they are; null where that is not known. */
export interface Opening {
  readonly person: string
  readonly method: SignInMethod
  readonly verifiedAt: Instant | null
  readonly from: From
}
export interface From {
  readonly userAgent?: string | undefined
  readonly ip?: string | undefined
  /** The token that the browser showed: signing in replaces it. */
  readonly token?: string | undefined
}

export interface Opened {
  readonly id: string
  readonly token: string
  readonly csrf: string
}

/** Opens a session and ends the one it replaces. The token goes to the browser alone; only its hash is kept. */
export async function openSession(tx: Tx, act: Act, opening: Opening): Promise<Opened> {
  const { person, method, verifiedAt, from } = opening
  const opened = { id: newId('ses', act), token: newToken(act), csrf: newToken(act) }
  const { at } = act
  const old = from.token ? await findSession(tx, { hash: hashOf(from.token), at }) : undefined
  if (old) await endSessions(tx, at, { person: old.person, id: old.session })
  await forgetSessions(tx, after(at, -4 * livesFor))
  await insertSession(tx, {
    ...{ id: opened.id, person, method, csrf: opened.csrf, hash: hashOf(opened.token) },
    ...{ before: null, beforeUntil: null, madeAt: at, seenAt: at, rotatedAt: at, verifiedAt, endedAt: null },
    userAgent: from.userAgent?.slice(0, 300) ?? null,
    ip: from.ip ?? null,
  })
  const body = { session: opened.id, method }
  const personal = { ip: from.ip ?? null, userAgent: from.userAgent?.slice(0, 300) ?? null }
  await record(tx, { ...act, by: person }, { type: 'session.open', object: person, body, personal })
  return opened
}

/** After a fresh proof: a new token, and the moment of the proof. Refuses `not_signed_in` where the session has ended. */
export async function verifySession(tx: Tx, act: Act, token: string): Promise<Result<{ token: string }>> {
  const hash = hashOf(token)
  const { at } = act
  const found = await findSession(tx, { hash, at })
  const renewed = newToken(act)
  const grace = after(at, oldTokenFor)
  const rotation = {
    session: found?.session ?? '',
    from: found?.newest ?? '',
    to: hashOf(renewed),
    at,
    grace,
  }
  const isDone = found !== undefined && (await rotate(tx, rotation, { verifiedAt: at }))
  if (!isDone)
    return refuse({
      code: 'not_signed_in',
      ...worded(sessionOverWords),
    })
  await record(tx, act, { type: 'session.verify', object: found.person, body: { session: found.session } })
  return ok({ token: renewed })
}

/** Where I am signed in. */
export async function ownSessions(db: Db, act: Act, current: string | undefined): Promise<OwnSession[]> {
  return await inTransaction(db, act.at, async (tx) => {
    const found = await sessionsOf(tx, act.by, act.at)
    return found.map(({ id, method, userAgent, ip, madeAt, seenAt }) => {
      if (!isMethod(method)) throw new Error(`the session ${id} has the method '${method}', which is none`)
      return { id, method, userAgent, ip, madeAt, seenAt, current: id === current }
    })
  })
}

function isMethod(text: string): text is SignInMethod {
  return ['password', 'passkey', 'oidc', 'setUp', 'invitation'].includes(text)
}

/** Ends one of my sessions, or with `except` all others. Refuses `not_found` for one that is not mine or has ended. */
export async function closeSessions(
  db: Db,
  act: Act,
  which: { readonly id: string } | { readonly except: string },
): Promise<Result<readonly string[]>> {
  const doing = {
    deed: 'own.account',
    about: ownAccount(act),
    type: 'session.close',
    object: act.by,
  } as const
  const work = async (tx: Tx, allowed: Act) => {
    const ended = await endSessions(tx, act.at, { person: act.by, ...which })
    if ('id' in which && ended.length === 0)
      return refuse({ code: 'not_found', ...worded(noSessionWords(which.id)) })
    await noteEnd(tx, allowed, { person: act.by, ended })
    return ok(ended)
  }
  return await carryOut(db, act, { ...doing, work })
}

/** Signs out: everybody may, whatever roles they hold. */
export async function signOut(
  db: Db,
  { at, random }: Pick<Act, 'at' | 'random'>,
  who: Identity,
): Promise<void> {
  const id = who.session?.id
  if (id === undefined) return
  await inTransaction(db, at, async (tx) => {
    const ended = await endSessions(tx, at, { person: who.by, id })
    await noteEnd(tx, { at, random, by: who.by, role: 'self' }, { person: who.by, ended })
  })
}

/** Ends all sessions of somebody: because they were suspended, or their password changed. */
export async function endAllSessions(
  tx: Tx,
  act: Act,
  { person, except }: { readonly person: string; readonly except?: string },
): Promise<void> {
  const but = except === undefined ? {} : { except }
  await noteEnd(tx, act, { person, ended: await endSessions(tx, act.at, { person, ...but }) })
}

async function noteEnd(
  tx: Tx,
  act: Act,
  { person, ended }: { readonly person: string; readonly ended: readonly string[] },
): Promise<void> {
  if (ended.length > 0)
    await record(tx, act, { type: 'session.close', object: person, body: { sessions: ended } })
}
