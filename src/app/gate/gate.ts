import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type Deed,
  type Identity,
  identify,
  isDeed,
  mayAnywhere,
  mayNotDo,
  permissions,
  sessionCookie,
  showsCsrf,
  takesRole,
} from '#access'
import { type Act, AppError, worded } from '#kernel'
import { record } from '#log'
import { inTransaction } from '#storage'
import { forgedWords, nobodyWords, unknownKeyWords } from '../knowledge/gate-words.ts'
import type { Services } from '../services.ts'
import { rememberKeys } from './known-keys.ts'

/** Who sends a request: a person's session, a key, or the machine's own user, who holds the data directory. */
export type Caller = Identity | typeof operator
const operator = { by: 'operator' } as const

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before a handler runs, on every route that is not open. */
    identity: Caller | null
  }
}

/**
 * The outer gate. Every route under `/api` declares its deed or that it is open; whoever calls one that is not open has
 * to be known, has to hold a role that may do the deed somewhere, and sends the session's own value with each write.
 * The deed asks again, about the very object.
 */
export function guardRoutes(app: FastifyInstance, services: Services): void {
  app.decorateRequest('identity', null)
  const gated: GatedRoute[] = []
  routes.set(app, gated)
  app.addHook('onRoute', (route) => {
    const { url, method, config } = route
    const methods = [method].flat().filter((one) => one !== 'HEAD' && one !== 'OPTIONS')
    const isKeyless = config?.keyless ?? false
    if (config?.deed)
      for (const one of methods) gated.push({ method: one, url, deed: config.deed, isKeyless })
    if (config?.deed === 'open' && isCostly({ url, methods }))
      route.config = { ...config, rateLimit: forStrangers }
    if (url.startsWith('/api') && !config?.deed && method !== 'HEAD' && method !== 'OPTIONS')
      throw new Error(`${method} ${url} declares no deed: config: { deed: 'order.read' }, or 'open'`)
  })
  const noteStranger = strangersOf(services)
  const byKey = rememberKeys((authorization) => identified(services, { authorization }))
  app.addHook('onRequest', async (request, reply) => {
    const { deed, keyless } = request.routeOptions.config
    if (!deed) return
    request.identity = (await callerOf(services, request, byKey)) ?? null
    handOver(services, request, reply)
    if (deed === 'open' || !isDeed(deed)) return
    const { identity } = request
    if (!identity && keyless && !request.headers.authorization && (await services.wire.isOpen())) return
    if (!identity) {
      await noteStranger(request)
      throw notSignedIn(request)
    }
    const refusal = whyNot(services, request, { identity, deed })
    if (!refusal) return
    await noteRefusal(services, request, { identity, deed, detail: refusal.message })
    throw refusal
  })
}

/** What anybody may send from one address: signing in, set-up, invitations. Accounts have their own, growing delay. */
const forStrangers = { max: 60, timeWindow: 60_000 }

/** Open routes that keep something or look a secret up; not the one by which every page asks who is signed in. */
function isCostly({ url, methods }: { readonly url: string; readonly methods: readonly string[] }): boolean {
  return methods.includes('POST') || (url.startsWith('/api/') && url !== '/api/session')
}

/** A route and what its caller does. */
export interface GatedRoute {
  readonly method: string
  readonly url: string
  readonly deed: Deed | 'open'
  /** Nobody need show a key as long as none exists and nobody reaches us from outside. */
  readonly isKeyless: boolean
}
const routes = new WeakMap<FastifyInstance, GatedRoute[]>()

/** Every route behind the gate of this server. */
export function gatedRoutes(app: FastifyInstance): readonly GatedRoute[] {
  return routes.get(app) ?? []
}

/** The act of the one who sends a request. Throws `not_signed_in` on an open route that nobody signed in to. */
export function actOf({ now, random }: Services, request: FastifyRequest, reason?: string): Act {
  const { identity } = request
  if (!identity) throw notSignedIn(request)
  const more = reason === undefined ? {} : { reason }
  if (!('via' in identity)) return { at: now(), by: identity.by, role: 'operator', random, ...more }
  const { session: _s, name: _n, ...who } = identity
  return { at: now(), role: who.grants[0]?.role ?? 'none', random, ...who, ...more }
}

