import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { permit } from '#access'
import { AppError, type FieldError, InstantText, orThrow, sentenceOf, toInstant, worded } from '#kernel'
import { checkRule } from '../../check-rule.ts'
import { isTooDeep } from '../../drafts/candidate.ts'
import { notTriedWords, ruleTooDeepWords } from '../../knowledge/pack-words.ts'
import { FactValue } from '../../model.ts'
import type { RuleServices } from '../../routes.ts'
import { checkFacts, checkOne, isRule, tryRule } from '../../trial/try-rule.ts'
import { RuleChecked, RuleTried, tags } from '../answers.ts'

const strict = { additionalProperties: false }
const Written = Type.Object({}, { additionalProperties: true, description: 'a Rule; judged by path' })

/** `/api/rules/check` and `/api/rules/try`: a rule while it is being written. Neither leaves a trace. */
export const trialRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, { act }) => {
  app.post(
    '/api/rules/check',
    {
      config: { deed: 'rules.draft' },
      schema: {
        tags,
        summary: 'What is wrong with a rule, by path; how it reads, and how its examples come out',
        body: Type.Object({ rule: Written }, strict),
        response: { 200: RuleChecked },
      },
    },
    async (request) => {
      orThrow(permit(act(request), 'rules.draft'))
      return checkOne(notTooDeep(request.body.rule))
    },
  )
  app.post(
    '/api/rules/try',
    {
      config: { deed: 'rules.draft' },
      schema: {
        tags,
        summary: 'What a rule does with facts given by hand, and how it comes to that',
        body: Type.Object(
          {
            rule: Written,
            facts: Type.Record(Type.String(), FactValue),
            at: Type.Optional(InstantText),
          },
          strict,
        ),
        response: { 200: RuleTried },
      },
    },
    async (request) => {
      const by = orThrow(permit(act(request), 'rules.draft'))
      const { facts, at } = request.body
      const rule = notTooDeep(request.body.rule)
      const errors = checkRule(rule)
      if (!isRule(rule, errors)) throw notUnderstood(errors.map(below('/rule')))
      const unknown = checkFacts(facts)
      if (unknown.length > 0) throw notUnderstood(unknown)
      return tryRule(rule, facts, toInstant(at ?? by.at))
    },
  )
}

function below(parent: string) {
  return (fault: FieldError): FieldError => ({ ...fault, path: `${parent}${fault.path}` })
}

function notTooDeep(rule: object): object {
  if (!isTooDeep(rule)) return rule
  throw new AppError({ code: 'invalid_input', ...worded(ruleTooDeepWords) })
}

function notUnderstood(errors: readonly FieldError[]): AppError {
  return new AppError({ code: 'rule_refused', ...worded(notTriedWords(sentenceOf(errors))), errors })
}
