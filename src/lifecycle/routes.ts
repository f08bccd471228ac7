import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { calendarRoutes } from './calendar/routes.ts'
import { type DeadlineRoutes, deadlineDeedRoutes, deadlineRoutes } from './deadlines/routes.ts'
import { type WorkRoutes, workRoutes } from './work/routes.ts'

/** What the app hands to these routes. */
export type LifecycleRoutes = DeadlineRoutes & WorkRoutes

/** `/api/deadlines`, `/api/work`, `/api/lives`, `/api/calendars`, `/api/duties`: what is owed, by whom, until when. */
export const lifecycleRoutes: FastifyPluginAsyncTypebox<LifecycleRoutes> = async (app, options) => {
  // Answers are sent as they are: a serialiser made from a schema would drop what the schema leaves open.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(deadlineRoutes, options)
  await app.register(deadlineDeedRoutes, options)
  await app.register(workRoutes, options)
  await app.register(calendarRoutes, options)
}
