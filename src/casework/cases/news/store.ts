import { findLives } from '#lifecycle'
import type { Tx } from '#storage'
import { countNotes } from '../store.ts'

/** How much new information came in since the case was closed; 0 where it is not closed. */
export async function newsSinceClosed(tx: Tx, ref: string): Promise<number> {
  const [life] = await findLives(tx, 'case', [ref])
  if (life?.record.state !== 'closed') return 0
  return await countNotes(tx, { ref, kind: 'newInformation', after: life.record.since })
}
