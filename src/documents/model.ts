/** The forms of documents: evidence, questionnaires, templates. Pure: other rooms and the screens read it. */
export * from './evidence/model.ts'
export { AnswerChange, AnswerSet, AnyForm, type Form } from './forms/model.ts'
export { ListSearchSheet } from './templates/knowledge/list-search-data.ts'
export { VerdictSheet } from './templates/knowledge/verdict-data.ts'
export * from './templates/model.ts'