async function callerOf(
  services: Services,
  request: FastifyRequest,
  byKey: (authorization: string) => Promise<Identity | undefined>,
): Promise<Caller | undefined> {
  const { authorization, cookie } = shownBy(request)
  if (!authorization && !cookie) return undefined
  if (authorization && isSame(authorization, `Bearer ${services.operatorKey}`)) return operator
  if (authorization && request.routeOptions.config.wire) return await byKey(authorization)
  return await identified(services, { authorization, cookie })
}

type Shown = Parameters<typeof identify>[1]

async function identified(
  { store, now, random, isSecure }: Services,
  shown: Pick<Shown, 'authorization' | 'cookie'>,
): Promise<Identity | undefined> {
  return await identify(store.db, { at: now(), random, isSecure, ...shown })
}

/**
 * What a request shows of who sends it. Clients of the wire contract say `ApiKey` where others say `Bearer`; a page of
 * another origin never acts by a cookie.
 */
function shownBy({ headers, routeOptions, host }: FastifyRequest) {
  const { authorization, cookie, origin } = headers
  if (!routeOptions.config.wire) return { authorization, cookie }
  const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
  return {
    authorization: authorization?.replace(/^ApiKey /i, 'Bearer '),
    cookie: isForeign ? undefined : cookie,
  }
}

/** A session's token changes every hour; the browser gets the new one with whatever answer comes next. */
function handOver({ isSecure }: Services, { identity }: FastifyRequest, reply: FastifyReply): void {
  const renewed = identity && 'via' in identity ? identity.session?.renewed : undefined
  if (renewed) reply.header('set-cookie', sessionCookie(renewed, isSecure))
}

interface Asked {
  readonly identity: Caller
  readonly deed: Deed
}

function whyNot(
  services: Services,
  request: FastifyRequest,
  { identity, deed }: Asked,
): AppError | undefined {
  const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
  if (isWrite && 'via' in identity && !showsCsrf(identity, request.headers['x-aktsam-csrf']))
    return new AppError({ code: 'forbidden', ...worded(forgedWords) })
  if (mayAnywhere(actOf(services, request), deed)) return undefined
  return new AppError(mayNotDo(deed, takesRole(permissions[deed].by)))
}

function notSignedIn({ headers }: FastifyRequest): AppError {
  return new AppError({
    code: 'not_signed_in',
    ...worded(headers.authorization ? unknownKeyWords : nobodyWords),
  })
}

/** Both are hashed first, so that neither length nor content shows in the time it takes. */
function isSame(shown: string, expected: string): boolean {
  const [left, right] = [shown, expected].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

/** Tries with a session or key that is none, or no more: one entry a second at most, which says how many there were. */
function strangersOf({ now, random, store }: Services): (request: FastifyRequest) => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  let tries = 0
  return async ({ headers, method, routeOptions, ip }) => {
    const shown = headers.authorization ? 'key' : headers.cookie ? 'session' : undefined
    if (!shown) return
    tries += 1
    const at = now()
    if (Date.parse(at) - last < 1000) return
    last = Date.parse(at)
    const body = {
      route: `${method} ${routeOptions.url ?? ''}`,
      shown,
      tries,
      refused: 'not known, or ended',
    }
    tries = 0
    const act: Act = { at, by: 'unknown', role: 'none', random }
    await inTransaction(store.db, at, (tx) =>
      record(tx, act, { type: 'access.refuse', object: 'sign-in', body, personal: { ip } }),
    )
  }
}

async function noteRefusal(
  services: Services,
  request: FastifyRequest,
  { deed, detail }: Asked & { readonly detail: string },
): Promise<void> {
  const act = actOf(services, request)
  const route = `${request.method} ${request.routeOptions.url ?? ''}`
  await inTransaction(services.store.db, act.at, (tx) =>
    record(tx, act, { type: 'access.refuse', object: deed, body: { route, refused: detail } }),
  )
}
