import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type ActOf, permit } from '#access'
import { type Act, AppError, orThrow, Prose, type Result } from '#kernel'
import { findLives, type Taken } from '#lifecycle'
import { inTransaction, type Tx } from '#storage'
import { approveMove, noMove, type PartnersDesk, refuseMove, withdrawMove } from './actions.ts'
import { moveStates, RelationMoveView } from './model.ts'
import { moves } from './store.ts'

const tags = ['suppliers']
const Named = Type.Object({ ref: Type.String({ maxLength: 200 }) })
const Reasoned = Type.Object({ reason: Prose }, { $id: 'MoveReason', additionalProperties: false })

type Doing = (desk: PartnersDesk, who: Act, ref: string) => Promise<Result<Taken>>
const deeds = [
  ['approve', 'partner.approve', 'Approve a move of a supplier; the last approval makes it', approveMove],
  ['refuse', 'partner.approve', 'Leave the supplier where it stands', refuseMove],
  ['withdraw', 'partner.move', 'Take back the move that I asked for', withdrawMove],
] as const satisfies readonly (readonly [string, string, string, Doing])[]

/** `/api/supplier-moves`: moves of suppliers that wait for others. */
export const moveRoutes: FastifyPluginAsyncTypebox<PartnersDesk & { readonly act: ActOf }> = async (
  app,
  { act, ...desk },
) => {
  app.get(
    '/api/supplier-moves/:ref',
    {
      config: { deed: 'partner.readDetail' },
      schema: { tags, summary: 'One move of a supplier', params: Named, response: { 200: RelationMoveView } },
    },
    async (request) => {
      const who = act(request)
      return await inTransaction(desk.db, who.at, (tx) => shownMove(tx, who, request.params.ref))
    },
  )
  for (const [name, deed, summary, doing] of deeds)
    app.post(
      `/api/supplier-moves/:ref/${name}`,
      {
        config: { deed },
        schema: { tags, summary, params: Named, body: Reasoned, response: { 200: RelationMoveView } },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        const { ref } = request.params
        orThrow(await doing(desk, who, ref))
        return await inTransaction(desk.db, who.at, (tx) => viewOfMove(tx, ref))
      },
    )
}

async function shownMove(tx: Tx, act: Act, ref: string): Promise<RelationMoveView> {
  const view = await viewOfMove(tx, ref)
  if (permit(act, 'partner.readDetail', { entity: view.legalEntity }).ok) return view
  throw new AppError(noMove(ref))
}

async function viewOfMove(tx: Tx, ref: string): Promise<RelationMoveView> {
  const [kept] = await moves.find(tx, [ref])
  if (!kept) throw new AppError(noMove(ref))
  const [life] = await findLives(tx, 'supplierMove', [ref])
  const state = moveStates.find((one) => one === life?.record.state) ?? 'done'
  return { ...kept.record, state, approvals: [...(life?.record.approvals ?? [])] }
}
