import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { DayText, Nullable, orThrow, versionIn } from '#kernel'
import { decideTogether } from './bulk/actions.ts'
import { assignAlert, confirmAlert, decideAlert, undoAlert } from './deeds/actions.ts'
import {
  AlertCounts,
  AlertFigure,
  AlertFile,
  AlertFilter,
  AlertLine,
  AlertVerdict,
  AskAlert,
  BulkVerdict,
  QuestionView,
  ReasonChoice,
} from './model.ts'
import { answerAlert, askAlert } from './questions/actions.ts'
import {
  deciders,
  pageOfAlerts,
  type ReadingDesk,
  readAlert,
  readQuestion,
  reasonChoices,
} from './read/actions.ts'
import { readFigures } from './statistics/actions.ts'

export interface AlertRoutes extends ReadingDesk {
  readonly act: ActOf
}

const tags = ['alerts']
const strict = { additionalProperties: false }
const Named = Type.Object({ id: Type.String({ maxLength: 100 }) })
const Said = Type.String({ minLength: 1, maxLength: 4000, pattern: '^[^\\u0000]*$' })
const Page = Type.Object(
  { items: Type.Array(AlertLine), next: Nullable(Type.String()), counts: AlertCounts },
  { $id: 'AlertPage' },
)

/** `/api/alerts`: the queue, one alert with both sides, and what is done with it (R6, R7). */
export const alertRoutes: FastifyPluginAsyncTypebox<AlertRoutes> = async (app, options) => {
  // Answers are sent as they are: a serialiser made from a schema would drop what the schema leaves open.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, options)
  await app.register(aroundRoutes, options)
  await app.register(verdictRoutes, options)
  await app.register(endRoutes, options)
  await app.register(workRoutes, options)
  await app.register(questionRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<AlertRoutes> = async (app, desk) => {
  const { act } = desk
  const read = { deed: 'screening.read', personal: 'hit' } as const
  app.get(
    '/api/alerts',
    {
      config: read,
      schema: {
        ...{ tags, summary: 'Alerts in the order in which they press, and where the queue stands' },
        ...{ querystring: AlertFilter, response: { 200: Page } },
      },
    },
    async (request) => orThrow(await pageOfAlerts(desk, act(request), request.query)),
  )
  app.get(
    '/api/alerts/:id',
    {
      config: read,
      schema: {
        ...{ tags, summary: 'One alert with both sides in full, and its history' },
        ...{ params: Named, response: { 200: AlertFile } },
      },
    },
    async (request, reply) => {
      const found = orThrow(await readAlert(desk, act(request), request.params.id))
      reply.header('etag', `"${found.version}"`)
      return found
    },
  )
}

const aroundRoutes: FastifyPluginAsyncTypebox<AlertRoutes> = async (app, desk) => {
  const { act } = desk
  app.get(
    '/api/alerts/reasons',
    {
      config: { deed: 'screening.read' },
      schema: {
        ...{ tags, summary: 'Reasons for verdicts, each with its key' },
        response: { 200: Type.Object({ items: Type.Array(ReasonChoice) }) },
      },
    },
    () => ({ items: reasonChoices() }),
  )
  app.get(
    '/api/alerts/deciders',
    {
      config: { deed: 'hit.decide' },
      schema: {
        ...{ tags, summary: 'People to whom an alert can be given' },
        response: { 200: Type.Object({ items: Type.Array(Type.String()) }) },
      },
    },
    async (request) => ({ items: await deciders(desk, act(request)) }),
  )
  app.get(
    '/api/alerts/statistics',
    {
      config: { deed: 'screening.read' },
      schema: {
        ...{
          tags,
          summary: 'What was decided in a period, by list and by reason: false ones, and how long it took',
        },
        querystring: Type.Object({ from: DayText, to: DayText }, strict),
        response: {
          200: Type.Object({ byList: Type.Array(AlertFigure), byReason: Type.Array(AlertFigure) }),
        },
      },
    },
    async (request) => orThrow(await readFigures(desk.db, act(request), request.query)),
  )
}

const verdictRoutes: FastifyPluginAsyncTypebox<AlertRoutes> = async (app, desk) => {
  const { act } = desk
  app.post(
    '/api/alerts/:id/decision',
    {
      config: { deed: 'hit.decide' },
      schema: {
        ...{ tags, summary: 'A verdict with its reason; the first of two signatures where it takes two' },
        ...{ params: Named, body: AlertVerdict, response: { 200: AlertFile } },
      },
    },
    async (request) => {
      const { params, body } = request
      const who = act(request, reasonIn(body.text))
      orThrow(
        await decideAlert(desk, who, { ...params, ...body, version: versionIn(request.headers['if-match']) }),
      )
      return orThrow(await readAlert(desk, act(request), params.id))
    },
  )
  app.post(
    '/api/alerts/:id/confirmation',
    {
      config: { deed: 'hit.confirm' },
      schema: {
        ...{ tags, summary: 'The second signature: what the first one said' },
        params: Named,
        body: Type.Object({ text: Type.Optional(Said) }, strict),
        response: { 200: AlertFile },
      },
    },
    async (request) => {
      const { params, body } = request
      const who = act(request, reasonIn(body.text))
      orThrow(
        await confirmAlert(desk, who, {
          ...params,
          ...body,
          version: versionIn(request.headers['if-match']),
        }),
      )
      return orThrow(await readAlert(desk, act(request), params.id))
    },
  )
}

const endRoutes: FastifyPluginAsyncTypebox<AlertRoutes> = async (app, desk) => {
  const { act } = desk
  app.post(
    '/api/alerts/:id/undo',
    {
      config: { deed: 'hit.decide' },
      schema: {
        ...{ tags, summary: 'Take my last verdict back, shortly after it' },
        ...{ params: Named, response: { 200: AlertFile } },
      },
    },
    async (request) => {
      const { params, headers } = request
      orThrow(await undoAlert(desk, act(request), { ...params, version: versionIn(headers['if-match']) }))
      return orThrow(await readAlert(desk, act(request), params.id))
    },
  )
  app.post(
    '/api/alerts/bulk',
    {
      config: { deed: 'hit.decide' },
      schema: {
        ...{ tags, summary: 'Clear alerts that are there for the same reason, all or none' },
        body: BulkVerdict,
        response: { 200: Type.Object({ decided: Type.Integer() }) },
      },
    },
    async (request) => {
      const { body } = request
      const done = orThrow(await decideTogether(desk, act(request, reasonIn(body.text)), body))
      return { decided: done.length }
    },
  )
}

function reasonIn(text: string | undefined) {
  return text === undefined || text === '' ? {} : { reason: text }
}

const workRoutes: FastifyPluginAsyncTypebox<AlertRoutes> = async (app, desk) => {
  const { act } = desk
  app.post(
    '/api/alerts/:id/question',
    {
      config: { deed: 'hit.decide' },
      schema: {
        ...{ tags, summary: 'Ask somebody what is missing, by a day' },
        ...{ params: Named, body: AskAlert, response: { 200: AlertFile } },
      },
    },
    async (request) => {
      const { params, body } = request
      const who = act(request, { reason: body.text })
      orThrow(
        await askAlert(desk, who, { ...params, ...body, version: versionIn(request.headers['if-match']) }),
      )
      return orThrow(await readAlert(desk, act(request), params.id))
    },
  )
  app.post(
    '/api/alerts/:id/assignment',
    {
      config: { deed: 'hit.decide' },
      schema: {
        ...{ tags, summary: 'Take an alert over, or give it to somebody who decides alerts' },
        params: Named,
        body: Type.Object({ to: Type.Optional(Type.String({ maxLength: 100 })) }, strict),
        response: { 200: AlertFile },
      },
    },
    async (request) => {
      const { params, body, headers } = request
      const version = versionIn(headers['if-match'])
      orThrow(await assignAlert(desk, act(request), { ...params, ...body, version }))
      return orThrow(await readAlert(desk, act(request), params.id))
    },
  )
}

const questionRoutes: FastifyPluginAsyncTypebox<AlertRoutes> = async (app, desk) => {
  const { act } = desk
  app.get(
    '/api/alert-questions/:id',
    {
      config: { deed: 'alert.answer' },
      schema: {
        ...{ tags, summary: 'What is asked about a party; nothing of the list' },
        ...{ params: Named, response: { 200: QuestionView } },
      },
    },
    async (request) => orThrow(await readQuestion(desk, act(request), request.params.id)),
  )
  app.post(
    '/api/alert-questions/:id/answer',
    {
      config: { deed: 'alert.answer' },
      schema: {
        ...{ tags, summary: 'Answer what is asked about a party' },
        params: Named,
        body: Type.Object({ text: Said }, strict),
        response: { 200: QuestionView },
      },
    },
    async (request) => {
      const { params, body } = request
      orThrow(await answerAlert(desk, act(request, { reason: body.text }), { ...params, ...body }))
      return orThrow(await readQuestion(desk, act(request), params.id))
    },
  )
}
