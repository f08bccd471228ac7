import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type Act,
  AppError,
  type Instant,
  type Random,
  type Result,
  orThrow as unwrap,
  worded,
} from '#kernel'
import type { Db, Tx } from '#storage'
import type { Moment } from '../accounts/actions.ts'
import { findPerson, isAnybodyThere, waysOf } from '../accounts/store.ts'
import { holdsSeveralDuties } from '../grants.ts'
import { forgedWords } from '../knowledge/account-words.ts'
import type { Language, SessionView, SignedIn } from '../model.ts'
import type { Provider } from '../oidc/provider.ts'
import { deeds } from '../permissions.ts'
import { mayAnywhere } from '../permit.ts'
import { type From, type Identity, identify, type Opened, showsCsrf } from '../sessions/actions.ts'
import { cookieIn, cookieName, sessionCookie } from '../sessions/cookie.ts'
import type { CompanyGiven } from '../set-up/actions.ts'

/** The act of the one who sent a request; made by the app from its session or key. */
export type ActOf = (request: FastifyRequest, more?: { readonly reason?: string }) => Act

/** What the app hands to the routes of this room. */
export interface AccessRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly now: () => Instant
  readonly random: Random
  /** Where the browser reached us, e.g. `http://localhost:8470`: links, passkeys and redirects are bound to it. */
  origin(request: FastifyRequest): string
  /** Stores the own legal entity with which an installation begins. */
  readonly companyGiven: CompanyGiven
  /** OpenID providers to sign in with. */
  readonly providers?: readonly Provider[]
  /** Sends a link to the person it is for, where mail is set up; whoever asked for it sees it all the same. */
  tell?(letter: Letter): Promise<void>
  /** References of the own legal entities; with it, roles are given for those only. */
  entities?(tx: Tx): Promise<readonly string[]>
}

/** A link that goes to somebody by mail. It is a secret: it stands in no log. */
export interface Letter {
  readonly about: 'invitation' | 'reset'
  readonly to: { readonly name: string; readonly email: string; readonly language: Language }
  readonly link: string
  readonly expiresAt: Instant
}

export const tags = ['access']

export function momentOf({ now, random }: AccessRoutes): Moment {
  return { at: now(), random }
}

export function isSecure(options: AccessRoutes, request: FastifyRequest): boolean {
  return options.origin(request).startsWith('https:')
}

/** The token of the session that a browser shows. */
export function tokenOf(options: AccessRoutes, request: FastifyRequest): string | undefined {
  return cookieIn(request.headers.cookie, cookieName(isSecure(options, request)))
}

export function fromOf(options: AccessRoutes, request: FastifyRequest): From {
  const { headers, ip } = request
  return { userAgent: headers['user-agent'], ip, token: tokenOf(options, request) }
}

/** Whoever is signed in at a route that is open; a write has to show the value of its session here too. */
export async function signedInOf(
  options: AccessRoutes,
  request: FastifyRequest,
): Promise<Identity | undefined> {
  const { cookie } = request.headers
  const shown = { at: options.now(), cookie, isSecure: isSecure(options, request) }
  const identity = await identify(options.db, shown)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (identity && !isRead && !showsCsrf(identity, request.headers['x-aktsam-csrf']))
    throw new AppError({
      code: 'forbidden',
      ...worded(forgedWords),
    })
  return identity
}

/** Hands a session to the browser. Nothing that shows a token is kept by anybody on the way. */
export function handOver(
  options: AccessRoutes,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  token: string,
): void {
  reply.header('set-cookie', sessionCookie(token, isSecure(options, request)))
  reply.header('cache-control', 'no-store')
}

/** The value, or the refusal as the problem that the edge shows; with `Retry-After` where it says when. */
export function orThrow<T>(result: Result<T>, reply?: FastifyReply): T {
  const retryAfter = result.ok ? undefined : result.refusal.facts?.retryAfter
  if (typeof retryAfter === 'number') reply?.header('retry-after', String(retryAfter))
  return unwrap(result)
}

/** A session just opened, as its person sees it. */
export async function viewOfOpened(
  options: AccessRoutes,
  opened: Pick<Opened, 'token'>,
): Promise<SessionView> {
  const cookie = `${cookieName(false)}=${opened.token}`
  return await viewOf(options, await identify(options.db, { at: options.now(), cookie }))
}

/** Who is signed in and what they may do, or how one signs in. */
export async function viewOf(options: AccessRoutes, identity: Identity | undefined): Promise<SessionView> {
  const { db, providers = [] } = options
  if (identity?.session) return await signedIn(options, identity)
  return {
    signedIn: false,
    setUpNeeded: !(await isAnybodyThere(db)),
    methods: { password: true, passkey: true, oidc: providers.map(({ id, title }) => ({ id, title })) },
  }
}

async function signedIn(
  { db, now, random, providers = [] }: AccessRoutes,
  identity: Identity,
): Promise<SignedIn> {
  const { by, grants, session, verifiedAt } = identity
  const person = await findPerson(db, by)
  const ways = await waysOf(db, by)
  if (!person || !session) throw new Error(`the session of ${by} has no person`)
  const { id, name, email, language, kind } = person
  const act: Act = { at: now(), random, role: 'none', by, grants, via: 'session' }
  const own = grants.filter(({ onBehalfOf }) => onBehalfOf === undefined)
  return {
    signedIn: true,
    person: { id, name, email, language, kind },
    grants: grants.map(({ role, entities, party, onBehalfOf }) => ({
      ...{ role, entities: entities === 'all' ? entities : [...entities] },
      ...(party === undefined ? {} : { party }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    })),
    may: deeds.filter((deed) => mayAnywhere(act, deed)),
    csrf: session.csrf,
    verifiedAt: verifiedAt ?? null,
    provesBy: {
      ...{ password: ways.password, passkey: ways.passkey },
      oidc: providers
        .filter((one) => ways.providers.includes(one.id))
        .map(({ id, title }) => ({ id, title })),
    },
    breakGlass: session.breakGlassUntil === null ? null : { until: session.breakGlassUntil },
    banner: holdsSeveralDuties(own) ? 'severalRoles' : null,
  }
}
