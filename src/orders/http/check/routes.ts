import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  AppError,
  fieldFault,
  InstantText,
  ok,
  orThrow,
  type Result,
  refuse,
  sentenceOf,
  toInstant,
  unknownField,
  worded,
} from '#kernel'
import { Verdict } from '#rules/model'
import { prohibitedUses, redFlagCatalogue, unknownAnswers } from '#use'
import { type CheckRequest, checkOrder } from '../../check/actions.ts'
import { lineNotJsonWords, tooManyOrdersWords } from '../../knowledge/refusal-words.ts'
import { CheckedOrders, Order } from '../../model.ts'
import { parseOrder } from '../../parse.ts'
import type { OrderRoutes } from '../../routes.ts'
import { asOrders, checkedOf, keyIn } from '../answers.ts'

const tags = ['orders']
const CheckQuery = Type.Object(
  {
    keep: Type.Optional(
      Type.Enum(['true', 'false'], {
        description: 'false: a what-if that leaves nothing but a count; true by default',
      }),
    ),
    asOf: Type.Optional(InstantText),
  },
  { additionalProperties: false },
)
const RedFlagQuestions = Type.Object({
  items: Type.Array(Type.Object({ id: Type.String(), question: Type.Record(Type.String(), Type.String()) })),
})
const ProhibitedUses = Type.Object({
  items: Type.Array(
    Type.Object({
      code: Type.String(),
      layer: Type.Enum(['law', 'policy']),
      citation: Type.String(),
      title: Type.Record(Type.String(), Type.String()),
    }),
  ),
})
/** More orders a call would hold the embedded database for seconds. */
const mostOrders = 1000

/** `POST /api/orders/check`: one order as JSON gets its verdict; an array or NDJSON gets one result an order. */
export const checkRoutes: FastifyPluginAsyncTypebox<OrderRoutes> = async (app, { db, act, services }) => {
  const desk = { db, services }
  app.post(
    '/api/orders/check',
    {
      config: { deed: 'order.check' },
      validatorCompiler: asOrders,
      schema: {
        tags,
        summary: 'May this order be sold? One order, an array of orders, or NDJSON',
        querystring: CheckQuery,
        body: Type.Union([Order, Type.Array(Order), Type.String()]),
        response: { 200: Type.Union([Verdict, CheckedOrders]) },
      },
    },
    async (request) => {
      const { keep, asOf } = request.query
      const more = { keep: keep !== 'false', ...(asOf === undefined ? {} : { asOf: toInstant(asOf) }) }
      const body: unknown = request.body
      if (typeof body !== 'string' && !Array.isArray(body)) {
        const key = keyIn(request.headers['idempotency-key'])
        const question = requestOf(body, more)
        return orThrow(
          question.ok ? await checkOrder(desk, act(request), withKey(question.value, key)) : question,
        )
      }
      const results = []
      for (const { ref, question } of batchOf(body, more))
        results.push(
          checkedOf(ref, question.ok ? await checkOrder(desk, act(request), question.value) : question),
        )
      return { results }
    },
  )
  app.get(
    '/api/red-flags',
    {
      config: { deed: 'record.read' },
      schema: {
        tags,
        summary: 'The red-flag questions, in all languages',
        response: { 200: RedFlagQuestions },
      },
    },
    () => ({ items: redFlagCatalogue.map(({ id, question }) => ({ id, question })) }),
  )
  app.get(
    '/api/prohibited-uses',
    {
      config: { deed: 'record.read' },
      schema: {
        tags,
        summary: 'What nobody is served for, by law or by our own values',
        response: { 200: ProhibitedUses },
      },
    },
    () => ({
      items: prohibitedUses.map(({ code, layer, citation, title }) => ({ code, layer, citation, title })),
    }),
  )
}

type More = Pick<CheckRequest, 'keep' | 'asOf'>

function withKey(question: CheckRequest, key: string | undefined): CheckRequest {
  const { keep, asOf, order } = question
  return key === undefined || keep === false
    ? question
    : { ...question, once: { key, body: { keep, asOf, order } } }
}

/** An order as it came, as a question. Answers to questions that nobody asks are refused like unknown fields. */
function requestOf(value: unknown, more: More): Result<CheckRequest> {
  const order = parseOrder(value)
  if (!order.ok) return order
  const errors = order.value.lines.flatMap(({ answers }, index) =>
    unknownAnswers(answers ?? {}).map((id) => fieldFault(`/lines/${index}/answers/${id}`, unknownField(id))),
  )
  if (errors.length > 0) return refuse({ code: 'unknown_field', ...worded(sentenceOf(errors)), errors })
  return ok({ ...more, order: order.value })
}

interface Item {
  readonly ref: string | null
  readonly question: Result<CheckRequest>
}

function batchOf(body: string | readonly unknown[], more: More): Item[] {
  const items = typeof body === 'string' ? linesOf(body) : body.map((value) => ok(value))
  if (items.length > mostOrders) {
    throw new AppError({ code: 'too_large', ...worded(tooManyOrdersWords(items.length, mostOrders)) })
  }
  return items.map((item) =>
    item.ok
      ? { ref: refIn(item.value), question: requestOf(item.value, more) }
      : { ref: null, question: item },
  )
}

/** NDJSON: one order a line; a line that is no JSON is refused by its number and spoils no other. */
function linesOf(text: string): Result<unknown>[] {
  return text.split('\n').flatMap((line, index): Result<unknown>[] => {
    if (line.trim() === '') return []
    try {
      return [ok<unknown>(JSON.parse(line))]
    } catch (cause) {
      const said = cause instanceof Error ? cause.message : String(cause)
      return [refuse({ code: 'invalid_input', ...worded(lineNotJsonWords(index + 1, said)) })]
    }
  })
}

function refIn(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'ref' in value && typeof value.ref === 'string'
    ? value.ref
    : null
}
