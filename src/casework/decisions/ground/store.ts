import { dayIn, type Instant, zoneOf } from '#kernel'
import { findParties } from '#parties'
import type { Tx } from '#storage'
import { contextOfCase } from '../../cases/context/store.ts'
import { findStoredCase } from '../../cases/store.ts'
import type { Ground } from '../judge.ts'
import type { Proposal } from '../model.ts'
import { groupRefs } from '../store.ts'

/** What a proposal is held against, as it stands now. */
export async function groundOf(tx: Tx, proposal: Proposal, at: Instant): Promise<Ground | undefined> {
  const kept = await findStoredCase(tx, proposal.case)
  if (!kept) return undefined
  const { hearing, findings, notFinal, unweighed } = await contextOfCase(tx, kept.record, at)
  const { organisations } = await findParties(tx, proposal.suppliers)
  return {
    ...{ kind: kept.record.kind, hearing, findings, notFinal, unweighed, at },
    ...{ group: await groupRefs(tx), known: organisations.map(({ key }) => key) },
    today: dayIn(zoneOf(proposal.country), at),
  }
}
