import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, type Language, languageFor, orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import { type RatingDesk, setGuideline, setRating, setTies } from './actions.ts'
import { SetGuideline, SetRating, SetTies, WeighingView } from './model.ts'
import { readWeighing } from './read/actions.ts'

export interface RatingRoutes extends RatingDesk {
  readonly act: ActOf
}

const tags = ['cases']
const Named = Type.Object({ ref: Ref })

/** `/api/cases/:ref/weighing`: suspicion and risk with what stood before, ties, and the guidelines point by point. */
export const ratingRoutes: FastifyPluginAsyncTypebox<RatingRoutes> = async (app, { act, ...desk }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/cases/:ref/weighing',
    {
      config: { deed: 'case.join' },
      schema: { tags, summary: 'How a case is weighed', params: Named, response: { 200: WeighingView } },
    },
    async (request) =>
      await shown(desk, act(request), { ref: request.params.ref, language: languageOf(request.headers) }),
  )
  app.post(
    '/api/cases/:ref/weighing/ratings',
    {
      config: { deed: 'case.weigh' },
      schema: {
        ...{ tags, summary: 'Set a level of suspicion or risk, with what stood before and why' },
        ...{ params: Named, body: SetRating, response: { 200: WeighingView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await setRating(desk, who, { ref, ...request.body }))
      return await shown(desk, who, { ref, language: languageOf(request.headers) })
    },
  )
  app.put(
    '/api/cases/:ref/weighing/ties',
    {
      config: { deed: 'case.weigh' },
      schema: {
        ...{ tags, summary: 'Ties to state, military and security services' },
        ...{ params: Named, body: SetTies, response: { 200: WeighingView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await setTies(desk, who, { ref, ...request.body }))
      return await shown(desk, who, { ref, language: languageOf(request.headers) })
    },
  )
  app.put(
    '/api/cases/:ref/weighing/guidelines',
    {
      config: { deed: 'case.weigh' },
      schema: {
        ...{ tags, summary: 'How what was found goes with one point of the guidelines' },
        ...{ params: Named, body: SetGuideline, response: { 200: WeighingView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await setGuideline(desk, who, { ref, ...request.body }))
      return await shown(desk, who, { ref, language: languageOf(request.headers) })
    },
  )
}

async function shown(
  desk: RatingDesk,
  who: Act,
  asked: { readonly ref: string; readonly language: Language },
) {
  return orThrow(await inTransaction(desk.db, who.at, (tx) => readWeighing(tx, who, asked)))
}

const languageOf = (headers: { readonly 'accept-language'?: string | undefined }): Language =>
  languageFor(headers['accept-language'])
