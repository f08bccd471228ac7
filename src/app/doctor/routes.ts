import type { FastifyInstance } from 'fastify'
import type { Services } from '../services.ts'
import { lookOver } from './look.ts'
import { DoctorReport } from './report.ts'

/** `/api/doctor`: what an operator asks first when something is odd. */
export async function doctorRoutes(app: FastifyInstance, services: Services): Promise<void> {
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/doctor',
    {
      config: { deed: 'installation.read' },
      schema: {
        tags: ['installation'],
        summary: 'Lists, screening index, log and sizes, with what is wrong and what to do about it',
        response: { 200: DoctorReport },
      },
    },
    () => lookOver(services),
  )
}
