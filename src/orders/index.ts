import './tables.ts'

/** The door of orders: may this go, and what was answered before? */
export {
  type CheckRequest,
  checkOrder,
  checkOrders,
  type OrderDesk,
  type Question,
} from './check/actions.ts'
export { draftOrder } from './deeds/draft/actions.ts'
export { type Move, moveOrder } from './deeds/move/actions.ts'
export type { OrderServices } from './gather/index.ts'
export { entriesAmong, standingsAround } from './gather/owners/actions.ts'
export { countPastAnswers, newestTraces, type PastAnswer, pastAnswers } from './history/store.ts'
export { ordersMigrations } from './migrations.ts'
export type { Once } from './once/actions.ts'
export { parseOrder } from './parse.ts'
export { type CheckedLater, recheckOpenOrders, recover } from './recovery/actions.ts'
export { askAfterStop } from './recovery/stop/actions.ts'
export { countStale } from './recovery/stop/store.ts'
export {
  type Exposure,
  exposure,
  type Override,
  outcomesByWeek,
  overrides,
  type ReportScope,
  reasonsGiven,
  waits,
} from './reports/store.ts'
export { orderRoutes } from './routes.ts'
export type { ListLaw, OrderSettings, Screening } from './services.ts'
export { soldSince } from './sold/store.ts'
export {
  forgetPartyChecks,
  lastPartyChecks,
  ordersUsing,
  pageOfOrders,
  records,
} from './store.ts'
export { usedExceptions } from './usage.ts'
export {
  eraseVerdict,
  type RecheckRequest,
  recheckVerdict,
  replayVerdict,
  seenVerdict,
} from './verdicts/actions.ts'
export { askOtherwise, type WhatIf } from './what-if/actions.ts'
