import type { Act } from '#kernel'
import { importList, type StagedVersion, type SyncDesk } from '#lists'
import type { Services } from '../services.ts'
import { followLists, keepOriginals } from './import-list.ts'

type Together = ReturnType<NonNullable<SyncDesk['together']>>

/** Publications that come into force at once. */
interface Group {
  readonly staged: StagedVersion[]
  readonly importing: Promise<unknown>[]
  /** Opened once the index of all of them is there. */
  readonly gate: PromiseWithResolvers<void>
  readonly followed: PromiseWithResolvers<void>
  last: Act | undefined
  timer: NodeJS.Timeout | undefined
}

function newGroup(): Group {
  const [gate, followed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  for (const { promise } of [gate, followed]) promise.catch(() => {}) // told to those that wait, if any does
  return { staged: [], importing: [], gate, followed, last: undefined, timer: undefined }
}

/**
 * Publications of several lists that come at once: each is read and staged after the other, the index is made once of
 * all of them, then they come into force and what rests on lists follows once. Where the index cannot be made none
 * comes into force. In the moment in which some are in force and others not yet, orders hold; they are looked at again.
 * What has come waits no longer than `patience` milliseconds for the others (left out: until `goOn`): a publisher who
 * is slow keeps nobody's listing back. What comes after that is a group of its own.
 */
export function importsTogether(services: Services, patience?: number): Together {
  let group = newGroup()
  let turn: Promise<void> = Promise.resolve()
  let given: { readonly reason: unknown } | undefined
  const bell = newBell()
  const endGroup = () => {
    const ended = group
    clearTimeout(ended.timer)
    group = newGroup()
    return ended
  }
  const goOn = async () => {
    const ended = endGroup()
    turn = turn.then(() => enforce(services, ended))
    await turn
  }
  const join = (act: Act, importing: Promise<unknown>): Group => {
    if (given) throw given.reason
    group.last ??= act
    group.importing.push(importing)
    if (patience !== undefined) group.timer ??= setTimeout(() => void goOn(), patience)
    bell.ring()
    return group
  }
  return {
    load: async (act, order) => {
      let joined: Group | undefined
      const prepare = async (version: StagedVersion) => {
        await keepOriginals(services.store.dataDir, order, version)
        joined = join(act, running)
        joined.staged.push(version)
        await joined.gate.promise
      }
      const running = importList(services.store.db, act, { ...order, prepare })
      const outcome = await running
      if (!outcome.ok || outcome.value.change !== 'activated') return outcome
      // Also what came into force without being made ready waits for what follows, and keeps no other back.
      const mine = joined ?? join(act, running)
      await mine.followed.promise
      return outcome
    },
    waiting: bell.waiting,
    goOn,
    giveUp: (reason) => {
      given = { reason }
      endGroup().gate.reject(reason)
    },
  }
}

/** `waiting` ends when it is rung next. */
function newBell() {
  let next = Promise.withResolvers<void>()
  const ring = () => {
    next.resolve()
    next = Promise.withResolvers()
  }
  return { ring, waiting: () => next.promise }
}

/** Puts a group in force on one index, while no other import makes one. */
async function enforce(services: Services, group: Group): Promise<void> {
  const { last, followed } = group
  if (last === undefined) return followed.resolve()
  const following = swap(services, group).then(() =>
    followLists(services, { ...last, at: services.now() }, { change: 'activated' }),
  ) // the first was read long ago
  await following.then(followed.resolve, followed.reject)
}

async function swap(
  { snapshots, register }: Services,
  { last, staged, importing, gate }: Group,
): Promise<void> {
  const release = await snapshots.reserve()
  try {
    const prepare = async () => {
      if (staged.length > 0) await snapshots.prepare(...staged)
      if (last) await register.ready(last)
    }
    await prepare().then(gate.resolve, gate.reject)
    await Promise.allSettled(importing)
    await snapshots.renew()
  } finally {
    release()
  }
}
