import type { Act, Instant } from '#kernel'
import { differencesOf } from '#lists'
import { pageOfParties, records } from '#parties'
import { type Db, inTransaction } from '#storage'
import type { Lists } from '../model.ts'
import { queryOfParty } from '../party-query.ts'
import { openSnapshotBytes, type Snapshot } from '../snapshot.ts'
import { thresholdInForce } from '../threshold/store.ts'
import { buildPartyIndex, type Registered } from './register.ts'
import { partiesOnList, partiesWithHits, readFollowed } from './store.ts'
import { type EntryDelta, partiesTouched } from './touched.ts'

/** The index of our parties that this process keeps in memory: made when it is first asked for, then kept up. */
export interface PartyRegister {
  /** Makes the index, or makes it anew where much has changed: before a version comes into force, so that nobody waits. */
  ready(act: Act): Promise<void>
  /** The index, and the parties that are new or were changed since it was made, or since an earlier moment. */
  now(act: Act, since: Instant): Promise<{ readonly index: Snapshot; readonly changed: readonly string[] }>
}

/** More parties than this, and more than a tenth of all, are brought into a new index. */
const mostChanged = 5000
/** Who began before a moment may have ended after it. */
const overlap = 10 * 60_000 // milliseconds

/** Keeps an index of the parties in this store. */
export function openRegister(db: Db): PartyRegister {
  let kept: { readonly index: Snapshot; readonly at: Instant } | undefined
  const ready = async (act: Act) => {
    if (kept && isMuch(await changedSince(db, act, Date.parse(kept.at)), kept.index)) kept = undefined
    kept ??= { index: await indexOf(db, act), at: act.at }
    return kept
  }
  return {
    ready: async (act) => void (await ready(act)),
    now: async (act, since) => {
      const { index, at } = await ready(act)
      const [first = since] = [at, since].sort((a, b) => Date.parse(a) - Date.parse(b))
      return { index, changed: await changedSince(db, act, Date.parse(first) - overlap) }
    },
  }
}

const isMuch = ({ length }: readonly string[], { counts }: Snapshot) =>
  length > Math.max(mostChanged, counts.entries / 10)

async function indexOf(db: Db, act: Act): Promise<Snapshot> {
  return openSnapshotBytes(await buildPartyIndex(act.at, partiesIn(db, act)))
}

/** Parties read at a time. */
const page = 500

async function* partiesIn(db: Db, act: Act): AsyncGenerator<Registered> {
  for (let after: string | undefined; ; ) {
    const from = { limit: page, ...(after === undefined ? {} : { after }) }
    const found = await inTransaction(db, act.at, (tx) => records.organisation.table.page(tx, from))
    for (const { key, record } of found) yield { ref: key, query: queryOfParty(record) }
    after = found.at(-1)?.key
    if (found.length < page) return
  }
}

async function changedSince(db: Db, act: Act, since: number): Promise<string[]> {
  const changed: string[] = []
  for (let after: string | undefined; ; ) {
    const wish = { sort: '-changed' as const, limit: page, after }
    const { items, next } = await inTransaction(db, act.at, (tx) => pageOfParties(tx, wish))
    const fresh = items.filter(({ at }) => Date.parse(at) >= since)
    changed.push(...fresh.map(({ key }) => key))
    if (next === null || fresh.length < items.length) return changed
    after = next
  }
}

/** A delta of more entries is no delta: looking at everybody costs less than asking for all of it. */
const mostEntries = 5000
/** Of a list that is new here all entries are the difference; only of a short one that is less work. */
const mostOfNew = 1000

/**
 * The parties that the lists in force may touch otherwise than those up to which everybody has been looked for:
 * whom the difference leads to, of whom a hit on what differs is kept, and who changed since everybody was looked for.
 * `undefined`: everybody, for nobody knows what differs, or nearly everything does.
 */
export async function touchedBy(
  db: Db,
  act: Act,
  { lists, register }: { readonly lists: Lists; readonly register: PartyRegister },
): Promise<readonly string[] | undefined> {
  const { followed, threshold } = await inTransaction(db, act.at, async (tx) => ({
    followed: await readFollowed(tx),
    threshold: await thresholdInForce(tx),
  }))
  if (followed.at === undefined) return Object.keys(lists).length === 0 ? [] : undefined // nobody was looked for yet
  const touched = new Set<string>()
  const delta: EntryDelta[] = []
  for (const [list, to] of Object.entries(lists)) {
    const from = followed.lists[list]
    if (from === to) continue
    const most = from === undefined ? mostOfNew : mostEntries
    const differing = await differencesOf(db, { list, from, to }, most)
    if (differing === undefined) return undefined
    delta.push(...differing)
    const entries = differing.map(({ entry }) => entry)
    for (const ref of await inTransaction(db, act.at, (tx) => partiesWithHits(tx, list, entries)))
      touched.add(ref)
  }
  // A list of our own that has ended is nowhere any more: whoever resembled somebody on it is looked at without it.
  for (const list of Object.keys(followed.lists))
    if (!(list in lists))
      for (const ref of await inTransaction(db, act.at, (tx) => partiesOnList(tx, list))) touched.add(ref)
  if (delta.length === 0) return [...touched].sort()
  const { index, changed } = await register.now(act, followed.at)
  for (const ref of [...partiesTouched(index, delta, threshold), ...changed]) touched.add(ref)
  return [...touched].sort()
}
