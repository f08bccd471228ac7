import { AppError } from '#kernel'
import { activeVersions, entriesOf, type StagedVersion } from '#lists'
import type { Screening } from '#orders'
import {
  buildSnapshot,
  openCurrentSnapshot,
  pointAt,
  prepareSnapshot,
  type Snapshot,
  type SnapshotFile,
  screen,
} from '#screening'
import type { Lists } from '#screening/model'
import type { Db, Store } from '#storage'
import { breathing } from './breathing.ts'

/** The screening index of this process: one immutable snapshot at a time, replaced whole. */
export interface Snapshots {
  /** Undefined while no list is loaded. */
  current(): Snapshot | undefined
  /**
   * What orders are screened with: the snapshot of these versions where it is ready, else the current one; null while
   * screening cannot be reached. In the moment between a version's coming into force and `renew`, both are there.
   */
  screening(versions?: Lists): Screening | null
  /** Builds, beside the current one, the snapshot that answers once these versions have come into force. */
  prepare(...staged: readonly StagedVersion[]): Promise<void>
  /**
   * Held from `prepare` to `renew` by whoever brings versions into force; answers the function that lets go. The next
   * one waits, and builds upon what is in force by then: no prepared index pushes another aside while orders need it.
   */
  reserve(): Promise<() => void>
  /** Makes, or opens, the snapshot of the versions that are active now. */
  renew(): Promise<void>
  /** Screening cannot be reached until `resume`: for drills and scenarios. */
  interrupt(): void
  resume(): void
}

/** Opens the snapshot of the active versions; where the last process was cut off before it was made, makes it. */
export async function openSnapshots({ db, dataDir }: Store): Promise<Snapshots> {
  let snapshot = await newest({ db, dataDir })
  let next: SnapshotFile | undefined
  let isOut = false
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = async (work: () => Promise<void>) => {
    const mine = turn.then(work) // one after the other: an older index never takes the place of a newer
    turn = mine.catch(() => undefined)
    await mine
  }
  let reserved: Promise<void> = Promise.resolve()
  return {
    current: () => snapshot,
    screening: (versions) => {
      if (isOut) return null
      const isNext = versions !== undefined && next !== undefined && isOf(next.snapshot, versions)
      return screeningOn(isNext ? next?.snapshot : snapshot)
    },
    reserve: async () => {
      const before = reserved
      const mine = Promise.withResolvers<void>()
      reserved = mine.promise
      await before
      return mine.resolve
    },
    prepare: (...staged) =>
      inTurn(async () => {
        next = await prepared({ db, dataDir }, staged)
      }),
    renew: () =>
      inTurn(async () => {
        snapshot = await newest({ db, dataDir, present: snapshot, next })
        if (next?.snapshot === snapshot) next = undefined
      }),
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

interface Ground {
  readonly db: Db
  readonly dataDir: string
  readonly present?: Snapshot | undefined
  readonly next?: SnapshotFile | undefined
}

async function newest({ db, dataDir, present, next }: Ground): Promise<Snapshot | undefined> {
  const versions = await versionsInForce(db)
  if (Object.keys(versions).length === 0) return undefined
  if (isOf(present, versions)) return present
  if (next && isOf(next.snapshot, versions)) {
    await pointAt(dataDir, next)
    return next.snapshot
  }
  const kept = await keptSnapshot(dataDir)
  if (isOf(kept, versions)) return kept
  return (await buildSnapshot(sourcesOf(db, versions), dataDir)).snapshot
}

/** The snapshot of the versions in force with these in the places of their lists'. */
async function prepared({ db, dataDir }: Ground, staged: readonly StagedVersion[]): Promise<SnapshotFile> {
  const lists = new Set(staged.map(({ list }) => list))
  const others = Object.entries(await versionsInForce(db)).filter(([list]) => !lists.has(list))
  const added = staged.map(({ list: name, version, entries }) => ({
    ...{ name, version },
    entries: breathing(entries()),
  }))
  const sources = [...sourcesOf(db, Object.fromEntries(others)), ...added]
  const inOrder = sources.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return await prepareSnapshot(inOrder, dataDir)
}

async function versionsInForce(db: Db): Promise<Lists> {
  return Object.fromEntries((await activeVersions(db)).map(({ list, version }) => [list, version]))
}

function sourcesOf(db: Db, versions: Lists) {
  return Object.entries(versions).map(([list, version]) => ({
    name: list,
    version,
    entries: breathing(entriesOf(db, { list, version })),
  }))
}

function isOf(snapshot: Snapshot | undefined, versions: Lists): boolean {
  if (snapshot === undefined) return false
  const names = Object.keys(versions)
  return (
    names.length === Object.keys(snapshot.versions).length &&
    names.every((name) => snapshot.versions[name] === versions[name])
  )
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
