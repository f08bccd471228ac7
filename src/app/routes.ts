import type { FastifyInstance } from 'fastify'
import { listRoutes } from '#lists'
import { logRoutes } from '#log'
import { orderRoutes } from '#orders'
import { ruleRoutes } from '#rules'
import { screeningRoutes } from '#screening'
import { inTransaction } from '#storage'
import { followLists } from './deeds/import-list.ts'
import { doctorRoutes } from './doctor/routes.ts'
import { recordKinds } from './records/all.ts'
import { recordRoutes } from './records/routes.ts'
import type { Services } from './services.ts'
import { loadSetting } from './settings.ts'

/** Every room's part of the HTTP surface. */
export async function registerRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { store, log, snapshots } = services
  const { db } = store
  app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }))
  await app.register(doctorRoutes, services)
  recordRoutes(app, services, recordKinds)
  await app.register(logRoutes, { db, log })
  await app.register(ruleRoutes, { db, act: services.act })
  await app.register(listRoutes, {
    db,
    dataDir: store.dataDir,
    act: services.act,
    activated: (imported) => followLists(services, services.act(), imported),
    ageLimit: () => inTransaction(db, services.now(), loadSetting),
  })
  await app.register(screeningRoutes, { db, act: services.act, snapshot: () => snapshots.current() })
  await app.register(orderRoutes, { db, act: services.act, services: services.orders })
}
