import { createHash } from 'node:crypto'
import { type Act, AppError, type Instant, inEnglish, type Random, toInstant } from '#kernel'
import { type Services, servicesOn } from '../services.ts'
import type { Ground } from './ground.ts'
import type { LoadedScenario } from './load.ts'
import type { DeedOutcome } from './outcome.ts'

/** One run of one scenario: its own store in memory, its own clock, the same bytes every time. */
export interface World {
  readonly services: Services
  readonly scenario: LoadedScenario
  /** What came of the deeds so far. */
  readonly outcomes: DeedOutcome[]
  /** Instant of the deed under way. */
  at: Instant
  isOut: boolean
}

const defaultAt = '2026-11-23T09:00:00+01:00'

/** The instant at which a scenario's deeds are done where they do not say. */
export function instantOf({ at }: Pick<LoadedScenario, 'at'>): Instant {
  return toInstant(at ?? defaultAt)
}

/** The earliest instant that any deed names: what is given was so before. */
export function beginningOf(scenario: LoadedScenario): Instant {
  const named = (scenario.when ?? []).flatMap(({ at, parallel }) => [
    ...(at ? [at] : []),
    ...(parallel ? parallel.spread : []),
  ])
  return [instantOf(scenario), ...named.map(toInstant)].sort()[0] ?? instantOf(scenario)
}

/** Opens a world on a store that the ground lends. */
export async function openWorld(scenario: LoadedScenario, ground: Ground): Promise<World> {
  const world = { at: beginningOf(scenario), isOut: false }
  const store = await ground.lend()
  const services = await servicesOn(store, { now: () => world.at, random: seeded(scenario.file) })
  return Object.assign(world, { services, scenario, outcomes: [] })
}

/** Random bytes that follow from a text: ids differ from each other, runs do not. */
function seeded(text: string): Random {
  let count = 0
  return (length) => {
    const bytes = new Uint8Array(length)
    for (let from = 0; from < length; from += 32) {
      const block = createHash('sha256').update(`${text} ${count++}`).digest()
      bytes.set(block.subarray(0, length - from), from)
    }
    return bytes
  }
}

/** Who does a deed, and when. */
export function actOf(world: World, { at, by }: { at?: string | undefined; by?: string | undefined }): Act {
  return world.services.act({ at: at ? toInstant(at) : world.at, ...(by ? { by } : {}) })
}

export function unreadable(detail: string): AppError {
  return new AppError({ code: 'invalid_input', ...inEnglish(detail) })
}
