import { Type } from 'typebox'
import { beginAnswers, saveAnswers, submitAnswers } from '#documents'
import { AboutThing, type LetterLanguage } from '#documents/model'
import { languages, orThrow } from '#kernel'
import { keptAs, type Papers } from './papers.ts'
import { readPart } from './read.ts'
import type { Scene } from './story.ts'

const Answers = Type.Record(
  Type.String(),
  Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String())]),
)
const Filled = Type.Object(
  {
    form: Type.String(),
    by: Type.String(),
    begun: Type.Integer(),
    about: Type.Array(AboutThing),
    legalEntity: Type.Optional(Type.String()),
    party: Type.String(),
    language: Type.Enum([...languages]),
    parts: Type.Array(Answers, { minItems: 1 }),
    /** Keys of papers, by question. */
    evidence: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()))),
    /** Left out: half an answer still. */
    submitted: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
)

/** Forms that were begun, saved in parts, and handed in where they are whole. */
export function answerScenes(papers: Papers): Scene[] {
  return readPart('answers.yml', Type.Array(Filled)).flatMap((filled) => {
    const { parts, by, begun, submitted, evidence: named = {}, ...given } = filled
    const at = { id: '', version: 0 }
    const keep = (saved: { id: string; version: number }) => void Object.assign(at, saved)
    const begin: Scene = {
      ...{ daysAgo: begun, hour: '12:05' },
      play: async ({ services: { store }, as }) => {
        const language: LetterLanguage = given.language
        const order = { ...given, language, answers: parts[0] ?? {} }
        keep(orThrow(await beginAnswers(store, as(by), order)))
      },
    }
    const goOn = parts.slice(1).map(
      (answers, n): Scene => ({
        ...{ daysAgo: begun - 1, hour: `13:${10 + n}` },
        play: async ({ services: { store }, as }) => {
          const proofs = Object.entries(named).map(([question, keys]) => [
            question,
            keys.map((key) => keptAs(papers, key).id),
          ])
          const change = { answers, evidence: Object.fromEntries(proofs) }
          keep(orThrow(await saveAnswers(store, as(by), { ...at, change })))
        },
      }),
    )
    const handIn: Scene[] =
      submitted === undefined
        ? []
        : [
            {
              ...{ daysAgo: submitted, hour: '14:30' },
              play: async ({ services: { store }, as }) =>
                keep(orThrow(await submitAnswers(store.db, as(by), at))),
            },
          ]
    return [begin, ...goOn, ...handIn]
  })
}
