import './tables.ts'

/** The door of documents: evidence files, forms with their answers, and letters made from records. */
export { type Erased, eraseAnswers, eraseDocument, eraseEvidence } from './erasure/actions.ts'
export {
  changeEvidence,
  changeWithin as changeEvidenceWithin,
  openEvidence,
  type Room as EvidenceRoom,
} from './evidence/actions.ts'
export type { Closed } from './evidence/closed.ts'
export {
  addEvidence,
  type EvidenceOrder,
  keepEvidence,
  type ReadyEvidence,
  readyEvidence,
  type Upload,
} from './evidence/receive/actions.ts'
export { type Received, receiveRecord, stageFiles } from './evidence/receive/routes.ts'
export { aboutOf, findEvidence, pageOfEvidence } from './evidence/store.ts'
export { alteredAmong, evidenceAbout, placeOf } from './evidence/whole/actions.ts'
export { currentForm as formNow, readForm } from './forms/actions.ts'
export { beginAnswers, readAnswers, saveAnswers, submitAnswers } from './forms/answers/actions.ts'
export { answersOf, submittedBy } from './forms/given/actions.ts'
export { documentsMigrations } from './migrations.ts'
export { closePdf } from './pdf/index.ts'
export { documentRoutes } from './routes.ts'
export {
  type DocumentOrder,
  keepDocument,
  madePlaceOf,
  type Prepared,
  prepareDocument,
} from './templates/actions.ts'
export { documentsAbout } from './templates/store.ts'
