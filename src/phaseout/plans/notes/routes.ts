import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { readPlan } from '../read/actions.ts'
import { notesOf, writePlanNote } from './actions.ts'
import { NoteSummary, PlanNote, WritePlanNote } from './model.ts'
import { summaryOf } from './summary.ts'

interface NoteRoutes {
  readonly db: Db
  readonly act: ActOf
}

const tags = ['plans']
const Named = Type.Object({ ref: Ref })

/** `/api/plans/:ref/notes`: consultation, dialogue, reactions, and what leaving does. */
export const planNoteRoutes: FastifyPluginAsyncTypebox<NoteRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/plans/:ref/notes',
    {
      config: { deed: 'plan.read' },
      schema: {
        ...{ tags, summary: 'What was said on a plan, the newest first', params: Named },
        response: {
          200: Type.Object({ items: Type.Array(PlanNote), summary: NoteSummary }, { $id: 'PlanNoteList' }),
        },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      return await inTransaction(db, who.at, async (tx) => {
        orThrow(await readPlan(tx, who, ref))
        const items = await notesOf(tx, ref)
        return { items, summary: summaryOf(items) }
      })
    },
  )
  app.post(
    '/api/plans/:ref/notes',
    {
      config: { deed: 'notice.send' },
      schema: {
        ...{ tags, summary: 'Note what somebody said, or what leaving does', params: Named },
        ...{ body: WritePlanNote, response: { 200: PlanNote } },
      },
    },
    async (request) =>
      orThrow(await writePlanNote(db, act(request), { ref: request.params.ref, note: request.body })),
  )
}
