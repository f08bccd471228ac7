import './tables.ts'
import type { FastifyRequest } from 'fastify'
import type { Act } from '#kernel'
import type { Deed } from './permissions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * What somebody does who calls this route: the outer gate asks whether they may do it anywhere at all.
     * `open`: nobody need be signed in. A route that declares nothing cannot be registered.
     */
    deed?: Deed | 'open'
  }
}

/** The act of the one who sent a request; made by the app from its session or key. */
export type ActOf = (request: FastifyRequest, more?: { readonly reason?: string }) => Act

export { accessMigrations } from './migrations.ts'
/** The door of access: who may do what, and the people, sessions and keys that stand behind an act. */
export { type Deed, deeds, isDeed, type Permission, permissions } from './permissions.ts'
export {
  type About,
  grantsOf,
  isRole,
  mayAnywhere,
  type Part,
  permit,
  type Sight,
  sightOf,
} from './permit.ts'
export { type Identity, identify, type Shown, showsCsrf } from './sessions/actions.ts'
export { cookieName, endedCookie, sessionCookie } from './sessions/cookie.ts'
export { type Company, type CompanyGiven, setUpToken } from './set-up/actions.ts'
