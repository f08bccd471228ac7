/** The door of life cycles: tables in, states and reasons out. */
export { faultsOf } from './check-table.ts'
export { diagramOf } from './diagram.ts'
export { may, optionsFrom, type Question, step } from './interpret.ts'
export type { Guard, LifeCycle, Option, Transition } from './model.ts'
