import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { AppError, languageFor, orThrow, worded } from '#kernel'
import { type Db, inTransaction } from '#storage'
import type { HiddenAmong } from '../deadlines/sight/actions.ts'
import { noKindWords } from '../knowledge/refusal-words.ts'
import type { LifeView } from '../lives/shown/actions.ts'
import { type Deadline, ShownLife, WorkItem } from '../model.ts'
import { type Contributor, type LinkOf, workOf } from './actions.ts'

export interface WorkRoutes {
  readonly db: Db
  readonly act: ActOf
  /** Every kind of thing that has a life. */
  readonly kinds: readonly LifeView[]
  /** What other rooms add to "my work". */
  readonly contributors: readonly Contributor[]
  /** Of these things those of which this one is not told that they are there; left out: none. */
  readonly hiddenAmong?: HiddenAmong
  /** The page of the thing that a deadline is about; left out: the deadline's own. */
  linkOf?(deadline: Deadline): string
}

/** `/api/work` and `/api/lives`: what waits for me, and where a thing stands. */
export const workRoutes: FastifyPluginAsyncTypebox<WorkRoutes> = async (app, options) => {
  const { db, act, kinds, hiddenAmong } = options
  const ownPage: LinkOf = ({ id }) => `/deadlines/${id}`
  const contributors = [
    ...kinds.map(
      (view): Contributor =>
        (tx, who) =>
          view.waiting(tx, who, hiddenAmong),
    ),
    ...options.contributors,
  ]
  app.get(
    '/api/work',
    {
      config: { deed: 'work.read' },
      schema: {
        tags: ['work'],
        summary: 'What waits for me, across all rooms; what is due first stands first',
        response: { 200: Type.Object({ items: Type.Array(WorkItem) }, { $id: 'Work' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const linkOf = options.linkOf ?? ownPage
      return orThrow(
        await inTransaction(db, who.at, (tx) => workOf(tx, who, { contributors, linkOf, hiddenAmong })),
      )
    },
  )
  app.get(
    '/api/lives/:kind/:id',
    {
      config: { deed: 'work.read' },
      schema: {
        tags: ['work'],
        summary: 'Where a thing stands, what may be done now, by whom, and why not',
        params: Type.Object({ kind: Type.String({ maxLength: 40 }), id: Type.String({ maxLength: 200 }) }),
        response: { 200: ShownLife },
      },
    },
    async (request, reply) => {
      const who = act(request)
      const { kind, id } = request.params
      const language = languageFor(request.headers['accept-language'])
      const view = kinds.find((one) => one.kind === kind)
      if (!view) throw new AppError({ code: 'not_found', ...worded(noKindWords(kind)) })
      reply.header('vary', 'accept-language')
      return orThrow(
        await inTransaction(db, who.at, (tx) => view.shown(tx, who, { object: id, language, hiddenAmong })),
      )
    },
  )
}
