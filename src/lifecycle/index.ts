/** The door of life cycles: what is wrong with a table, and its drawing. Steps are asked at `#lifecycle/interpret`. */
export { faultsOf } from './check-table.ts'
export { diagramOf } from './diagram.ts'
export type { Guard, LifeCycle, Option, Transition } from './model.ts'
