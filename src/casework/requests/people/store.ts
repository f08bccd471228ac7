import { everybody } from '#access'
import type { Instant } from '#kernel'
import type { Tx } from '#storage'

/** The people of an outside party who may sign in in a role, by id. */
export async function peopleOf(
  tx: Tx,
  { party, role, at }: { readonly party: string; readonly role: 'supplier' | 'expert'; readonly at: Instant },
): Promise<string[]> {
  const all = await everybody(tx, at)
  return all.flatMap(({ id, grants }) =>
    grants.some((grant) => grant.role === role && grant.party === party) ? [id] : [],
  )
}
