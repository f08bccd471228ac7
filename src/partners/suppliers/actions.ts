import { isKeptFrom, mayAnywhere, sightOf } from '#access'
import { type Act, dayIn, noSuch, ok, type Result, refuse, things, worded, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import { familiesOf, findParties } from '#parties'
import type { Stored, Tx } from '#storage'
import { familyOf } from '../family/store.ts'
import type { StateMove, SupplierRelation } from '../model.ts'
import type { PartnersDesk } from '../moves/actions.ts'
import { moveStates, type RelationMove, type RelationMoveView } from '../moves/model.ts'
import { movesOf } from '../moves/store.ts'
import { standingsTo } from '../obligations/standings.ts'
import { everyObligation, shownBy } from '../obligations/store.ts'
import { standingOf } from '../standing.ts'
import { relations } from '../store.ts'
import { historyOf } from './history.ts'
import { isWished, type LineWish, lineOf, sortedLines } from './lines.ts'
import type { SupplierAround, SupplierLine, SupplierRecord } from './model.ts'
import { everyRelation } from './store.ts'

/** What the answers take of the rest of the house, besides decisions. */
export interface SupplierDesk extends PartnersDesk {
  readonly decidedOnAll: (tx: Tx) => Promise<readonly StateMove[]>
  /** Warnings, cases, screening, installed devices and contracts of these references, within the reader's sight. */
  readonly around: (tx: Tx, act: Act, names: readonly string[]) => Promise<SupplierAround>
}

/** A page of suppliers, a line for each own company that deals with them, within the reader's sight. */
export async function listSuppliers(
  tx: Tx,
  act: Act,
  { desk, wish }: { desk: SupplierDesk; wish: LineWish & { after?: string | undefined; limit: number } },
): Promise<{ items: SupplierLine[]; next: string | null; total: number }> {
  const lines = await linesWished(tx, act, { desk, wish })
  const from = wish.after === undefined ? 0 : lines.findIndex(({ key }) => key === wish.after) + 1
  const items = lines.slice(from, from + wish.limit)
  const hasMore = from + wish.limit < lines.length
  const next = hasMore ? (items.at(-1)?.key ?? null) : null
  return { items: await named(tx, items), next, total: lines.length }
}

/** All lines that are wished, in the order asked for. */
export async function everyLine(
  tx: Tx,
  act: Act,
  wished: { desk: Pick<SupplierDesk, 'decidedOnAll'>; wish: LineWish },
): Promise<SupplierLine[]> {
  return await named(tx, await linesWished(tx, act, wished))
}

/** Names are read for all only where one searches or sorts by them; else for those that are handed out. */
async function linesWished(
  tx: Tx,
  act: Act,
  { desk, wish }: { desk: Pick<SupplierDesk, 'decidedOnAll'>; wish: LineWish },
): Promise<SupplierLine[]> {
  const { entities } = sightOf(act, 'partner.read')
  const found = (await everyRelation(tx, entities)).filter(({ record }) => !isKeptFrom(act, record.supplier))
  const companies = [...new Set(found.map(({ record }) => record.legalEntity))]
  const { legalEntities } = await findParties(tx, companies)
  const names = isByName(wish)
    ? await namesOf(
        tx,
        found.map(({ record }) => record.supplier),
      )
    : undefined
  const days = new Map(legalEntities.map(({ key, record }) => [key, dayIn(zoneOf(record.country), act.at)]))
  const decided = Map.groupBy(await desk.decidedOnAll(tx), ({ supplier }) => supplier)
  const lines = found.map(({ key, version, record: relation }) => {
    const { supplier, legalEntity } = relation
    const name = names?.get(supplier) ?? supplier
    const day = days.get(legalEntity) ?? act.at.slice(0, 10)
    return lineOf({ key, version, relation, moves: decided.get(supplier) ?? [], at: act.at, name, day })
  })
  return sortedLines(
    lines.filter((line) => isWished(line, wish)),
    wish.sort,
  )
}

const isByName = ({ q, sort }: LineWish) => (q ?? '').trim() !== '' || sort === 'name' || sort === '-name'

async function named(tx: Tx, lines: readonly SupplierLine[]): Promise<SupplierLine[]> {
  const names = await namesOf(
    tx,
    lines.map(({ supplier }) => supplier),
  )
  return lines.map((line) => ({ ...line, name: names.get(line.supplier) ?? line.supplier }))
}

async function namesOf(tx: Tx, suppliers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { organisations } = await findParties(tx, [...new Set(suppliers)])
  return new Map(organisations.map(({ key, record }) => [key, record.name]))
}

/** Where do we stand with this supplier? Refuses `not_found` where there is none that the one who asks may see. */
export async function readSupplier(
  tx: Tx,
  act: Act,
  { desk, ref }: { desk: SupplierDesk; ref: string },
): Promise<Result<SupplierRecord>> {
  const families = await familiesOf(tx, [ref])
  const kept = families.kept(ref)
  const names = families.all(kept)
  const [party] = (await findParties(tx, [kept])).organisations
  if (!party || isKeptFrom(act, kept))
    return refuse({ code: 'not_found', ...worded(noSuch(things.party, ref)) })
  const { entities } = sightOf(act, 'partner.read')
  const stored = (
    await relations.whereAny(
      tx,
      names.map((supplier) => ({ supplier })),
    )
  ).filter(({ record }) => entities === 'all' || entities.includes(record.legalEntity))
  const seesDetail = mayAnywhere(act, 'partner.readDetail')
  const ground = await groundOf(tx, act, { desk, names, stored })
  const moves = (await movesOf(tx, names)).filter(
    ({ legalEntity }) => entities === 'all' || entities.includes(legalEntity),
  )
  const { country = null, name } = party.record
  return ok({
    ...{ ref: kept, name, country },
    relations: stored.map((one) => shownRelation(one, { ...ground, name, at: act.at, seesDetail })),
    waiting: seesDetail ? await waitingOf(tx, moves) : [],
    history: (await historyOfAll(tx, { stored, moves, ...ground, at: act.at })).map((step) =>
      seesDetail ? step : { ...step, reason: null, by: null, approvedBy: [] },
    ),
    family: await familyOf(tx, kept, { day: dayIn(zoneOf(undefined), act.at) }),
    around: await desk.around(tx, act, names),
  })
}

interface Ground {
  readonly decided: readonly StateMove[]
  readonly days: ReadonlyMap<string, string>
  readonly owed: Awaited<ReturnType<typeof everyObligation>>
  readonly shown: Awaited<ReturnType<typeof shownBy>>
}

async function groundOf(
  tx: Tx,
  act: Act,
  {
    desk,
    names,
    stored,
  }: { desk: SupplierDesk; names: readonly string[]; stored: readonly Stored<SupplierRelation>[] },
): Promise<Ground> {
  const { legalEntities } = await findParties(tx, [
    ...new Set(stored.map(({ record }) => record.legalEntity)),
  ])
  return {
    decided: await desk.decided(tx, names),
    days: new Map(legalEntities.map(({ key, record }) => [key, dayIn(zoneOf(record.country), act.at)])),
    ...{ owed: await everyObligation(tx), shown: await shownBy(tx, names) },
  }
}

function shownRelation(
  { key, version, record: relation }: Stored<SupplierRelation>,
  {
    decided,
    days,
    owed,
    shown,
    name,
    at,
    seesDetail,
  }: Ground & { name: string; at: string; seesDetail: boolean },
): SupplierRecord['relations'][number] {
  const { supplier, legalEntity, note = null } = relation
  const day = days.get(legalEntity) ?? at.slice(0, 10)
  const line = lineOf({ key, version, relation, name, moves: decided, at, day })
  const kept = owed.map(({ version: _, ...obligation }) => obligation)
  const obligations = standingsTo(kept, shown, { supplier, legalEntity, day })
  return { ...line, note: seesDetail ? note : null, obligations: seesDetail ? obligations : null }
}

async function waitingOf(tx: Tx, moves: readonly RelationMove[]): Promise<RelationMoveView[]> {
  const open = moves.filter(({ doneAt }) => doneAt === null)
  const lives = await findLives(
    tx,
    'supplierMove',
    open.map(({ ref }) => ref),
  )
  return open.flatMap((move) => {
    const life = lives.find(({ record }) => record.object === move.ref)?.record
    const state = moveStates.find((one) => one === life?.state)
    return life && state === 'asked' ? [{ ...move, state, approvals: [...life.approvals] }] : []
  })
}

interface Pasts extends Pick<Ground, 'decided' | 'days'> {
  readonly stored: readonly Stored<SupplierRelation>[]
  readonly moves: readonly RelationMove[]
  readonly at: string
}

async function historyOfAll(tx: Tx, { stored, moves, decided, days, at }: Pasts) {
  const steps = []
  for (const { key, record } of stored) {
    const { supplier, legalEntity, categories } = record
    const day = days.get(legalEntity)
    const now = new Map(
      categories.flatMap((category) => {
        const found = standingOf(record, decided, { supplier, legalEntity, category, at, day })
        return found ? [[category, found] as const] : []
      }),
    )
    const done = moves.filter((one) => one.legalEntity === legalEntity && one.doneAt !== null)
    steps.push(...historyOf({ versions: await relations.versions(tx, key), done, decided, now, at }))
  }
  return steps.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}
