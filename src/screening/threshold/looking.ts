import { ok, type Refusal, type Result, refuse } from '#kernel'
import {
  alreadyLooking,
  effectIsUnderWay,
  notProposed,
  proposeRefusals,
  signRefusals,
} from '../knowledge/looking-words.ts'
import type { Lists } from '../model.ts'
import { isThreshold } from './kept/trial.ts'
import { type Looking, type LookRun, type ShownRun, thresholdRange } from './model.ts'

/** What stands now: the threshold and lists in force, the engine in use, and by which everybody was looked for. */
export interface Ground {
  readonly threshold: number
  readonly lists: Lists
  readonly engine: string
  /** Null: nobody knows. The same as `engine` where nobody has been looked for yet. */
  readonly lookedBy: string | null
}

/** Why this threshold cannot be proposed now. */
export function whyNotPropose(
  threshold: number,
  ground: Ground,
  open: readonly Pick<Looking, 'ref' | 'cause'>[],
): Refusal | undefined {
  const { lowest, highest } = thresholdRange
  if (!isThreshold(threshold)) return proposeRefusals.outOfRange(lowest, highest)
  if (threshold === ground.threshold) return proposeRefusals.same(threshold)
  return whyNotAny(ground, open)
}

/** Why none can be proposed now, whichever it is. */
export function whyNotAny(
  { lists, engine, lookedBy }: Ground,
  open: readonly Pick<Looking, 'ref' | 'cause'>[],
): Refusal | undefined {
  if (Object.keys(lists).length === 0) return proposeRefusals.noList
  if (engine !== lookedBy) return proposeRefusals.engine
  const [other] = open
  return other ? proposeRefusals.another(other.ref) : undefined
}

/** Everybody is looked for once at a time: why no other look begins beside the one that is under way. */
export function whyNotBeside(running: Pick<LookRun, 'kind'> | undefined): Refusal | undefined {
  if (!running) return undefined
  return running.kind === 'effect' ? effectIsUnderWay : alreadyLooking
}

/** Lists whose version in force is not the one that was looked at. */
export function newerLists(looked: Lists, now: Lists): ShownRun['newer'] {
  const names = [...new Set([...Object.keys(looked), ...Object.keys(now)])].sort()
  return names
    .filter((list) => looked[list] !== now[list])
    .map((list) => ({ list, looked: looked[list] ?? null, now: now[list] ?? null }))
}

/**
 * May it be signed? Only on a finished report of what differs: of this proposal, by the engine in use, with the lists in
 * force, from the threshold in force.
 */
export function mayTakeEffect(looking: Looking, trial: LookRun | undefined, ground: Ground): Result<LookRun> {
  if (looking.state !== 'proposed') return refuse(notProposed)
  if (looking.before !== ground.threshold) return refuse(signRefusals.otherBefore)
  if (looking.cause === 'threshold' && ground.lookedBy !== ground.engine)
    return refuse(proposeRefusals.engine)
  if (trial?.state === 'running') return refuse(signRefusals.unfinished)
  if (trial?.state !== 'done') return refuse(signRefusals.none)
  if (trial.engine !== ground.engine) return refuse(signRefusals.otherEngine)
  const newer = newerLists(trial.lists, ground.lists)
  if (newer.length > 0) return refuse(signRefusals.newerLists(newer.map(({ list }) => list)))
  return ok(trial)
}

/** Seconds that a run will still take, by what it took so far; null where nobody can say yet. */
export function remainingOf({ state, looked, total, spent }: LookRun): number | null {
  if (state !== 'running' || looked === 0 || spent === 0) return null
  return Math.ceil((spent / looked) * Math.max(0, total - looked) * 0.001)
}
