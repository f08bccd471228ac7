import type { Tx } from '#storage'
import { riskOf } from '../../ratings/store.ts'

/**
 * Whether the risk, after what was found was weighed, is high or critical: then the board signs besides. Where nobody
 * weighed it, it counts as high.
 */
export async function isRiskHigh(tx: Tx, ref: string): Promise<boolean> {
  const risk = await riskOf(tx, ref)
  return risk === undefined || risk === 'high' || risk === 'critical'
}
