import type { FastifyInstance } from 'fastify'
import { type ActOf, accessRoutes } from '#access'
import { closedTo } from '#casework'
import { catalogueRoutes } from '#catalogue'
import { countryRoutes } from '#countries'
import { documentRoutes } from '#documents'
import type { Act } from '#kernel'
import { lifecycleRoutes } from '#lifecycle'
import { logRoutes } from '#log'
import { noticeRoutes } from '#notices'
import { orderRoutes } from '#orders'
import { supplierRoutes } from '#partners'
import { baseRoutes, exceptionRoutes } from '#phaseout'
import { privacyRoutes } from '#privacy'
import { ruleRoutes } from '#rules'
import { alertRoutes, screeningRoutes, thresholdRoutes, wireRoutes } from '#screening'
import type { Tx } from '#storage'
import { alertDesk } from './alerts/desk.ts'
import { asOfRoutes } from './as-of/routes.ts'
import { backupRoutes } from './backup/routes.ts'
import { registerCasework } from './casework/routes.ts'
import { productDesk } from './catalogue/desk.ts'
import { changeRoutes } from './changes/routes.ts'
import { countryDesk } from './countries/desk.ts'
import { doctorRoutes } from './doctor/routes.ts'
import { dutyRoutes } from './duties/duties.ts'
import { actOf } from './gate/gate.ts'
import { listSearchDocumentRoutes } from './list-searches/routes.ts'
import { registerLists } from './list-sync/routes.ts'
import { mayTakeAll, readingOf } from './log-reading/reading.ts'
import { operationRoutes } from './operation/routes.ts'
import { followMerge, followParties } from './parties/follow.ts'
import { ownershipImportRoutes } from './parties/ownership-import/routes.ts'
import { ownershipRoutes } from './parties/ownership-routes.ts'
import { partyRoutes } from './parties/routes.ts'
import { partnersDesk } from './partners/desk.ts'
import { noteLooks } from './privacy/access-log.ts'
import { privacyDesk } from './privacy/desk.ts'
import { recordKinds } from './records/all.ts'
import { recordRoutes } from './records/routes.ts'
import { reportExportRoutes, reportRoutes } from './reports/routes.ts'
import { ruleServices } from './rules-lab/services.ts'
import { searchRoutes } from './search/routes.ts'
import type { Services } from './services.ts'
import { loadSetting } from './settings.ts'
import { accessServices } from './sign-in/access-services.ts'
import { spreadsheetRoutes } from './spreadsheets/routes.ts'
import { tables } from './tables/all.ts'
import { tableRoutes } from './tables/routes.ts'
import { lookingDesk } from './thresholds/desk.ts'
import { verdictDocumentRoutes } from './verdict-documents/routes.ts'

/** Every room's part of the HTTP surface. */
export async function registerRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { store, log, snapshots } = services
  const { db } = store
  const act: ActOf = (request, more) => actOf(services, request, more?.reason)
  noteLooks(app, services)
  await app.register(accessRoutes, accessServices(services, act))
  await app.register(operationRoutes, services)
  await app.register(backupRoutes, { services, act })
  await app.register(doctorRoutes, services)
  await app.register(reportRoutes, { db, act })
  await app.register(reportExportRoutes, { db, act })
  await app.register(asOfRoutes, { db, act, kinds: recordKinds })
  await app.register(tableRoutes, { db, act, tables })
  const merged = (refs: readonly string[]) => followMerge(services, refs)
  const changed = (refs: readonly string[], by: Act) => followParties(services, by, refs)
  await app.register(partyRoutes, { db, act, now: services.now, merged, changed })
  await app.register(ownershipRoutes, { services, act })
  await app.register(ownershipImportRoutes, { services, act, changed })
  await app.register(spreadsheetRoutes, { db, act, now: services.now, changed })
  await app.register(searchRoutes, { db, act, now: services.now })
  recordRoutes(app, { services, act }, recordKinds)
  await app.register(logRoutes, {
    ...{ db, log, act, reading: (request) => readingOf(db, act(request)) },
    mayTakeAll: (request) => mayTakeAll(db, act(request)),
  })
  await app.register(ruleRoutes, ruleServices(app, services, act))
  await app.register(lifecycleRoutes, dutyRoutes(services, act))
  await app.register(exceptionRoutes, dutyRoutes(services, act))
  await registerCasework(app, services, act)
  await app.register(catalogueRoutes, { db, act, ...productDesk })
  await app.register(baseRoutes, { db, act })
  await app.register(supplierRoutes, { ...partnersDesk(services), act })
  await app.register(changeRoutes, { db, act })
  await app.register(noticeRoutes, { desk: services.notices, act })
  const uploadQuota = async (tx: Tx) => (await loadSetting(tx)).outsideUploads
  await app.register(documentRoutes, { db, dataDir: store.dataDir, act, uploadQuota, closedTo })
  await app.register(verdictDocumentRoutes, { db, dataDir: store.dataDir, act })
  await app.register(listSearchDocumentRoutes, { db, dataDir: store.dataDir, act })
  await app.register(privacyRoutes, privacyDesk(services, act))
  await registerLists(app, services, act)
  await app.register(countryRoutes, countryDesk(services, act))
  await app.register(screeningRoutes, { db, act, snapshot: () => snapshots.current() })
  await app.register(alertRoutes, { ...alertDesk(services), act })
  await app.register(thresholdRoutes, { ...lookingDesk(services), act })
  const { wire } = services
  await app.register(wireRoutes, {
    ...{ shelf: wire.shelf, ready: wire.ready, update: wire.update, mayUpdate: wire.mayUpdate },
    note: (request, told) => wire.note(request.identity?.by ?? 'wire', told),
    baseOf: (request) => services.publicUrl ?? `http://${request.host}`,
  })
  await app.register(orderRoutes, { db, act, services: services.orders })
}
