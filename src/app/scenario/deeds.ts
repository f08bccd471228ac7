import { type Act, inEnglish, type Result, refuse } from '#kernel'
import {
  checkOrder,
  draftOrder,
  moveOrder,
  parseOrder,
  recheckVerdict,
  recover,
  replayVerdict,
} from '#orders'
import { decideHit, screenParty } from '#screening'
import { recordKinds } from '../records/all.ts'
import { importRecords } from '../records/import.ts'
import { importScenarioList } from './list-file.ts'
import { tamper, verify } from './log-deeds.ts'
import type { DeedOutcome } from './outcome.ts'
import type { SingleDeed } from './schema.ts'
import type { World } from './world.ts'

/** What a deed came to, without its number and name. */
export type Came = Omit<DeedOutcome, 'deed' | 'name'>
type Run<Name extends keyof SingleDeed> = (
  world: World,
  act: Act,
  given: NonNullable<SingleDeed[Name]>,
) => Promise<Came>
type DeedName = Exclude<keyof SingleDeed, 'at' | 'by'>

/** Each deed calls the action that HTTP and the command line call. */
const runs: { readonly [Name in DeedName]: Run<Name> } = {
  draft: async (world, act, { order }) =>
    came(await withOrder(order, (value) => draftOrder(deskOf(world), act, value)), (view) => ({
      state: view.state,
    })),
  check: async (world, act, { order, keep }) =>
    came(
      await withOrder(order, (value) =>
        checkOrder(deskOf(world), act, { order: value, ...(keep === undefined ? {} : { keep }) }),
      ),
      (verdict) => ({ verdict, digest: verdict.digest }),
    ),
  amend: async (world, act, { order, ifMatch }) =>
    came(
      await withOrder(order, (value) =>
        moveOrder(deskOf(world), act, {
          order: value.ref,
          deed: 'amend',
          amended: value,
          expectVersion: ifMatch,
        }),
      ),
      moved,
    ),
  submit: (world, act, ref) => move(world, act, { order: ref, deed: 'submit' }),
  release: (world, act, ref) => move(world, act, { order: ref, deed: 'release' }),
  cancel: (world, act, ref) => move(world, act, { order: ref, deed: 'cancel' }),
  ship: (world, act, { order, line, quantity }) => {
    const lines = line === undefined ? undefined : [{ line, ...(quantity === undefined ? {} : { quantity }) }]
    return move(world, act, { order, deed: 'ship', ...(lines ? { shipment: { lines } } : {}) })
  },
  import: (world, act, records) => importGiven(world, act, records),
  importList: importScenarioList,
  screen: async (world, act, { party }) =>
    came(await screenParty(hitDesk(world), act, party), ({ matches }) => ({ matches })),
  decideHit: async (world, act, decision) => came(await decideHit(hitDesk(world), act, decision), () => ({})),
  decide: (world, act, decision) => importGiven(world, act, [{ type: 'decision', ...decision }]),
  replay: async (world, act, deed) =>
    came(await replayVerdict(deskOf(world), act, traceOf(world, deed)), ({ verdict, digest }) => ({
      verdict,
      digest,
    })),
  recheck: async (world, act, given) => {
    const { deed, facts = 'now' } = typeof given === 'number' ? { deed: given } : given
    return came(
      await recheckVerdict(deskOf(world), act, { trace: traceOf(world, deed), facts }),
      ({ now }) => ({ verdict: now, digest: now.digest }),
    )
  },
  outage: async (world) => {
    world.services.snapshots.interrupt()
    return {}
  },
  recover: async (world, act) => {
    world.services.snapshots.resume()
    return { checkedLater: (await recover(deskOf(world), act)).length }
  },
  tamper,
  verifyLog: verify,
}

/** Runs one deed. A deed that is refused is an outcome; a fault is thrown. */
export async function runDeed(world: World, act: Act, deed: SingleDeed): Promise<Came & { name: string }> {
  const name = nameOf(deed)
  const came = await runNamed(name, { world, act, deed })
  return { name, ...came }
}

function runNamed<Name extends DeedName>(
  name: Name,
  { world, act, deed }: { world: World; act: Act; deed: SingleDeed },
): Promise<Came> {
  const given = deed[name]
  const run: Run<Name> = runs[name]
  if (given === undefined || given === null) throw new Error(`the deed ${name} lost what it was given`)
  return run(world, act, given)
}

function isDeedName(key: string): key is DeedName {
  return key in runs
}

export function nameOf(deed: object): DeedName {
  const [name, ...others] = Object.keys(deed).filter(isDeedName)
  if (name && others.length === 0) return name
  throw new Error(
    `a deed has exactly one of ${Object.keys(runs).join(', ')}; found ${[name, ...others].join(', ') || 'none'}`,
  )
}

export function deskOf({ services }: World) {
  return { db: services.store.db, services: services.orders }
}

function hitDesk({ services }: World) {
  return { db: services.store.db, snapshot: () => services.snapshots.current() }
}

/** Records come in by the same import as files do. */
export async function importGiven({ services }: World, act: Act, records: readonly object[]): Promise<Came> {
  const read = records.map((value, index) => ({ value, where: `record ${index + 1}` }))
  return came(await importRecords(services.store.db, act, { kinds: recordKinds, records: read }), () => ({}))
}

async function move(world: World, act: Act, what: Parameters<typeof moveOrder>[2]): Promise<Came> {
  return came(await moveOrder(deskOf(world), act, what), moved)
}

function moved(answer: { state: string; verdict?: DeedOutcome['verdict'] | null }): Came {
  const { state, verdict } = answer
  return { state, ...(verdict ? { verdict, digest: verdict.digest } : {}) }
}

/** An order written out goes through the same reading as one that is posted. */
async function withOrder<T>(
  order: object | string,
  use: (order: Parameters<typeof draftOrder>[2]) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (typeof order === 'string')
    return refuse({
      code: 'invalid_input',
      ...inEnglish(`Write the order out; '${order}' alone is not one.`),
    })
  const parsed = parseOrder(order)
  return parsed.ok ? use(parsed.value) : parsed
}

export function came<T>(result: Result<T>, tell: (value: T) => Came): Came {
  return result.ok ? tell(result.value) : { refusal: result.refusal }
}

function traceOf({ outcomes }: World, deed: number): string {
  const trace = outcomes[deed - 1]?.verdict?.traceId
  if (trace) return trace
  throw new Error(`deed ${deed} gave no answer that could be shown again`)
}
