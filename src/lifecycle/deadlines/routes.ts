import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type ActOf, grantsOf, sightOf } from '#access'
import { orThrow } from '#kernel'
import { inTransaction } from '#storage'
import { addDeadline, changeDeadline, type DeadlineDeed, type DeadlineDesk, readDeadline } from './actions.ts'
import {
  AssignDeadline,
  Deadline,
  DeadlineReason,
  DeadlineState,
  ExtendDeadline,
  NewDeadline,
} from './model.ts'
import { ownershipsOf } from './owners.ts'
import { unhidden } from './sight/actions.ts'
import { cursorOf, pageOfDeadlines } from './store.ts'

export interface DeadlineRoutes extends DeadlineDesk {
  readonly act: ActOf
}

const Page = Type.Object(
  { items: Type.Array(Deadline), next: Type.Union([Type.String(), Type.Null()]) },
  { $id: 'DeadlinePage' },
)
const Named = Type.Object({ id: Type.String({ maxLength: 200 }) })
const ListQuery = Type.Object(
  {
    state: Type.Optional(Type.Array(DeadlineState, { description: 'left out: all of them' })),
    mine: Type.Optional(Type.Boolean({ description: 'those that I owe, or that were escalated to me' })),
    legalEntity: Type.Optional(Type.String()),
    objectKind: Type.Optional(Type.String()),
    objectId: Type.Optional(Type.String()),
    dueBefore: Type.Optional(Type.String({ format: 'date-time' })),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/deadlines`: duties with a date, read and set by hand. */
export const deadlineRoutes: FastifyPluginAsyncTypebox<DeadlineRoutes> = async (app, options) => {
  const { db, act, hiddenAmong } = options
  const tags = ['deadlines']
  app.get(
    '/api/deadlines',
    {
      config: { deed: 'deadline.read' },
      schema: {
        tags,
        summary: 'Duties with a date, the earliest end first',
        querystring: ListQuery,
        response: { 200: Page },
      },
    },
    async (request) => {
      const who = act(request)
      const { state, objectKind, objectId, dueBefore, ...query } = request.query
      const object = { ...(objectKind ? { kind: objectKind } : {}), ...(objectId ? { id: objectId } : {}) }
      const { all, items } = await inTransaction(db, who.at, async (tx) => {
        const page = await pageOfDeadlines(tx, {
          ...{ ...query, entities: sightOf(who, 'deadline.read').entities, states: state },
          ...(objectKind || objectId ? { object } : {}),
          ...(dueBefore ? { dueBefore: new Date(dueBefore).toISOString() } : {}),
          owners: ownershipsOf(who.by, grantsOf(who)),
        })
        return { all: page, items: await unhidden(tx, who, { all: page, hiddenAmong }) }
      })
      const last = all.length === query.limit ? all.at(-1) : undefined
      return { items, next: last ? cursorOf(last) : null }
    },
  )
  app.post(
    '/api/deadlines',
    {
      config: { deed: 'deadline.add' },
      schema: {
        tags,
        summary: 'Set a duty by hand: a known one with its start, or own words with a day',
        body: NewDeadline,
        response: { 200: Deadline },
      },
    },
    async (request) => orThrow(await addDeadline(options, act(request), request.body)),
  )
  app.get(
    '/api/deadlines/:id',
    {
      config: { deed: 'deadline.read' },
      schema: { tags, summary: 'One of them', params: Named, response: { 200: Deadline } },
    },
    async (request) => {
      const who = act(request)
      return orThrow(
        await inTransaction(db, who.at, (tx) =>
          readDeadline(tx, who, { id: request.params.id, hiddenAmong }),
        ),
      )
    },
  )
}

/** `/api/deadlines/:id/…`: what may be done to one. */
export const deadlineDeedRoutes: FastifyPluginAsyncTypebox<DeadlineRoutes> = async (app, options) => {
  const { act } = options
  const deeds = [
    ['pause', 'Stop the clock', DeadlineReason],
    ['resume', 'Let it run on: the end moves by the pause', Type.Partial(DeadlineReason)],
    ['meet', 'It is done', Type.Partial(DeadlineReason)],
    ['cancel', 'It is not owed any more', DeadlineReason],
    ['extend', 'Move the end, where the duty allows it', ExtendDeadline],
    ['assign', 'Hand it over to somebody else', AssignDeadline],
  ] as const
  for (const [deed, summary, body] of deeds)
    app.post(
      `/api/deadlines/:id/${deed}`,
      {
        config: { deed: 'deadline.change' },
        schema: {
          tags: ['deadlines'],
          summary,
          params: Named,
          body: Type.Object({ ...body.properties }, { additionalProperties: false }),
          response: { 200: Deadline },
        },
      },
      async (request) => {
        const { reason, ...rest } = request.body
        const order: DeadlineDeed = { ...rest, deed, id: request.params.id }
        return orThrow(await changeDeadline(options, act(request, reason ? { reason } : {}), order))
      },
    )
}
