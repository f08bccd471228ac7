import './tables.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What of people this route shows: whoever is answered by it is noted (who looked, at what, when). */
    personal?: string
  }
}

/** The door of data protection: classes and their time, legal holds, requests of data subjects, who looked. */
export { noteAccesses } from './accesses/actions.ts'
export { daysBefore, removeDay } from './accesses/store.ts'
export type { Holding, HoldingQuery } from './desk/index.ts'
export { liftHold, placeHold } from './holds/actions.ts'
export { privacyMigrations } from './migrations.ts'
export { identifySubject, receiveRequest } from './requests/actions.ts'
export { gatherData } from './requests/gather/actions.ts'
export { requestKind } from './requests/kind/index.ts'
export { eraseRequest, findRequests, requestsDue } from './requests/over/actions.ts'
export type { PrivacyRoutes } from './requests/routes.ts'
export { privacyRoutes } from './routes.ts'
