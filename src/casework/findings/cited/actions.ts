import { alteredAmong, findEvidence } from '#documents'
import type { Evidence } from '#documents/model'
import { type Act, type FieldError, fieldFault } from '#kernel'
import { record } from '#log'
import type { Tx } from '#storage'
import { evidenceAltered, evidenceErased } from '../../knowledge/finding-words.ts'
import { notInCase } from '../../knowledge/rating-words.ts'

/** What is cited in which case. */
export interface Citing {
  readonly case: string
  readonly evidence: readonly string[]
  readonly dataDir: string
}

/**
 * Why pieces may not be cited: they are not of the case, were lawfully erased, or the file on the disk is not the one that
 * was handed in (its hash differs). The last is logged under the check of evidence.
 */
export async function whyNotCited(tx: Tx, act: Act, citing: Citing): Promise<FieldError[]> {
  const faults: FieldError[] = []
  const whole: Evidence[] = []
  for (const id of citing.evidence) {
    const piece = await findEvidence(tx, id)
    if (!piece || !isOf(piece, citing.case)) faults.push(fieldFault('/evidence', notInCase(id)))
    else if (piece.erasedAt) faults.push(fieldFault('/evidence', evidenceErased(id)))
    else whole.push(piece)
  }
  const altered = await alteredAmong(citing.dataDir, whole)
  if (altered.length === 0) return faults
  const ids = altered.map(({ id }) => id)
  const body = { case: citing.case, altered: ids, refused: 'invalid_input' }
  await record(tx, act, { type: 'evidence.verify', object: citing.case, body })
  return [...faults, ...ids.map((id) => fieldFault('/evidence', evidenceAltered(id)))]
}

/** Whether a piece speaks about this case. */
export function isOf({ about }: Evidence, ref: string): boolean {
  return about.some(({ kind, id }) => kind === 'case' && id === ref)
}
