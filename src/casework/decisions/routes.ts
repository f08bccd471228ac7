import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, orThrow, Ref, versionNeeded } from '#kernel'
import { inTransaction } from '#storage'
import { changeProposal, type DecisionDesk, layProposal, propose, withdrawProposal } from './actions.ts'
import { ProposalText, ProposalView } from './model.ts'
import { listProposals, readProposal } from './read/actions.ts'
import { approveProposal, refuseProposal, returnProposal } from './sign/actions.ts'

export interface DecisionRoutes extends DecisionDesk {
  readonly act: ActOf
}

const tags = ['decisions']
const Named = Type.Object({ ref: Ref })
const Reason = Type.String({ minLength: 3, maxLength: 5_000 })
const Reasoned = Type.Object({ reason: Reason }, { $id: 'DecisionReason', additionalProperties: false })
const ApproveBody = Type.Object(
  { reason: Reason, content: Type.String({ minLength: 64, maxLength: 64, description: 'of what was read' }) },
  { $id: 'ApproveDecision', additionalProperties: false },
)

/** `/api/cases/:ref/decisions` and `/api/decisions`: proposals, from their draft to the signature. */
export const decisionRoutes: FastifyPluginAsyncTypebox<DecisionRoutes> = async (app, options) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
  await app.register(signRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<DecisionRoutes> = async (app, { act, ...desk }) => {
  app.get(
    '/api/cases/:ref/decisions',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Proposed decisions of a case, oldest first', params: Named },
        response: { 200: Type.Object({ items: Type.Array(ProposalView) }) },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      const items = await inTransaction(desk.db, who.at, (tx) => listProposals(tx, who, { desk, ref }))
      return { items: orThrow(items) }
    },
  )
  app.get(
    '/api/decisions/:ref',
    {
      config: { deed: 'case.join' },
      schema: { tags, summary: 'One proposed decision', params: Named, response: { 200: ProposalView } },
    },
    async (request) => await shown(desk, act(request), request.params.ref),
  )
}

const writeRoutes: FastifyPluginAsyncTypebox<DecisionRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/cases/:ref/decisions',
    {
      config: { deed: 'decision.propose' },
      schema: {
        ...{ tags, summary: 'Write a proposal', params: Named, body: ProposalText },
        response: { 200: ProposalView },
      },
    },
    async (request) => {
      const who = act(request)
      const kept = orThrow(await propose(desk, who, { ref: request.params.ref, text: request.body }))
      return await shown(desk, who, kept.key)
    },
  )
  app.put(
    '/api/decisions/:ref',
    {
      config: { deed: 'decision.propose' },
      schema: {
        ...{ tags, summary: 'Write a proposal anew; `If-Match` names the version that was read' },
        ...{ params: Named, body: ProposalText, response: { 200: ProposalView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      const version = versionNeeded(request.headers['if-match'])
      orThrow(await changeProposal(desk, who, { ref, version, text: request.body }))
      return await shown(desk, who, ref)
    },
  )
  for (const [name, summary, does] of [
    ['lay', 'Lay a proposal before those who sign', layProposal],
    ['withdraw', 'Take a proposal back', withdrawProposal],
  ] as const)
    app.post(
      `/api/decisions/:ref/${name}`,
      {
        config: { deed: 'decision.propose' },
        schema: { tags, summary, params: Named, body: Reasoned, response: { 200: ProposalView } },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        orThrow(await does(desk, who, request.params.ref))
        return await shown(desk, who, request.params.ref)
      },
    )
}

const signRoutes: FastifyPluginAsyncTypebox<DecisionRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/decisions/:ref/approve',
    {
      config: { deed: 'decision.approve' },
      schema: {
        ...{
          tags,
          summary: 'Approve a decision; the last approval signs it, and all that it demands is made',
        },
        ...{ params: Named, body: ApproveBody, response: { 200: ProposalView } },
      },
    },
    async (request) => {
      const { reason, content } = request.body
      const who = act(request, { reason })
      const { ref } = request.params
      orThrow(await approveProposal(desk, who, { ref, content }))
      return await shown(desk, who, ref)
    },
  )
  for (const [name, summary, does] of [
    ['return', 'Give a proposal back to be written better', returnProposal],
    ['refuse', 'Refuse a proposal', refuseProposal],
  ] as const)
    app.post(
      `/api/decisions/:ref/${name}`,
      {
        config: { deed: 'decision.return' },
        schema: { tags, summary, params: Named, body: Reasoned, response: { 200: ProposalView } },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        orThrow(await does(desk, who, request.params.ref))
        return await shown(desk, who, request.params.ref)
      },
    )
}

async function shown(desk: DecisionDesk, who: Act, ref: string) {
  return orThrow(await inTransaction(desk.db, who.at, (tx) => readProposal(tx, who, { desk, ref })))
}
