/** The door of use: what products are for, what they must never be for, and what the buyer says. */
export { balanceFor, type StatementScope, statementCovers } from './evidence.ts'
export { prohibitedUses } from './prohibited-uses.ts'
export { redFlagCatalogue } from './red-flag-catalogue.ts'
export { type RedFlagContext, type RedFlags, redFlags, unknownAnswers } from './red-flags.ts'
export { approvedUses, balanceTestsAt, records, statementsBy, useMigrations } from './store.ts'
export { textMatches } from './text-matches.ts'
