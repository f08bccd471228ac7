import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ActOf } from '#access'
import type { Room } from './evidence/actions.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { formRoutes } from './forms/routes.ts'
import { templateRoutes } from './templates/routes.ts'

export interface DocumentRoutes extends Room {
  readonly act: ActOf
}

/** `/api/evidence`, `/api/forms`, `/api/answers`, `/api/templates`, `/api/documents`. */
export const documentRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  await app.register(evidenceRoutes, options)
  await app.register(formRoutes, options)
  await app.register(templateRoutes, options)
}
