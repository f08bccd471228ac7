import './tables.ts'

/** The door of documents: evidence files, forms with their answers, and letters made from records. */
export { type Erased, eraseAnswers, eraseDocument, eraseEvidence } from './erasure/actions.ts'
export { changeEvidence, type Room as EvidenceRoom } from './evidence/actions.ts'
export { addEvidence, type EvidenceOrder } from './evidence/receive/actions.ts'
export { pageOfEvidence } from './evidence/store.ts'
export { beginAnswers, saveAnswers, submitAnswers } from './forms/answers/actions.ts'
export { documentsMigrations } from './migrations.ts'
export { closePdf } from './pdf/index.ts'
export { documentRoutes } from './routes.ts'
export {
  type DocumentOrder,
  keepDocument,
  type Prepared,
  prepareDocument,
} from './templates/actions.ts'
