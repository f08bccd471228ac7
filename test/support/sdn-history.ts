import type { ListEntry } from '#lists/model'
import {
  buildPartyIndex,
  buildSnapshotBytes,
  type EntryDelta,
  openSnapshotBytes,
  partiesTouched,
  type Registered,
  type Snapshot,
  screen,
} from '#screening'
import { inventParties } from '../../bench/rescreening-parties.ts'
import { dataFile, listFile, readList } from './lists.ts'

const days = ['2021-08-18', '2022-05-06', '2023-07-11', '2024-02-27', '2024-04-26', '2024-05-02']

/** What one step of a list's history came to for a register of parties. */
export interface Step {
  readonly day: string
  readonly entries: number
  readonly touched: number
  /** Parties of which a full look finds something else than before. */
  readonly changed: number
  /** Those of them that the delta did not lead to, with the entries of the delta that are found otherwise. */
  readonly missed: readonly { readonly party: Registered; readonly entries: readonly string[] }[]
  /** Parties of which an entry that did not change is found by one index and not by the next: a flaw of the index. */
  readonly unsteady: readonly Registered[]
}

/** Walks the real SDN list through the last of its six dates with so many invented parties; looks at all at each. */
export async function walkHistory(count: number, dates = days.length): Promise<Step[]> {
  const walked = days.slice(-dates)
  const versions: (readonly ListEntry[])[] = []
  for (const day of walked) {
    const path = dataFile(`lists/ofac/history/sdn_${day}.csv.gz`)
    versions.push((await readList('us-ofac-sdn', [listFile(path)], true)).entries)
  }
  const parties = [...inventParties(count, versions.flat())]
  const index = openSnapshotBytes(await buildPartyIndex('1', parties))
  let was = await lookAtAll(versions[0] ?? [], parties)
  const steps: Step[] = []
  for (const [at, entries] of versions.entries()) {
    if (at === 0) continue
    const delta = differencesOf(versions[at - 1] ?? [], entries)
    const touched = partiesTouched(index, delta)
    const now = await lookAtAll(entries, parties)
    const changes = parties.map((party, i) => ({ party, entries: otherwise(was[i], now[i]) }))
    const isDelta = new Set(delta.map(({ entry }) => entry))
    const changed = changes.flatMap(({ party, entries }) => {
      const ours = entries.filter((entry) => isDelta.has(entry))
      return ours.length > 0 ? [{ party, entries: ours }] : []
    })
    const isElsewhere = ({ entries }: { entries: readonly string[] }) =>
      entries.some((entry) => !isDelta.has(entry))
    steps.push({
      ...{ day: walked[at] ?? '', entries: delta.length, touched: touched.size, changed: changed.length },
      missed: changed.filter(({ party }) => !touched.has(party.ref)),
      unsteady: changes.filter(isElsewhere).map(({ party }) => party),
    })
    was = now
  }
  return steps
}

/** What is found of a party: each entry with its score and reasons. */
type Found = ReadonlyMap<string, string>

async function lookAtAll(entries: readonly ListEntry[], parties: readonly Registered[]): Promise<Found[]> {
  const snapshot = await snapshotOf(entries)
  return parties.map(({ query }) => {
    const answer = screen(snapshot, query, { limit: 1000 })
    const matches = answer.status === 'screened' ? answer.matches : []
    return new Map(matches.map((match) => [match.entry, JSON.stringify(match)]))
  })
}

function otherwise(was: Found = new Map(), now: Found = new Map()): string[] {
  return [...new Set([...was.keys(), ...now.keys()])].filter((entry) => was.get(entry) !== now.get(entry))
}

async function snapshotOf(entries: readonly ListEntry[]): Promise<Snapshot> {
  return openSnapshotBytes(await buildSnapshotBytes([{ name: 'us-ofac-sdn', version: '1', entries }]))
}

/** The entries that differ between two versions, with what each said. */
export function differencesOf(before: readonly ListEntry[], after: readonly ListEntry[]): EntryDelta[] {
  const textOf = ({ origin: _, ...body }: ListEntry) => JSON.stringify(body)
  const old = new Map(before.map((entry) => [entry.entry, entry]))
  const now = new Map(after.map((entry) => [entry.entry, entry]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((entry) => {
    const one = old.get(entry)
    const other = now.get(entry)
    if (one && other && textOf(one) === textOf(other)) return []
    return [{ entry, before: one ?? null, after: other ?? null }]
  })
}
