import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError, worded } from '#kernel'
import { type AccessRoutes, fromOf, handOver, isSecure, momentOf, signedInOf, tags } from '../http/index.ts'
import { strict } from '../http/paging.ts'
import { noProviderWords } from '../knowledge/way-in-words.ts'
import { cookieIn, written } from '../sessions/cookie.ts'
import { arrive } from './actions.ts'
import { wayBack } from './claims.ts'
import type { Provider } from './provider.ts'
import { leave } from './redirect/actions.ts'

const Named = Type.Object({ id: Type.String({ maxLength: 40 }) })
const leftFor = 600 // seconds

const Said = Type.Optional(Type.String({ maxLength: 2000 }))
/** What a provider sends the browser back with: OpenID Connect, its session management, and what large ones add. */
const Back = Type.Object(
  {
    code: Type.Optional(Type.String({ maxLength: 10_000 })),
    ...{ state: Said, error: Said, error_description: Said, error_uri: Said, iss: Said },
    ...{ session_state: Said, scope: Said, authuser: Said, prompt: Said, hd: Said, client_info: Said },
  },
  strict,
)

/** `/api/session/oidc/:id`: signing in at an OpenID provider, there and back. */
export const oidcRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, origin } = options
  app.setErrorHandler(leadBack)
  app.get(
    '/api/session/oidc/:id',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Go to a provider to sign in; with `verify`, to prove before a signature who sits here',
        params: Named,
        querystring: Type.Object(
          {
            returnTo: Type.Optional(Type.String({ maxLength: 2000 })),
            verify: Type.Optional(Type.Boolean()),
          },
          strict,
        ),
        response: { 302: Type.Null() },
      },
    },
    async (request, reply) => {
      const { returnTo, verify } = request.query
      const provider = providerOf(options, request.params.id)
      const verifying = verify ? (await signedInOf(options, request))?.by : undefined
      const leaving = { provider, origin: origin(request), returnTo, verifying }
      const left = await leave(db, momentOf(options), leaving)
      reply.header('cache-control', 'no-store')
      if (!left.ok)
        return reply.redirect(wayBack(left.refusal.code, { returnTo, isProof: verifying !== undefined }), 302)
      const { url, secret } = left.value
      const secure = isSecure(options, request)
      reply.header('set-cookie', written(nameOf(secure), secret, { isSecure: secure, seconds: leftFor }))
      return reply.redirect(url, 302)
    },
  )
  app.get(
    '/api/session/oidc/:id/callback',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Back from a provider: signed in, or at the sign-in page with the reason',
        params: Named,
        querystring: Back,
        response: { 302: Type.Null() },
      },
    },
    async (request, reply) => {
      const secure = isSecure(options, request)
      const arrived = await arrive(db, momentOf(options), {
        provider: providerOf(options, request.params.id),
        ...{ origin: origin(request), url: request.url, from: fromOf(options, request) },
        secret: secretOf(request, secure),
      })
      reply.header('set-cookie', written(nameOf(secure), '', { isSecure: secure, seconds: 0 }))
      if (arrived.token !== undefined) handOver(options, { request, reply }, arrived.token)
      return reply.redirect(arrived.to, 302)
    },
  )
}

/** A person sits here, not a program: whatever goes wrong leads back to a page that says so. */
function leadBack(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof AppError ? error.code : isInvalid(error) ? 'invalid_input' : undefined
  if (known === undefined) request.log.error({ err: error }, 'a sign-in by a provider failed')
  return reply.redirect(wayBack(known ?? 'fault'), 302)
}

function isInvalid(error: unknown): boolean {
  return error instanceof Error && 'validation' in error && error.validation !== undefined
}

function nameOf(secure: boolean): string {
  return secure ? '__Host-aktsam-oidc' : 'aktsam-oidc'
}

function secretOf({ headers }: FastifyRequest, secure: boolean): string | undefined {
  return cookieIn(headers.cookie, nameOf(secure))
}

function providerOf({ providers = [] }: AccessRoutes, id: string): Provider {
  const provider = providers.find((one) => one.id === id)
  if (provider) return provider
  throw new AppError({ code: 'not_found', ...worded(noProviderWords(id)) })
}
