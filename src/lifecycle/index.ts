import './tables.ts'

/** The door of life cycles, calendars and deadlines. Steps are asked at `#lifecycle/interpret`, which is pure. */
export { type Calendar, isWorkingDay } from './calendar/working-days.ts'
export { faultsOf } from './check-table.ts'
export {
  addDeadline,
  changeDeadline,
  type DeadlineDesk,
  endWithin,
  extendWithin,
  startDeadline,
  tickDeadlines,
} from './deadlines/actions.ts'
export { extendDeadline } from './deadlines/change.ts'
export type { StartDeadline } from './deadlines/start.ts'
export { type DeadlineSum, deadlineSums, deadlinesOf } from './deadlines/store.ts'
export { diagramOf } from './diagram.ts'
export {
  begin,
  type LifeKind,
  type LifeSubject,
  type Taken,
  take,
  withdrawApproval,
} from './lives/actions.ts'
export { type LifeView, viewOf } from './lives/shown/actions.ts'
export { findLives, livesIn, statesOf, stepsOf } from './lives/store.ts'
export { lifecycleMigrations } from './migrations.ts'
export type { Guard, LifeCycle, Option, Transition } from './model.ts'
export { type LifecycleRoutes, lifecycleRoutes } from './routes.ts'
export { type Contributor, type LinkOf, workOf } from './work/actions.ts'
