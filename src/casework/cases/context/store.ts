import type { Instant } from '#kernel'
import type { Tx } from '#storage'
import { isSignedFor } from '../../decisions/store.ts'
import { findingsOf } from '../../findings/store.ts'
import { hearingStateOf } from '../../hearing/store.ts'
import { countOpenMeasures } from '../../measures/store.ts'
import { weighingOf } from '../../ratings/store.ts'
import { lacksIn } from '../../ratings/weighing.ts'
import type { CaseContext } from '../life.ts'
import { lacksOf } from '../life.ts'
import type { Case } from '../model.ts'
import { newsSinceClosed } from '../news/store.ts'

/** What of the work on a case is done, as the parts of the room tell it: what the guards of its life look at. */
export async function contextOfCase(tx: Tx, { ref, charter }: Case, at: Instant): Promise<CaseContext> {
  const standing = (await findingsOf(tx, ref)).filter(({ status }) => status !== 'withdrawn')
  return {
    ...{ lacks: lacksOf(charter), newInformation: await newsSinceClosed(tx, ref) },
    findings: standing.length,
    uncited: standing.filter(({ evidence, origin }) => evidence.length === 0 && origin === null).length,
    notFinal: standing.filter(({ status }) => status !== 'final').length,
    hearing: await hearingStateOf(tx, ref, at),
    unweighed: lacksIn(await weighingOf(tx, ref), charter.obligations),
    ...{ isSigned: await isSignedFor(tx, ref), openMeasures: await countOpenMeasures(tx, ref) },
  }
}
