/** The door of disclosure: what we say outside of what was decided. */
export { draftStatement, type StatementOrder } from './actions.ts'
export { type StatementRoutes, statementRoutes } from './routes.ts'
export { disclosureMigrations } from './store.ts'
