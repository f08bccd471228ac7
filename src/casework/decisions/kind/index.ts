import type { LifeKind } from '#lifecycle'
import { digestOf } from '#log'
import { proposalTitle } from '../../knowledge/decision-words.ts'
import { isRiskHigh } from '../ground/index.ts'
import { groundOf } from '../ground/store.ts'
import { lacksOfProposal } from '../judge.ts'
import { type ProposalContext, type ProposalDeed, proposalLife } from '../life.ts'
import type { Proposal, ProposalState } from '../model.ts'
import { proposals } from '../store.ts'

/** The life of proposals, as the generic screen part and "my work" ask it. */
export const proposalKind: LifeKind<ProposalState, ProposalDeed, ProposalContext> = {
  ...{ kind: 'decision', table: proposalLife, read: 'case.read', approval: 'decision.approve' },
  deeds: {
    lay: { permit: 'decision.propose', event: 'decision.propose' },
    sign: { permit: 'decision.approve', event: 'decision.approve' },
    return: { permit: 'decision.return', event: 'decision.return' },
    refuse: { permit: 'decision.return', event: 'decision.return' },
    withdraw: { permit: 'decision.propose', event: 'decision.propose' },
  },
  link: (ref) => `/decisions/${encodeURIComponent(ref)}`,
  subject: async (tx, ref, at) => {
    const [kept] = await proposals.find(tx, [ref])
    const ground = kept && (await groundOf(tx, kept.record, at))
    if (!kept || !ground) return undefined
    const { legalEntity, country, caseTitle } = kept.record
    const isHigh = await isRiskHigh(tx, kept.record.case)
    return {
      ...{ title: proposalTitle(ref, caseTitle), entity: legalEntity, country },
      context: { lacks: lacksOfProposal(kept.record, ground).length, isHigh },
      content: contentOf(kept.record),
    }
  },
}

/** Digest of what is signed: whoever wrote on it, and what came of it, are no part of it. */
export function contentOf({
  writers: _,
  made: _made,
  proposedAt: _at,
  caseTitle: _title,
  ...text
}: Proposal): string {
  return digestOf(text)
}
