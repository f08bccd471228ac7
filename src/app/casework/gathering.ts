import type { FastifyInstance } from 'fastify'
import type { ActOf } from '#access'
import { mandateRoutes, questionnaireRoutes, requestRoutes } from '#casework'
import type { Services } from '../services.ts'
import { mandateDesk, requestDesk } from './requests.ts'

/** What is asked of suppliers and experts, and their rooms. */
export async function registerGathering(app: FastifyInstance, services: Services, act: ActOf): Promise<void> {
  await app.register(requestRoutes, { ...requestDesk(services), act })
  await app.register(questionnaireRoutes, { ...requestDesk(services), act })
  await app.register(mandateRoutes, { ...mandateDesk(services), act })
}
