import { AppError, inEnglish, toInstant } from '#kernel'
import { type Came, importGiven, nameOf, runDeed } from './deeds.ts'
import { differences } from './expect.ts'
import type { Ground } from './ground.ts'
import type { LoadedScenario } from './load.ts'
import type { Deed, Expectation, SingleDeed } from './schema.ts'
import { actOf, instantOf, openWorld, type World } from './world.ts'

/** A scenario that was run: everything that is not as it says; empty when all is so. */
export interface ScenarioResult {
  readonly file: string
  readonly title: string
  readonly differences: readonly string[]
}

/** Runs one scenario from a store with nothing but the built-in packs to its last expectation. */
export async function runScenario(scenario: LoadedScenario, ground: Ground): Promise<ScenarioResult> {
  const world = await openWorld(scenario, ground)
  try {
    await give(world)
    world.at = instantOf(scenario)
    for (const deed of scenario.when ?? []) await perform(world, deed)
    const found = judge(world, scenario.then ?? [])
    return { file: scenario.file, title: scenario.title ?? '', differences: found }
  } finally {
    await world.services.close()
  }
}

async function give(world: World): Promise<void> {
  const { given = [], when = [] } = world.scenario
  const times = Math.max(1, ...when.map(({ parallel }) => parallel?.times ?? 1))
  const records = given.flatMap((record) =>
    JSON.stringify(record).includes('{n}') ? repeated(record, times) : [record],
  )
  const { refusal } = await importGiven(world, actOf(world, {}), records)
  if (refusal)
    throw new AppError({ ...refusal, ...inEnglish(`${world.scenario.file}, given: ${refusal.detail}`) })
}

async function perform(world: World, deed: Deed): Promise<void> {
  const { parallel, ...single } = deed
  const came = parallel ? await performMany(world, parallel) : await performOne(world, single)
  world.outcomes.push({ deed: world.outcomes.length + 1, ...came })
}

async function performOne(world: World, deed: SingleDeed): Promise<Came & { name: string }> {
  const before = world.at
  if (deed.at) world.at = toInstant(deed.at)
  try {
    return await runDeed(world, actOf(world, deed), deed)
  } finally {
    world.at = before
  }
}

/** The repeated deeds, all at once, each chain at its own instant: half before, half from the middle of the spread on. */
async function performMany(
  world: World,
  { times, spread, deeds }: NonNullable<Deed['parallel']>,
): Promise<Came & { name: string }> {
  for (const deed of deeds) nameOf(deed)
  const [from, to] = spread.map((text) => Date.parse(text))
  const chains = Array.from({ length: times }, async (_, index) => {
    const at = new Date(
      (from ?? 0) + (((to ?? 0) - (from ?? 0)) * index) / Math.max(1, times - 1),
    ).toISOString()
    const states: (string | undefined)[] = []
    for (const deed of repeatedOnce(deeds, index + 1))
      states.push((await runDeed(world, actOf(world, { at, by: deed.by }), deed)).state)
    return { at, isReleased: states.includes('released') }
  })
  const done = (await Promise.all(chains)).filter(({ isReleased }) => isReleased)
  const stop = stopOf(world)
  return {
    name: 'parallel',
    released: done.length,
    releasedAfterStop: done.filter(({ at }) => stop !== undefined && at >= stop).length,
  }
}

/** When the first decision of the scenario takes effect. */
function stopOf({ scenario }: World): string | undefined {
  const effective = (scenario.given ?? []).flatMap((record) =>
    'effectiveAt' in record && typeof record.effectiveAt === 'string' ? [toInstant(record.effectiveAt)] : [],
  )
  return effective.sort()[0]
}

function repeated<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, (_, index) => repeatedOnce(value, index + 1))
}

/** `{n}` in any text is the number of the repetition. */
function repeatedOnce<T>(value: T, n: number): T {
  return JSON.parse(JSON.stringify(value).replaceAll('{n}', String(n)))
}

function judge(world: World, expected: readonly Expectation[]): string[] {
  return expected.flatMap((one) => differences(one, world.outcomes))
}
