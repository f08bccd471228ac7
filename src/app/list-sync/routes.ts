import type { FastifyInstance } from 'fastify'
import type { ActOf } from '#access'
import { listRoutes, listSyncRoutes, ownListRoutes } from '#lists'
import { inTransaction } from '#storage'
import { followLists, importAndFollow } from '../deeds/import-list.ts'
import type { Services } from '../services.ts'
import { ageLimitIn } from './age-limit.ts'
import { listSyncDesk } from './desk.ts'

/** Lists, their imports, and how they are kept current. Looks under way end when the server stops. */
export async function registerLists(app: FastifyInstance, services: Services, act: ActOf): Promise<void> {
  const { store, now } = services
  await app.register(ownListRoutes, {
    ...{ db: services.store.db, dataDir: services.store.dataDir, act },
    ended: (by) => followLists(services, by, { change: 'activated' }),
  })
  await app.register(listRoutes, {
    db: store.db,
    dataDir: store.dataDir,
    act,
    load: (by, order) => importAndFollow(services, by, { ...order, now }),
    ageLimit: () => inTransaction(store.db, now(), ageLimitIn),
  })
  const stopping = new AbortController()
  app.addHook('preClose', async () => stopping.abort())
  await app.register(listSyncRoutes, { desk: listSyncDesk(services), act, signal: stopping.signal })
}
