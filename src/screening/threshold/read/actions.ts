import { isKeptFrom, permit, seesOwnPeople, sightOf } from '#access'
import { type Act, type Instant, ok, type Refusal, type Result, refuse } from '#kernel'
import { findAnyParties } from '#parties'
import { type Db, inTransaction, type Stored, type Tx } from '#storage'
import { askedForIt, engineSays, noLooking, noRun, notProposed } from '../../knowledge/looking-words.ts'
import { whyNotWithdraw } from '../actions.ts'
import { engineInUse } from '../engine-digest.ts'
import { groundOf, openLookings } from '../ground/actions.ts'
import { bandsOf, figuresOf } from '../kept/bands.ts'
import { trialOf } from '../kept/trial.ts'
import { type Ground, mayTakeEffect, newerLists, remainingOf, whyNotAny, whyNotBeside } from '../looking.ts'
import {
  type LookDifference,
  type Looking,
  type LookingBoard,
  type LookRun,
  type ScreeningQuality,
  type ShownLooking,
  type ShownRun,
  type Trial,
  thresholdRange,
} from '../model.ts'
import {
  type DifferenceWish,
  differencesIn,
  findRun,
  keptWork,
  latestRuns,
  lookingInForce,
  lookings,
  runningRun,
  thresholdInForce,
} from '../store.ts'

interface Reader {
  readonly tx: Tx
  readonly act: Act
  readonly ground: Ground
  /** The look at everybody that is under way. */
  readonly running: LookRun | undefined
}

const mostEarlier = 50

/** How everybody is looked for now, what waits, and what was before. For those who read screenings. */
export function readBoard(db: Db, act: Act): Promise<Result<LookingBoard>> {
  return reading(db, act, async (reader) => {
    const { tx, ground } = reader
    const { threshold, engine, lookedBy } = ground
    const inForce = await lookingInForce(tx)
    const proposed = await openLookings(tx)
    const earlier = [
      ...(await lookings.where(tx, { state: 'superseded' })),
      ...(await lookings.where(tx, { state: 'withdrawn' })),
    ].toSorted((a, b) => (a.record.proposedAt < b.record.proposedAt ? 1 : -1))
    const proposes = refusalOf(permit(act, 'threshold.propose'))
    const why = proposes ?? whyNotAny(ground, proposed.map(recordOf)) ?? whyNotBeside(reader.running)
    const [now] = await shownAll(reader, inForce ? [inForce] : [])
    return {
      ...{ threshold, since: inForce?.record.signedAt ?? null, range: thresholdRange },
      engine: { now: engine, lookedBy, differs: lookedBy !== engine, says: engineSays(engine, lookedBy) },
      proposed: await shownAll(reader, proposed),
      inForce: now ?? null,
      earlier: await shownAll(reader, earlier.slice(0, mostEarlier)),
      propose: optionOf(why),
    }
  })
}

/** What stands now: for those who look after the installation. */
export async function readGround(db: Db, at: Instant): Promise<Ground> {
  const engine = await engineInUse()
  return await inTransaction(db, at, (tx) => groundOf(tx, engine))
}

/** One proposal, with its report. Refuses `not_found`. */
export async function readLooking(db: Db, act: Act, ref: string): Promise<Result<ShownLooking>> {
  const found = await reading(db, act, async (reader) => {
    const [shown] = await shownAll(reader, await lookings.find(reader.tx, [ref]))
    return shown
  })
  if (!found.ok) return found
  return found.value ? ok(found.value) : refuse(noLooking(ref))
}

async function reading<T>(db: Db, act: Act, work: (reader: Reader) => Promise<T>): Promise<Result<T>> {
  const engine = await engineInUse()
  return await inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'screening.read')
    if (!allowed.ok) return allowed
    const ground = await groundOf(tx, engine)
    return ok(await work({ tx, act, ground, running: await runningRun(tx) }))
  })
}

const recordOf = ({ record }: Stored<Looking>) => record
const refusalOf = (outcome: Result<unknown>) => (outcome.ok ? undefined : outcome.refusal)
const optionOf = (why: Refusal | undefined) => ({ may: why === undefined, why: why?.wording ?? null })

async function shownAll(reader: Reader, stored: readonly Stored<Looking>[]): Promise<ShownLooking[]> {
  const runs = await latestRuns(
    reader.tx,
    stored.map(({ key }) => key),
  )
  return stored.map((one) => {
    const of = (kind: LookRun['kind']) => runs.find((run) => run.looking === one.key && run.kind === kind)
    return shown(reader, one, { trial: of('trial'), effect: of('effect') })
  })
}

