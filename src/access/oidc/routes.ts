import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '#kernel'
import {
  type AccessRoutes,
  fromOf,
  handOver,
  isSecure,
  momentOf,
  orThrow,
  signedInOf,
  tags,
} from '../http/index.ts'
import { strict } from '../http/paging.ts'
import { cookieIn, written } from '../sessions/cookie.ts'
import { arrive } from './actions.ts'
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
      const { url, secret } = orThrow(await leave(db, momentOf(options), leaving))
      const secure = isSecure(options, request)
      reply.header('set-cookie', written(nameOf(secure), secret, { isSecure: secure, seconds: leftFor }))
      return reply.header('cache-control', 'no-store').redirect(url, 302)
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
      if (!arrived.ok) return reply.redirect(`/sign-in?problem=${arrived.refusal.code}`, 302)
      handOver(options, { request, reply }, arrived.value.token)
      return reply.redirect(arrived.value.returnTo, 302)
    },
  )
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
  throw new AppError({ code: 'not_found', detail: `There is no provider '${id}' to sign in with.` })
}
