/** The door of casework: cases, and decisions on suppliers, signed for good. */
export { type Signature, signDecision } from './actions.ts'
export {
  type CaseDesk,
  caseKind,
  linkWarning,
  moveCase,
  noteNews,
  openCase,
  openCaseNow,
} from './cases/actions.ts'
export { enterCase } from './cases/enter/actions.ts'
export { listCases, readCase, readTimeline } from './cases/read/actions.ts'
export { type CaseRoutes, caseRoutes } from './cases/routes.ts'
export { casesOf, noteInCase } from './cases/store.ts'
export { addToTeam } from './cases/team/actions.ts'
export {
  type DecisionDesk,
  propose,
  type Signed,
} from './decisions/actions.ts'
export { proposalKind } from './decisions/kind/index.ts'
export { listProposals, readProposal } from './decisions/read/actions.ts'
export { type DecisionRoutes, decisionRoutes } from './decisions/routes.ts'
export { proposalMigrations } from './decisions/store.ts'
export { type CaseEvidenceRoutes, caseEvidenceRoutes } from './evidence/routes.ts'
export { draftFinding } from './findings/actions.ts'
export { findingKind } from './findings/kind/index.ts'
export { listFindings } from './findings/read/actions.ts'
export { type FindingRoutes, findingRoutes } from './findings/routes.ts'
export { findingMigrations, findingsOf } from './findings/store.ts'
export { tickHearings } from './hearing/clock/actions.ts'
export type { HearingDesk } from './hearing/desk/index.ts'
export { hearingKind } from './hearing/kind/index.ts'
export { listHearings } from './hearing/read/actions.ts'
export { type HearingRoutes, hearingRoutes } from './hearing/routes.ts'
export { hearingMigrations } from './hearing/store.ts'
export { type DecisionScope, decisionsCovering, moveOf, stopsNewCustomersOnly } from './in-force.ts'
export { listInterims } from './interim/actions.ts'
export { interimRoutes } from './interim/routes.ts'
export { interimMigrations } from './interim/store.ts'
export { giveMandate } from './mandates/actions.ts'
export { tickMandates } from './mandates/clock/actions.ts'
export type { MandateDesk } from './mandates/desk/index.ts'
export { mandateKind } from './mandates/kind/index.ts'
export { listMandates } from './mandates/read/actions.ts'
export { type MandateRoutes, mandateRoutes } from './mandates/routes.ts'
export { signDeclaration } from './mandates/serve/actions.ts'
export { mandateMigrations } from './mandates/store.ts'
export { measureKind } from './measures/kind/index.ts'
export { listMeasures } from './measures/read/actions.ts'
export { measureRoutes } from './measures/routes.ts'
export { measureMigrations } from './measures/store.ts'
export { placeInCase } from './places/actions.ts'
export { type PlaceRoutes, placeRoutes } from './places/routes.ts'
export { sendQuestionnaire } from './questionnaires/actions.ts'
export { tickQuestionnaires } from './questionnaires/clock/actions.ts'
export { questionnaireKind } from './questionnaires/kind/index.ts'
export { listQuestionnaires } from './questionnaires/read/actions.ts'
export { type QuestionnaireRoutes, questionnaireRoutes } from './questionnaires/routes.ts'
export { questionnaireMigrations } from './questionnaires/store.ts'
export { readWeighing } from './ratings/read/actions.ts'
export { type RatingRoutes, ratingRoutes } from './ratings/routes.ts'
export { ratingMigrations, weighingInWords } from './ratings/store.ts'
export { sendRequest, writeRequest } from './requests/actions.ts'
export { type RequestNews, tickRequests } from './requests/clock/actions.ts'
export type { RequestDesk } from './requests/desk/index.ts'
export { documentRequestKind } from './requests/kind/index.ts'
export { listRequests } from './requests/read/actions.ts'
export { type RequestRoutes, requestRoutes } from './requests/routes.ts'
export { requestMigrations } from './requests/store.ts'
export { caseworkMigrations, decisionsOn, findDecisions, records } from './store.ts'
export type {
  WarningCases,
  WarningDesk,
} from './warnings/desk/index.ts'
export { writeToReporter } from './warnings/inform/actions.ts'
export { warningKind } from './warnings/kind/index.ts'
export { warningMigrations } from './warnings/migrations.ts'
export { receivePublic } from './warnings/public/actions.ts'
export { listWarnings } from './warnings/read/actions.ts'
export { receiveWarning } from './warnings/receive/actions.ts'
export { type WarningRoutes, warningRoutes } from './warnings/routes.ts'
export { acknowledgeWarning, triageWarning } from './warnings/triage/actions.ts'