function shown(
  { act, ground, running }: Reader,
  { id, version, record: looking }: Stored<Looking>,
  { trial, effect }: { readonly trial: LookRun | undefined; readonly effect: LookRun | undefined },
): ShownLooking {
  const { proposedBy: by, onBehalfOf } = looking
  const apartFrom = [{ by, ...(onBehalfOf === undefined ? {} : { onBehalfOf }), did: askedForIt }]
  // A session whose proof has grown old proves it again when it signs: that is no reason to hide the deed.
  const signs = refusalOf(permit({ ...act, verifiedAt: act.at }, 'threshold.sign', { apartFrom }))
  const effective = mayTakeEffect(looking, trial, ground)
  const proposes = refusalOf(permit(act, 'threshold.propose'))
  const beside = whyNotBeside(running)
  return {
    ...looking,
    ...{ id, version },
    trial: trial ? shownRun(trial, act, ground) : null,
    effect: effect ? shownRun(effect, act, ground) : null,
    may: {
      sign: optionOf(signs ?? refusalOf(effective) ?? beside),
      withdraw: optionOf(proposes ?? whyNotWithdraw(looking)),
      look: optionOf(proposes ?? (looking.state === 'proposed' ? beside : notProposed)),
    },
  }
}

function shownRun(run: LookRun, act: Act, ground: Ground): ShownRun {
  const newer = newerLists(run.lists, ground.lists)
  const otherEngine = run.engine !== ground.engine
  return {
    ...ordersInSight(run, act),
    after: run.after !== null && isKeptFrom(act, run.after) ? null : run.after,
    ...{ remaining: remainingOf(run), newer, otherEngine },
    counts: run.state === 'done' && newer.length === 0 && !otherEngine,
  }
}

/** Counts are of the whole group; orders are named to whom they are of the companies whose orders they read. */
function ordersInSight(run: LookRun, act: Act): LookRun {
  const { entities } = sightOf(act, 'order.read')
  if (entities === 'all' || run.orders === null) return run
  const moved = run.orders.moved.filter(({ entity }) => entities.includes(entity))
  return { ...run, orders: { ...run.orders, moved } }
}

/** What a run found, in pages. Refuses `not_found`. */
export async function readDifferences(
  db: Db,
  act: Act,
  wish: Omit<DifferenceWish, 'ownPeople'>,
): Promise<Result<{ items: LookDifference[]; next: string | null }>> {
  return await inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'screening.read')
    if (!allowed.ok) return allowed
    if (!(await findRun(tx, wish.run))) return refuse(noRun(wish.run))
    const found = await differencesIn(tx, { ...wish, ownPeople: seesOwnPeople(act), limit: wish.limit + 1 })
    const page = found.slice(0, wish.limit)
    const names = await namesOf(
      tx,
      page.map(({ party }) => party),
    )
    const items = page.map((one) => ({ ...one, partyName: names.get(one.party) ?? null }))
    return ok({ items, next: found.length > wish.limit ? String(page.at(-1)?.n ?? '') : null })
  })
}

/** A year of verdicts, up to now. */
export function yearBefore(at: Instant): Instant {
  const date = new Date(at)
  date.setUTCFullYear(date.getUTCFullYear() - 1)
  return date.toISOString()
}

/** What a threshold would do to the open alerts, and would have done to a year's verdicts. Looks for nobody. */
export function tryThreshold(db: Db, act: Act, at: number | undefined): Promise<Result<Trial>> {
  return inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'screening.read')
    if (!allowed.ok) return allowed
    const from = yearBefore(act.at)
    const inForce = await thresholdInForce(tx)
    const kept = await keptWork(tx, { from, to: afterNow(act.at), ownPeople: seesOwnPeople(act) })
    const trial = trialOf(kept, { at: at ?? inForce, inForce, from })
    const { matches, falsePositives, open } = trial.lost
    const named = [matches, falsePositives, open].flatMap(({ items }) => items.map(({ party }) => party))
    const names = await namesOf(tx, named)
    const withNames = (lost: typeof matches) => ({
      ...lost,
      items: lost.items.map((item) => ({ ...item, partyName: names.get(item.party) ?? null })),
    })
    return ok({
      ...trial,
      lost: {
        matches: withNames(matches),
        falsePositives: withNames(falsePositives),
        open: withNames(open),
      },
    })
  })
}

/** Periods are half-open: what was decided at this very moment belongs to them too. */
const afterNow = (at: Instant) => new Date(Date.parse(at) + 1).toISOString()

/** How right the alerts of a year were, by what people decided of them, by how high the score was. */
export function readQuality(db: Db, act: Act): Promise<Result<ScreeningQuality>> {
  return inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'screening.read')
    if (!allowed.ok) return allowed
    const period = { from: yearBefore(act.at), to: act.at }
    const kept = await keptWork(tx, {
      ...{ from: period.from, to: afterNow(act.at), ownPeople: seesOwnPeople(act) },
    })
    const unscored = kept.decisions.filter(({ score }) => score === null).length
    return ok({ ...period, ...figuresOf(kept.decisions), unscored, bands: bandsOf(kept) })
  })
}

async function namesOf(tx: Tx, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { organisations, legalEntities } = await findAnyParties(tx, [...new Set(refs)])
  const named = [...organisations, ...legalEntities]
  return new Map(named.map(({ key, record: { name } }) => [key, [name].flat()[0] ?? key]))
}
