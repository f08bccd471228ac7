import { createHash } from 'node:crypto'
import * as client from 'openid-client'
import { type Instant, ok, type Random, type Result, refuse, worded } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { keepChallenge, takeChallenge } from '../../challenges/store.ts'
import { providerWords } from '../../knowledge/account-words.ts'
import { providerSilentWords } from '../../knowledge/way-in-words.ts'
import { hashOf, isSame, newToken } from '../../secrets/actions.ts'
import { after } from '../../sessions/lifetime.ts'
import { ownPath, type Subject, subjectIn } from '../claims.ts'
import type { Provider } from '../provider.ts'

interface Moment {
  readonly at: Instant
  readonly random: Random
}

const answeredWithin = 10 * 60_000
const discoveredFor = 3600_000
/** Seconds that may have passed since somebody proved at their provider who they are, to sign something here. */
const freshSeconds = 300

const discovered = new WeakMap<Provider, { config: client.Configuration; at: Instant }>()

/** What the provider publishes of itself, kept for an hour. Refuses `unavailable` where it does not answer. */
async function discover(provider: Provider, at: Instant): Promise<Result<client.Configuration>> {
  const known = discovered.get(provider)
  if (known && Date.parse(at) - Date.parse(known.at) < discoveredFor) return ok(known.config)
  try {
    const { issuer, clientId, clientSecret } = provider
    const server = new URL(issuer)
    const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname)
    const execute = isLoopback ? [client.allowInsecureRequests] : []
    const config = await client.discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 })
    discovered.set(provider, { config, at })
    return ok(config)
  } catch {
    return refuse({ code: 'unavailable', ...worded(providerSilentWords(provider.title, provider.issuer)) })
  }
}

export interface Leaving {
  readonly provider: Provider
  readonly origin: string
  /** Path of the page to come back to. */
  readonly returnTo?: string | undefined
  /** The person who proves once more, before a signature, who they are. */
  readonly verifying?: string | undefined
}

/**
 * Where the browser goes to sign in, and the secret that it keeps in a cookie meanwhile: only the browser that left
 * can come back. State, nonce and the PKCE verifier (S256) are kept here for ten minutes and count once.
 */
export async function leave(
  db: Db,
  moment: Moment,
  { provider, origin, returnTo, verifying }: Leaving,
): Promise<Result<{ url: string; secret: string }>> {
  const config = await discover(provider, moment.at)
  if (!config.ok) return config
  const [state, nonce, verifier, secret] = [1, 2, 3, 4].map(() => newToken(moment))
  if (!state || !nonce || !verifier || !secret) throw new Error('no randomness')
  const data = { provider: provider.id, nonce, verifier, secret: hashOf(secret), returnTo: ownPath(returnTo) }
  const expiresAt = after(moment.at, answeredWithin)
  const challenge = { hash: hashOf(state), kind: 'oidc', person: verifying ?? null, data, expiresAt } as const
  await inTransaction(db, moment.at, (tx) => keepChallenge(tx, moment.at, challenge))
  const url = client.buildAuthorizationUrl(config.value, {
    ...{ redirect_uri: callbackOf(origin, provider), scope: 'openid email profile', state, nonce },
    ...{ code_challenge: sha256(verifier), code_challenge_method: 'S256' },
    ...(verifying === undefined ? {} : { prompt: 'login', max_age: String(freshSeconds) }),
  })
  return ok({ url: url.href, secret })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function callbackOf(origin: string, { id }: Provider): string {
  return `${origin}/api/session/oidc/${id}/callback`
}

export interface Return {
  readonly provider: Provider
  readonly origin: string
  /** Path and query as they came. */
  readonly url: string
  /** What the browser's cookie holds. */
  readonly secret: string | undefined
}
export interface Returned {
  /** What this browser had left for; undefined where it did not. */
  readonly asked?: {
    readonly returnTo: string
    /** The person who was to prove once more who they are. */
    readonly verifying: string | null
  }
  readonly subject: Result<Subject>
}

/** Whom the provider says has come back: `not_signed_in` for whatever does not fit what was asked. */
export async function comeBack(
  db: Db,
  { at }: Moment,
  { provider, origin, url, secret }: Return,
): Promise<Returned> {
  const current = new URL(url, origin)
  const state = current.searchParams.get('state') ?? ''
  const hash = hashOf(state)
  const asked = await inTransaction(db, at, (tx) => takeChallenge(tx, at, { hash, kind: 'oidc' }))
  const { nonce, verifier, secret: expected, returnTo = '/', provider: at_ } = asked?.data ?? {}
  if (!asked || !nonce || !verifier || !expected || at_ !== provider.id) return { subject: refuse(notAsked) }
  if (secret === undefined || !isSame(hashOf(secret), expected)) return { subject: refuse(notAsked) }
  const left = { returnTo, verifying: asked.person }
  const config = await discover(provider, at)
  if (!config.ok) return { asked: left, subject: config }
  const redirect = new URL(callbackOf(origin, provider))
  redirect.search = current.search
  const checks = {
    pkceCodeVerifier: verifier,
    expectedNonce: nonce,
    expectedState: state,
    idTokenExpected: true,
  }
  const fresh = asked.person === null ? {} : { maxAge: freshSeconds }
  const subject = await readSubject(config.value, redirect, {
    checks: { ...checks, ...fresh },
    groupsClaim: provider.groupsClaim,
  })
  return { asked: left, subject: subject ? ok(subject) : refuse(notAsked) }
}

const notAsked = {
  code: 'not_signed_in',
  ...worded(providerWords),
} as const

/** The library throws for every answer that does not fit (signature, issuer, audience, nonce, age); to us all are one. */
async function readSubject(
  config: client.Configuration,
  url: URL,
  { checks, groupsClaim }: { checks: client.AuthorizationCodeGrantChecks; groupsClaim: string },
): Promise<Subject | undefined> {
  try {
    const tokens = await client.authorizationCodeGrant(config, url, checks)
    const claims = tokens.claims()
    if (!claims) return undefined
    const hasAll = claims[groupsClaim] !== undefined && claims.email !== undefined
    const isAskable = config.serverMetadata().userinfo_endpoint !== undefined
    const more =
      hasAll || !isAskable ? {} : await client.fetchUserInfo(config, tokens.access_token, claims.sub)
    return subjectIn(claims, more, groupsClaim)
  } catch {
    return undefined
  }
}
