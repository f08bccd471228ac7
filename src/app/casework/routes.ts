import type { FastifyInstance } from 'fastify'
import type { ActOf } from '#access'
import {
  caseEvidenceRoutes,
  caseRoutes,
  decisionRoutes,
  findingRoutes,
  hearingRoutes,
  interimRoutes,
  measureRoutes,
  placeRoutes,
  ratingRoutes,
  warningRoutes,
} from '#casework'
import { statementRoutes } from '#disclosure'
import type { Act } from '#kernel'
import { countStale, soldSince } from '#orders'
import {
  assetRoutes,
  boardRoutes,
  type LawQuestion,
  noticeRoutes,
  planRoutes,
  proposalRoutes,
  replacementRoutes,
  supportRoutes,
  surveyRoutes,
} from '#phaseout'
import type { Tx } from '#storage'
import { askOfAsset } from '../assets/ask.ts'
import { planLetterRoutes } from '../plans/letters.ts'
import { planToSurvey } from '../plans/surveys.ts'
import { lawOnProduct } from '../proposals/law.ts'
import { orderForOffer } from '../proposals/order-of.ts'
import type { Services } from '../services.ts'
import { caseLetterRoutes } from './case-letters.ts'
import { decisionDesk } from './decisions.ts'
import { caseDesk } from './desk.ts'
import { caseExportRoutes } from './export.ts'
import { registerGathering } from './gathering.ts'
import { hearingDesk } from './hearing.ts'
import { memoRoutes } from './memo.ts'
import { warningDesk } from './warnings.ts'
import { weighedInWords } from './weighed.ts'

/** From a warning to a decision and what follows from it. */
export async function registerCasework(app: FastifyInstance, services: Services, act: ActOf): Promise<void> {
  const { db, dataDir } = services.store
  const { now, random } = services
  await app.register(warningRoutes, { ...warningDesk(services), act, now, random })
  await app.register(caseRoutes, { ...caseDesk(services), act })
  await registerGathering(app, services, act)
  await app.register(ratingRoutes, { db, act })
  await app.register(findingRoutes, { db, dataDir, act })
  await app.register(caseEvidenceRoutes, { ...hearingDesk(services), act })
  await app.register(hearingRoutes, { ...hearingDesk(services), act })
  const deciding = { ...decisionDesk(services), act }
  await app.register(decisionRoutes, deciding)
  await app.register(interimRoutes, deciding)
  await app.register(memoRoutes, { db, dataDir, act, desk: deciding, weighed: weighedInWords })
  await app.register(caseLetterRoutes, { db, dataDir, act, desk: deciding })
  await app.register(caseExportRoutes, { db, dataDir, act, log: services.log, desk: deciding })
  await app.register(measureRoutes, { ...caseDesk(services), act })
  await app.register(placeRoutes, { db, act })
  const ordering = { db, services: services.orders }
  await app.register(assetRoutes, { db, act, askRules: (by, about) => askOfAsset(ordering, by, about) })
  const proposing = { db, lawOf: (by: Act, line: LawQuestion) => lawOnProduct(ordering, by, line) }
  await app.register(proposalRoutes, { ...proposing, act })
  await app.register(replacementRoutes, { ...proposing, act, orderOf: orderForOffer })
  await app.register(planRoutes, { db, act, soldSince })
  await app.register(boardRoutes, { db, act, soldSince, toAsk: countStale })
  await app.register(supportRoutes, { db, act })
  const start = (tx: Tx, plan: string) => planToSurvey(tx, services, plan)
  await app.register(surveyRoutes, { db, act, start })
  await app.register(noticeRoutes, { db, dataDir, act })
  await app.register(planLetterRoutes, { db, dataDir, act })
  await app.register(statementRoutes, { db, act })
}
