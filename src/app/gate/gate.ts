import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Deed, isDeed, mayAnywhere, permissions } from '#access'
import { type Act, AppError } from '#kernel'
import { record } from '#log'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'

/** Who sends a request, as their session or key proves it. */
export interface Identity extends Pick<Act, 'by' | 'grants' | 'only' | 'via' | 'verifiedAt'> {
  readonly session?: { readonly id: string; readonly csrf: string }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before a handler runs, on every route that is not open. */
    identity: Identity | null
  }
}

/** The machine's own user, who holds the data directory. */
const operator: Identity = { by: 'operator' }

/**
 * The outer gate. Every route under `/api` declares its deed or that it is open; whoever calls one that is not open has
 * to be known, has to hold a role that may do the deed somewhere, and sends the session's own value with each write.
 * The deed asks again, about the very object.
 */
export function guardRoutes(app: FastifyInstance, services: Services): void {
  app.decorateRequest('identity', null)
  app.addHook('onRoute', ({ url, method, config }) => {
    if (url.startsWith('/api') && !config?.deed && method !== 'HEAD' && method !== 'OPTIONS')
      throw new Error(`${method} ${url} declares no deed: config: { deed: 'order.read' }, or 'open'`)
  })
  app.addHook('onRequest', async (request) => {
    request.identity = (await identityOf(services, request)) ?? null
    const { deed } = request.routeOptions.config
    if (!deed || deed === 'open' || !isDeed(deed)) return
    const { identity } = request
    if (!identity) throw notSignedIn(request)
    const refusal = whyNot(services, request, { identity, deed })
    if (!refusal) return
    await noteRefusal(services, request, { identity, deed, detail: refusal.message })
    throw refusal
  })
}

/** The act of the one who sends a request. Throws `not_signed_in` on an open route that nobody signed in to. */
export function actOf({ now, random }: Services, request: FastifyRequest, reason?: string): Act {
  const { identity } = request
  if (!identity) throw notSignedIn(request)
  const { session: _, ...who } = identity
  return {
    at: now(),
    role: identity.grants?.[0]?.role ?? 'operator',
    random,
    ...who,
    ...(reason === undefined ? {} : { reason }),
  }
}

async function identityOf(services: Services, request: FastifyRequest): Promise<Identity | undefined> {
  const { authorization } = request.headers
  if (authorization && isSame(authorization, `Bearer ${services.operatorKey}`)) return operator
  return await services.identify({ authorization, cookie: request.headers.cookie })
}

interface Asked {
  readonly identity: Identity
  readonly deed: Deed
}

function whyNot(
  services: Services,
  request: FastifyRequest,
  { identity, deed }: Asked,
): AppError | undefined {
  const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
  const shown = request.headers['x-aktsam-csrf']
  if (isWrite && identity.session && !(typeof shown === 'string' && isSame(shown, identity.session.csrf)))
    return new AppError({ code: 'forbidden', detail: forged })
  if (mayAnywhere(actOf(services, request), deed)) return undefined
  const { says, by } = permissions[deed]
  const detail = `You may not ${says}: it takes the role ${by.join(' or ')}.`
  return new AppError({ code: 'forbidden', detail, facts: { deed } })
}

const forged =
  'The request lacks the value of your session (x-aktsam-csrf): it may not come from our own pages. Load the page again.'

function notSignedIn({ headers }: FastifyRequest): AppError {
  const detail = headers.authorization
    ? 'This key is not known, has expired or was revoked. Ask for a new one under Administration.'
    : 'Nobody is signed in, or the session has ended. Sign in, and send it again.'
  return new AppError({ code: 'not_signed_in', detail })
}

/** Both are hashed first, so that neither length nor content shows in the time it takes. */
function isSame(shown: string, expected: string): boolean {
  const [left, right] = [shown, expected].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
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
