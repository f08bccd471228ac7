import './tables.ts'
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

export { breakGlass, overdueReviews, review } from './break-glass/actions.ts'
export { delegate } from './delegation/actions.ts'
export { forgetPerson, personalDataOf } from './erasure/actions.ts'
export type { AccessRoutes, ActOf, Letter } from './http/index.ts'
export { type Acceptance, accept, type Invite, invite } from './invitations/actions.ts'
export { makeKey } from './keys/actions.ts'
export { isAnyKey } from './keys/store.ts'
export { accessMigrations } from './migrations.ts'
export type { Provider } from './oidc/provider.ts'
export { isKeptFrom, namesKeptFrom, seesOwnPeople } from './own-people.ts'
export { everybody, type Somebody } from './people/everyone/store.ts'
export { namesInside } from './people/store.ts'
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
export { mayNotDo, takesOther, takesRole } from './permit-words.ts'
export { accessRoutes } from './routes.ts'
export { type Identity, identify, type Shown, showsCsrf } from './sessions/actions.ts'
export { sessionCookie } from './sessions/cookie.ts'
export { countSessions, endEverySession } from './sessions/store.ts'
export { type Company, type CompanyGiven, setUpToken } from './set-up/actions.ts'
