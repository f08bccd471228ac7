/** The door of assurance: what contracts say, what they cover, and which risks were assessed. */
export {
  type ContractScope,
  type Covering,
  contractsCovering,
  hasAssessment,
  running,
  servicedSerials,
} from './in-force.ts'
export { assessmentsOn, assuranceMigrations, contractsWith, findContracts, records } from './store.ts'
