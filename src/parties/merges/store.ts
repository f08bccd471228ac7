import type { Instant } from '#kernel'
import { recordTable, type Stored, type Tx } from '#storage'
import { type Families, familiesBy, type Link } from '../families.ts'
import type { MergeState, PartyMerge } from './model.ts'

export const merges = recordTable<PartyMerge>('parties.merge', 'mrg', ({ ref }) => ref)

/**
 * The families of these references. One statement where none of them was ever merged; it is shared with other reads
 * that are asked for at the same moment.
 */
export async function familiesOf(tx: Tx, refs: readonly string[], asOf?: Instant): Promise<Families> {
  const links: Link[] = []
  const asked = new Set<string>()
  let open = [...new Set(refs)]
  while (open.length > 0) {
    for (const ref of open) asked.add(ref)
    const found = await merges.whereAny(
      tx,
      open.flatMap((ref) => [
        { drop: ref, inForce: true },
        { keep: ref, inForce: true },
      ]),
      asOf,
    )
    links.push(...found.map(({ record: { keep, drop } }) => ({ keep, drop })))
    open = [...new Set(links.flatMap(({ keep, drop }) => [keep, drop]))].filter((ref) => !asked.has(ref))
  }
  return familiesBy(links)
}

/** Merges of one state or all, newest first, a page at a time; the cursor is the last reference. */
export async function pageOfMerges(
  tx: Tx,
  { after, state, limit }: { after?: string | undefined; state?: MergeState | undefined; limit: number },
): Promise<Stored<PartyMerge>[]> {
  const all = await merges.where(tx, state === undefined ? {} : { state })
  const newest = all.toReversed() // references are made of time: by key is by age
  const from = after === undefined ? 0 : newest.findIndex(({ key }) => key === after) + 1
  return newest.slice(from, from + limit)
}

/** Merges, asked for or in force, that name one of these references. */
export async function mergesNaming(tx: Tx, refs: readonly string[]): Promise<PartyMerge[]> {
  const found = await merges.whereAny(
    tx,
    refs.flatMap((ref) => [{ keep: ref }, { drop: ref }]),
  )
  return found.map(({ record }) => record)
}

/** One merge by its reference. */
export async function findMerge(tx: Tx, ref: string): Promise<PartyMerge | undefined> {
  return (await merges.find(tx, [ref]))[0]?.record
}
