import { setImmediate } from 'node:timers/promises'
import { type Candidate, records as catalogue, type Proposals, propose } from '#catalogue'
import { labelWords } from '#catalogue/model'
import { type Act, type Instant, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { findSites } from '#parties'
import { type Db, inTransaction, type Tx } from '#storage'
import { underWayWords } from '../knowledge/survey-words.ts'
import { reachPlan } from '../plans/actions.ts'
import { readPlan } from '../plans/read/actions.ts'
import { plans } from '../plans/store.ts'
import { candidatesOf, pricesFor } from '../proposals/actions.ts'
import { deviceOf, type Gathered, gather } from '../proposals/gather/actions.ts'
import { refusalsIn } from '../proposals/shown/index.ts'
import type { Survey, SurveyLine } from './model.ts'
import {
  beginSurvey,
  endSurvey,
  failSurvey,
  findSurvey,
  noteProgress,
  type Places,
  placesOf,
} from './store.ts'

/** The last survey of a plan; state `none` where there was none. Refuses `not_found` and `forbidden`. */
export async function readSurvey(tx: Tx, act: Act, plan: string): Promise<Result<Survey>> {
  const read = await readPlan(tx, act, plan)
  if (!read.ok) return read
  const kept = await findSurvey(tx, plan)
  return ok(kept ?? { plan, state: 'none', done: 0, total: 0, startedAt: null, endedAt: null, lines: [] })
}

export interface AskSurvey {
  readonly plan: string
  /** Sees to it that the survey is carried out once this is kept. */
  readonly start: (tx: Tx, plan: string) => Promise<void>
}

/** Asks for proposals for all that stands of what a plan stops. Refuses `conflict` while one is under way. */
export async function askSurvey(db: Db, act: Act, { plan, start }: AskSurvey): Promise<Result<Survey>> {
  return await inTransaction(db, act.at, async (tx) => {
    const reached = await reachPlan(tx, act, { ref: plan, deed: 'proposal.ask' })
    if (!reached.ok) return reached
    if ((await findSurvey(tx, plan))?.state === 'running')
      return refuse({ code: 'conflict', ...worded(underWayWords(plan)) })
    await beginSurvey(tx, plan, act.at)
    await start(tx, plan)
    await record(tx, reached.value.act, { type: 'plan.survey', object: plan, body: {} })
    return await readSurvey(tx, act, plan)
  })
}

interface SurveyDesk {
  readonly db: Db
  readonly now: () => Instant
  /** Where it is aborted, the survey breaks off: it is still under way, and begins anew when it is carried out again. */
  readonly signal: AbortSignal
}

/** Carries out a survey that was asked for. Its lines are seen once all are there; progress is seen meanwhile. */
export async function carryOutSurvey({ db, now, signal }: SurveyDesk, act: Act, plan: string): Promise<void> {
  const inStore = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, now(), work)
  try {
    const [kept] = await inStore((tx) => plans.find(tx, [plan]))
    if (!kept) return
    await inStore((tx) => beginSurvey(tx, plan, now())) // seen to be under way when it is tried again, too
    const places = await inStore((tx) =>
      placesOf(
        tx,
        kept.record.stopped.map(({ sku }) => sku),
      ),
    )
    const lines: SurveyLine[] = []
    const { legalEntity } = kept.record
    for (const [product, own] of Map.groupBy(places, (one) => one.product)) {
      const customersOf = await inStore((tx) => ownersOf(tx, own))
      const found = await inStore((tx) => foundFor(tx, act, { product, legalEntity }))
      let told = 0
      for (const one of own) {
        lines.push(found ? lineOf(one, found, customersOf(one)) : unknownLine(one, customersOf(one)))
        await setImmediate() // others are answered between two kinds of places
        signal.throwIfAborted()
        if (performance.now() - told < 500) continue
        told = performance.now()
        await inStore((tx) => noteProgress(tx, { plan, done: lines.length, total: places.length }))
      }
    }
    await inStore((tx) => endSurvey(tx, { plan, at: now(), lines }))
  } catch (error) {
    if (!signal.aborted) await inStore((tx) => failSurvey(tx, plan))
    throw error
  }
}

/** How many customers have devices at these places. */
async function ownersOf(tx: Tx, places: readonly Places[]): Promise<(one: Places) => number> {
  const sites = await findSites(tx, [...new Set(places.flatMap((one) => one.sites))])
  const owners = new Map(sites.map(({ key, record: { organisation } }) => [key, organisation]))
  return (one) => new Set(one.sites.map((site) => owners.get(site) ?? site)).size
}

/** What a product may be replaced by, read once for all its places. */
interface Range {
  readonly gathered: Gathered
  readonly candidates: readonly Candidate[]
}

async function foundFor(
  tx: Tx,
  act: Act,
  { product, legalEntity }: { readonly product: string; readonly legalEntity: string },
): Promise<Range | undefined> {
  const [old] = await catalogue.product.table.find(tx, [product])
  if (!old) return undefined
  const gathered = await gather(tx, { product: old.record, legalEntity, at: act.at })
  const prices = pricesFor(gathered, { customer: undefined, currency: undefined }, act)
  return { gathered, candidates: candidatesOf({ gathered, prices }) }
}

function lineOf({ product, need, devices, example }: Places, range: Range, customers: number): SurveyLine {
  const { gathered, candidates } = range
  const { catalogue: version, old } = gathered
  const answer = propose({ old: deviceOf(old), need, candidates, catalogue: version })
  return {
    ...{ product, name: old.name ?? product, need, devices, customers, example },
    proposals: answer.proposals.map((one) => shortOf(one, range)),
    refusedBy: answer.gap && refusalsIn(answer.gap),
  }
}

/** A product that is on no record: its devices are told of all the same. */
function unknownLine({ product, need, devices, example }: Places, customers: number): SurveyLine {
  return {
    ...{ product, name: product, need, devices, customers, example },
    ...{ proposals: [], refusedBy: null },
  }
}

function shortOf(
  { sku, priceIndex, equivalence: { label } }: Proposals['proposals'][number],
  { gathered }: Range,
): SurveyLine['proposals'][number] {
  const product = gathered.products.find(({ ref }) => ref === sku)
  const makerName = gathered.nameOf(product?.maker ?? '')
  return { sku, name: product?.name ?? sku, makerName, label, says: labelWords[label], priceIndex }
}
