import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { breakGlassRoutes } from './break-glass/routes.ts'
import { delegationRoutes } from './delegation/routes.ts'
import type { AccessRoutes } from './http/index.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { keyRoutes } from './keys/routes.ts'
import { meRoutes } from './me/routes.ts'
import { oidcRoutes } from './oidc/routes.ts'
import { passkeyRoutes } from './passkeys/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { resetRoutes } from './reset/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { setUpRoutes } from './set-up/routes.ts'

/** Signing in, people, and what they may do. */
export const accessRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  // Answers name what leaves field by field; a serialiser made from a schema cannot tell the branches of a union apart.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  for (const routes of [
    setUpRoutes,
    sessionRoutes,
    passkeyRoutes,
    oidcRoutes,
    meRoutes,
    peopleRoutes,
    invitationRoutes,
    resetRoutes,
    keyRoutes,
    delegationRoutes,
    breakGlassRoutes,
  ])
    await app.register(routes, options)
}
