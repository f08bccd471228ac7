import { AppError } from '#kernel'
import { activeVersions, entriesOf } from '#lists'
import type { Screening } from '#orders'
import { buildSnapshot, openCurrentSnapshot, type Snapshot, screen } from '#screening'
import type { Db, Store } from '#storage'
import { breathing } from './breathing.ts'

/** The screening index of this process: one immutable snapshot at a time, replaced whole. */
export interface Snapshots {
  /** Undefined while no list is loaded. */
  current(): Snapshot | undefined
  /** What orders are screened with; null while screening cannot be reached. */
  screening(): Screening | null
  /** Makes, or opens, the snapshot of the versions that are active now. */
  renew(): Promise<void>
  /** Screening cannot be reached until `resume`: for drills and scenarios. */
  interrupt(): void
  resume(): void
}

/** Opens the snapshot of the active versions; where the last process was cut off before it was made, makes it. */
export async function openSnapshots({ db, dataDir }: Store): Promise<Snapshots> {
  let snapshot = await newest(db, dataDir, undefined)
  let isOut = false
  let turn: Promise<unknown> = Promise.resolve()
  const renewed = async () => {
    snapshot = await newest(db, dataDir, snapshot)
  }
  return {
    current: () => snapshot,
    screening: () => (isOut ? null : screeningOn(snapshot)),
    renew: async () => {
      const mine = turn.then(renewed) // one after the other: an older index never takes the place of a newer
      turn = mine.catch(() => undefined)
      await mine
    },
    interrupt: () => {
      isOut = true
    },
    resume: () => {
      isOut = false
    },
  }
}

/** Every match at or above the threshold counts, so the desk asks without a limit that could hide one. */
const everyMatch = 1000

function screeningOn(snapshot: Snapshot | undefined): Screening {
  if (!snapshot)
    return { lists: {}, screen: () => ({ status: 'screened', matches: [], lists: {}, total: 0 }) }
  return {
    lists: snapshot.versions,
    screen: (query, threshold) =>
      screen(snapshot, query, { limit: everyMatch, ...(threshold === undefined ? {} : { threshold }) }),
  }
}

async function newest(db: Db, dataDir: string, present: Snapshot | undefined): Promise<Snapshot | undefined> {
  const active = await activeVersions(db)
  if (active.length === 0) return undefined
  const isOfThese = (one: Snapshot | undefined) =>
    one !== undefined &&
    active.every(({ list, version }) => one.versions[list] === version) &&
    Object.keys(one.versions).length === active.length
  if (isOfThese(present)) return present
  const kept = await keptSnapshot(dataDir)
  if (isOfThese(kept)) return kept
  const sources = active.map(({ list, version }) => ({
    name: list,
    version,
    entries: breathing(entriesOf(db, { list, version })),
  }))
  return (await buildSnapshot(sources, dataDir)).snapshot
}

/** A damaged file is no reason to stand still: the lists are in the database, and the index is made of them again. */
async function keptSnapshot(dataDir: string): Promise<Snapshot | undefined> {
  try {
    return await openCurrentSnapshot(dataDir)
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return undefined
    throw error
  }
}
