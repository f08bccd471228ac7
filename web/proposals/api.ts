import { useQuery } from '@tanstack/react-query'
import type { ProposalsView } from '#phaseout/model'
import { ask } from '../app/client.ts'
import type { Asked } from './asked.ts'
import { isWhole, toAsk } from './to-ask.ts'

/** A question, not a deed: asking twice is the same, and nothing is kept. */
export const useProposals = (asked: Asked) =>
  useQuery({
    queryKey: ['proposals', asked],
    queryFn: ({ signal }) =>
      ask<ProposalsView>('/api/proposals', { signal, method: 'POST', body: toAsk(asked) }),
    enabled: isWhole(asked),
  })
