/** The door of casework: decisions on suppliers, signed for good. */
export { type Signature, signDecision } from './actions.ts'
export { type DecisionScope, decisionsCovering, moveOf, stopsNewCustomersOnly } from './in-force.ts'
export { caseworkMigrations, decisionsOn, findDecisions, records } from './store.ts'
