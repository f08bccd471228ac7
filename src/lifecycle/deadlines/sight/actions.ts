import { grantsOf, sightOf } from '#access'
import type { Act } from '#kernel'
import type { Tx } from '#storage'
import type { Deadline } from '../model.ts'
import { ownedThrough, ownershipsOf } from '../owners.ts'

/** Of these things those of which somebody is not told that they are there. */
export type HiddenAmong = (tx: Tx, act: Act, refs: readonly string[]) => Promise<ReadonlySet<string>>

/** Deadlines without those of things of which this one is not told. */
export async function unhidden(
  tx: Tx,
  act: Act,
  { all, hiddenAmong }: { readonly all: readonly Deadline[]; readonly hiddenAmong: HiddenAmong | undefined },
): Promise<Deadline[]> {
  const refs = all.flatMap(({ object }) => (object === null ? [] : [object.id]))
  const hidden = (await hiddenAmong?.(tx, act, refs)) ?? new Set()
  return all.filter(({ object }) => object === null || !hidden.has(object.id))
}

/** Whether it is of such a thing. */
export async function isHidden(
  tx: Tx,
  act: Act,
  { found, hiddenAmong }: { readonly found: Deadline; readonly hiddenAmong?: HiddenAmong | undefined },
): Promise<boolean> {
  return (await unhidden(tx, act, { all: [found], hiddenAmong })).length === 0
}

/** Whether somebody sees a deadline: by its legal entity, or because it is theirs. */
export function maySee(act: Act, deadline: Deadline): boolean {
  const { entities } = sightOf(act, 'deadline.read')
  if (entities === 'all') return true
  const { legalEntity } = deadline
  return (legalEntity !== null && entities.includes(legalEntity)) || isMine(act, deadline)
}

export function isMine(act: Act, deadline: Deadline): boolean {
  return ownedThrough(deadline, ownershipsOf(act.by, grantsOf(act))) !== undefined
}
