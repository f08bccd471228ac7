import './tables.ts'

/** The door of the phase-out: what is installed, what a purpose proves, which promises and exceptions hold. */
export { assetRoutes } from './assets/routes.ts'
export { type AssetWish, listAssets } from './base/actions.ts'
export { baseRoutes } from './base/routes.ts'
export { countByProduct } from './base/store.ts'
export { coverageBoardOf } from './boards/coverage/actions.ts'
export { priceBoardOf } from './boards/prices/actions.ts'
export { boardRoutes } from './boards/routes.ts'
export { stopBoardOf } from './boards/stop/actions.ts'
export { boardMigrations } from './boards/store.ts'
export { type Ceiling, type CeilingScope, ceilingScope, piecesOver, spareCeiling } from './ceiling.ts'
export { type ExceptionScope, exceptionsFor } from './exceptions.ts'
export {
  approveException,
  askException,
  type ExceptionDesk,
  type ExceptionNews,
  exceptionKind,
  refuseException,
  tickExceptions,
  type UsedOf,
  withdrawException,
} from './exceptions-life/actions.ts'
export { pageOfExceptions } from './exceptions-life/read/actions.ts'
export { type ExceptionRoutes, exceptionRoutes } from './exceptions-life/routes.ts'
export { findExceptionRequests } from './exceptions-life/store.ts'
export { expandAssets } from './expand.ts'
export { prepareNotices, sendNotices } from './notices/actions.ts'
export { type LetterDesk, makeLetters, takeLetters } from './notices/letters/actions.ts'
export { noteResults } from './notices/results/actions.ts'
export { noticeRoutes } from './notices/routes.ts'
export { noticeMigrations } from './notices/store.ts'
export { coverProduct, draftPlan, movePlan, setContent } from './plans/actions.ts'
export { planKind } from './plans/kind/index.ts'
export { writePlanNote } from './plans/notes/actions.ts'
export { planNoteMigrations } from './plans/notes/store.ts'
export { listPlans } from './plans/read/actions.ts'
export { planRoutes } from './plans/routes.ts'
export { planMigrations, plannedFor } from './plans/store.ts'
export { type ClaimedLine, type Holdings, type Proof, proofOf } from './proof.ts'
export type { LawQuestion } from './proposals/actions.ts'
export { proposalRoutes } from './proposals/routes.ts'
export { makeReplacement, settleReplacement } from './replacements/actions.ts'
export {
  type OrderForOffer,
  offerReplacement,
  reviewReplacement,
  sayOnReplacement,
} from './replacements/deeds/actions.ts'
export { replacementKind } from './replacements/kind/index.ts'
export { replacementRoutes } from './replacements/routes.ts'
export { replacementMigrations } from './replacements/store.ts'
export {
  assetsAt,
  type BaseScope,
  countInstalled,
  exceptionsOf,
  findAssets,
  hasInstalled,
  phaseoutMigrations,
  records,
} from './store.ts'
export { supportRoutes } from './support/routes.ts'
export { supportMigrations } from './support/store.ts'
export { askSurvey, carryOutSurvey, readSurvey } from './survey/actions.ts'
export { surveyRoutes } from './survey/routes.ts'
export { surveyMigrations } from './survey/store.ts'
export { type GivenPromise, honours, type Moment } from './transition.ts'
