import type { Act } from '#kernel'
import { deadlinesOf, startDeadline } from '#lifecycle'
import type { Tx } from '#storage'
import { reopenDuty } from '../life.ts'
import type { Warning } from '../model.ts'

/** Something new came in on a closed case: somebody decides in time whether it is taken up again (R30). Owed once. */
export async function oweReopening(
  tx: Tx,
  act: Act,
  { warning, place }: { readonly warning: Warning; readonly place: string },
): Promise<void> {
  const object = { kind: 'case', id: place }
  const owed = await deadlinesOf(tx, object)
  if (owed.some(({ duty, state }) => duty === reopenDuty && state !== 'met' && state !== 'cancelled')) return
  const { legalEntity, country } = warning
  const owner = { kind: 'role', id: 'complianceOfficer' } as const
  await startDeadline(tx, act, { object, legalEntity, country, duty: reopenDuty, owner })
}
