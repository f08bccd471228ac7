import { sql } from 'kysely'
import { type Instant, joinKey } from '#kernel'
import { recordTable, type Stored, type Tx, together } from '#storage'
import { familiesOf } from '../merges/store.ts'
import type { Ownership } from './model.ts'

export const ownerships = recordTable<Ownership>('parties.ownership', 'rel', ({ owner, owned, kind }) =>
  joinKey(owner, owned, kind),
)

/** Who owns these parties, and whom they own. */
export async function ownershipsOf(
  tx: Tx,
  parties: readonly string[],
  asOf?: Instant,
): Promise<Stored<Ownership>[]> {
  const ends = parties.flatMap((ref): Partial<Ownership>[] => [{ owner: ref }, { owned: ref }])
  return await ownerships.whereAny(tx, ends, asOf)
}

/** One holding by its id; undefined where there is none, or none any more. */
export async function findOwnership(tx: Tx, id: string): Promise<Stored<Ownership> | undefined> {
  const { rows } = await sql<{ key: string }>`select key from parties.ownership where id = ${id}`.execute(tx)
  const keys = rows.map(({ key }) => key)
  return (await ownerships.find(tx, keys))[0]
}

/** Holdings as they were written, each with its ends under the references under which the parties are kept. */
export interface OwnershipWeb {
  readonly holdings: readonly { readonly stored: Stored<Ownership>; readonly record: Ownership }[]
  /** False: there is more than this, and it was not followed. */
  readonly isWhole: boolean
}

/** More holdings than these are not followed: a web of them that large is told as not wholly read. */
const mostHoldings = 2_000

/** Everyone above these parties: their owners, the owners of those, and so on. One read where nobody owns them. */
export function ownershipAbove(tx: Tx, parties: readonly string[], asOf?: Instant): Promise<OwnershipWeb> {
  return follow(tx, parties, { from: 'owned', to: 'owner', asOf })
}

/** Everyone below these parties: what they own, what that owns, and so on. */
export function ownershipBelow(tx: Tx, parties: readonly string[], asOf?: Instant): Promise<OwnershipWeb> {
  return follow(tx, parties, { from: 'owner', to: 'owned', asOf })
}

interface Way {
  readonly from: 'owner' | 'owned'
  readonly to: 'owner' | 'owned'
  readonly asOf: Instant | undefined
}

async function follow(tx: Tx, parties: readonly string[], way: Way): Promise<OwnershipWeb> {
  const found = new Map<string, { stored: Stored<Ownership>; record: Ownership }>()
  const seen = new Set(parties)
  let open = [...seen]
  while (open.length > 0 && found.size <= mostHoldings) {
    const level = await levelOf(tx, open, way)
    for (const holding of level) found.set(holding.stored.key, holding)
    open = [...new Set(level.map(({ record }) => record[way.to]))].filter((ref) => !seen.has(ref))
    for (const ref of open) seen.add(ref)
  }
  const holdings = [...found.values()].sort((one, other) => (one.stored.key < other.stored.key ? -1 : 1))
  return { holdings, isWhole: open.length === 0 }
}

/** One step: the holdings of these, whichever of their references they were written under. */
async function levelOf(tx: Tx, refs: readonly string[], { from, asOf }: Way) {
  const of = (some: readonly string[]) =>
    ownerships.whereAny(
      tx,
      some.map((ref): Partial<Ownership> => ({ [from]: ref })),
      asOf,
    )
  const [first, families] = await together([of(refs), familiesOf(tx, refs, asOf)])
  const others = refs.flatMap((ref) => families.all(ref)).filter((ref) => !refs.includes(ref))
  const stored = [...first, ...(await of(others))]
  if (stored.length === 0) return []
  const ends = [...new Set(stored.flatMap(({ record: { owner, owned } }) => [owner, owned]))]
  const kept = await familiesOf(tx, ends, asOf)
  return stored.map((one) => {
    const { owner, owned } = one.record
    return { stored: one, record: { ...one.record, owner: kept.kept(owner), owned: kept.kept(owned) } }
  })
}
