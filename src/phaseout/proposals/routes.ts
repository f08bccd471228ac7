import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ActOf } from '#access'
import { orThrow } from '#kernel'
import { type ProposalsDesk, proposeFor } from './actions.ts'
import { ProposalsAsk, ProposalsView } from './model.ts'

export interface ProposalRoutes extends ProposalsDesk {
  readonly act: ActOf
}

/** `/api/proposals`: what may take the place of a device. A question, not a deed: nothing is kept. */
export const proposalRoutes: FastifyPluginAsyncTypebox<ProposalRoutes> = async (app, { act, ...desk }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.post(
    '/api/proposals',
    {
      config: { deed: 'proposal.ask' },
      schema: {
        ...{ tags: ['proposals'], summary: 'What may take the place of a device, the best first' },
        ...{ body: ProposalsAsk, response: { 200: ProposalsView } },
      },
    },
    async (request) => orThrow(await proposeFor(desk, act(request), request.body)),
  )
}
