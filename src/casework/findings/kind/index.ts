import type { Instant } from '#kernel'
import type { LifeKind } from '#lifecycle'
import type { Tx } from '#storage'
import { findStoredCase } from '../../cases/store.ts'
import { hearingStateOf } from '../../hearing/store.ts'
import { findingTitle } from '../../knowledge/finding-words.ts'
import { placeLink } from '../../places/model.ts'
import { weighingOf } from '../../ratings/store.ts'
import { suspicionIn } from '../../ratings/weighing.ts'
import { guardWording } from '../../ratings/wording.ts'
import { type FindingContext, type FindingDeed, findingLife } from '../life.ts'
import type { Finding, FindingState } from '../model.ts'
import { findFinding } from '../store.ts'

export type FindingLifeKind = LifeKind<FindingState, FindingDeed, FindingContext>

const move = { permit: 'case.weigh', event: 'finding.move' } as const

/** The life of findings. It is moved from the case, where one is let in; never through the generic part. */
export const findingKind: FindingLifeKind = {
  ...{ kind: 'finding', table: findingLife, read: 'case.read' },
  deeds: { hear: move, finalise: move, withdraw: move },
  link: (ref) => placeLink('finding', ref),
  subject: async (tx, ref, at) => {
    const found = await findFinding(tx, ref)
    const kept = found && (await findStoredCase(tx, found.case))
    if (!found || !kept) return undefined
    const { legalEntity, country } = kept.record
    return {
      title: findingTitle(ref, found.case),
      context: await contextOfFinding(tx, found, at),
      ...{ entity: legalEntity, country },
    }
  },
}

/** What the guards of a finding look at, at this moment. */
export async function contextOfFinding(tx: Tx, finding: Finding, at: Instant): Promise<FindingContext> {
  const level = suspicionIn(await weighingOf(tx, finding.case))
  const { evidence, origin, right, instruments, severity, likelihood, involvement, released } = finding
  return {
    // What a supplier did not answer has no piece to cite: the request itself shows it.
    evidence: evidence.length + (origin === null ? 0 : 1),
    isRated:
      right !== null &&
      instruments.length > 0 &&
      severity !== null &&
      likelihood !== null &&
      involvement !== null,
    hearing: await hearingStateOf(tx, finding.case, at),
    isWellSaid: released !== null || guardWording(finding.statement, level, finding.language).length === 0,
  }
}
