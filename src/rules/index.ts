import './tables.ts'

/** The door of rules: what may be sold, as data; how it is read, kept, and asked. Judging itself is `#rules/evaluate`. */
export {
  addRules,
  builtInPacks,
  importPack,
  installPacks,
  type PackImport,
  parsePack,
} from './actions.ts'
export { approvePack, withdrawPack } from './approval/actions.ts'
export { type RuledDecision, rulesOfDecision } from './decision-rules.ts'
export { beginDraft, testDraft } from './drafts/actions.ts'
export { followDrafts } from './drafts/approve/actions.ts'
export { DraftText } from './drafts/model.ts'
export { draftsToSign } from './drafts/store.ts'
export { beginDryRun, type PastOrders, runDryRun, type Window } from './dry-run/actions.ts'
export type { PastOrder } from './dry-run/dry-run.ts'
export * from './evaluate.ts'
export { type FactRow, factsTable } from './fact-names.ts'
export { endDeadRuns, isAnotherInForce, noteFollowed } from './follow/actions.ts'
export { draftLife } from './life.ts'
export { type LoadedPack, loadPack } from './load.ts'
export { rulesMigrations } from './migrations.ts'
export { Pack } from './pack-model.ts'
export { labelOf, showValue, wordsOfValues } from './reading/fact-words.ts'
export { type RuleServices, ruleRoutes } from './routes.ts'
export { activeRules, type RuleSet, ruleSet } from './store.ts'
export { type TestResult, testRules } from './test-cases.ts'
export { askWords, unverified } from './words.ts'
