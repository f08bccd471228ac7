import { type AgeLimit, sourceAgeLimits } from '#lists'
import { type Tx, together } from '#storage'
import { loadSetting } from '../settings.ts'

/** How old lists may be: as the installation has it, and each that is fetched as it has it besides. */
export async function ageLimitIn(tx: Tx): Promise<AgeLimit> {
  const [{ listAgeLimitHours }, ofList] = await together([loadSetting(tx), sourceAgeLimits(tx)])
  return { listAgeLimitHours, ofList }
}
