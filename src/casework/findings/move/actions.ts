import { type Act, ok, type Result } from '#kernel'
import { take } from '#lifecycle'
import { inTransaction, type Tx } from '#storage'
import { noteInCase } from '../../cases/store.ts'
import { reachFinding } from '../actions.ts'
import { whyNotCited } from '../cited/actions.ts'
import type { FindingDesk } from '../desk/index.ts'
import { findingKind } from '../kind/index.ts'
import { unfit } from '../make/actions.ts'

/**
 * Makes a finding final, or withdraws it; `act.reason` says why. Refuses `not_allowed` (evidence, rating or hearing
 * lack), `invalid_input` where a cited file is not whole, and `forbidden`.
 */
export async function moveFinding(
  desk: FindingDesk,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: 'finalise' | 'withdraw' },
): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachFinding(tx, act, ref)
    if (!reached.ok) return reached
    const { finding } = reached.value
    if (deed === 'finalise') {
      const { case: of, evidence } = finding
      const faults = await whyNotCited(tx, act, { case: of, evidence, dataDir: desk.dataDir })
      if (faults.length > 0) return unfit(faults)
    }
    return await takeFinding(tx, act, { ref, case: finding.case, deed })
  })
}

export interface FindingMove {
  readonly ref: string
  readonly case: string
  readonly deed: 'hear' | 'finalise' | 'withdraw'
}

/** The same inside another deed. */
export async function takeFinding(
  tx: Tx,
  act: Act,
  { ref, case: of, deed }: FindingMove,
): Promise<Result<void>> {
  const taken = await take(tx, act, { life: findingKind, object: ref, deed })
  if (!taken.ok) return taken
  const kind = deed === 'finalise' ? 'findingFinal' : 'findingChanged'
  await noteInCase(tx, taken.value.act, { case: of, kind, object: ref, facts: { deed } })
  return ok(undefined)
}
