import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { CountryCode, Ref } from '#kernel'
import { type AccessRoutes, fromOf, handOver, momentOf, orThrow, tags, viewOfOpened } from '../http/index.ts'
import { Email, Language, PersonName, SessionView, TypedPassword } from '../model.ts'
import { judgeSetUp, setUp } from './actions.ts'

const strict = { additionalProperties: false }
const Token = Type.String({ minLength: 1, maxLength: 100 })

const SetUpOrder = Type.Object(
  {
    token: Token,
    person: Type.Object(
      { name: PersonName, email: Email, password: TypedPassword, language: Language },
      strict,
    ),
    company: Type.Object({ ref: Ref, name: PersonName, country: CountryCode }, strict),
  },
  strict,
)

/** `/api/set-up`: the first person and the first own legal entity, by the link that the server printed. */
export const setUpRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, companyGiven } = options
  app.get(
    '/api/set-up',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Whether a set-up link is still valid',
        querystring: Type.Object({ token: Token }, strict),
        response: { 200: Type.Object({ valid: Type.Boolean() }) },
      },
    },
    async (request) => ({ valid: (await judgeSetUp(db, options.now(), request.query.token)).ok }),
  )
  app.post(
    '/api/set-up',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Set up the first person and company, once, and sign in',
        body: SetUpOrder,
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const order = { ...request.body, from: fromOf(options, request), companyGiven }
      const opened = orThrow(await setUp(db, momentOf(options), order))
      handOver(options, { request, reply }, opened.token)
      return await viewOfOpened(options, opened)
    },
  )
}
