/** The forms of documents: evidence, questionnaires, templates. Pure: other rooms and the screens read it. */
export * from './evidence/model.ts'
export { VerdictSheet } from './templates/knowledge/verdict-data.ts'
export * from './templates/model.ts'
