import { permit, sightOf } from '#access'
import { type Act, dayIn, type Instant, ok, type Result, refuse, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import { findParties } from '#parties'
import { activeRules } from '#rules'
import type { Tx } from '#storage'
import { records } from '../../store.ts'
import { noException, type UsedOf } from '../actions.ts'
import { canBeExcepted } from '../ask.ts'
import type { ExceptableRule, ExceptionState, ExceptionSum, ExceptionView } from '../model.ts'
import { exceptionRefs, requests } from '../store.ts'
import { sumsOf, viewOfException } from '../view.ts'

/** One exception. Refuses `not_found` where there is none that the one who asks may see. */
export async function readException(
  tx: Tx,
  act: Act,
  { ref, usedOf }: { ref: string; usedOf: UsedOf },
): Promise<Result<ExceptionView>> {
  const [view] = await viewsOf(tx, [ref], { at: act.at, usedOf })
  const seen = view && permit(act, 'exception.read', { entity: view.legalEntity }).ok
  return seen ? ok(view) : refuse(noException(ref))
}

export interface ExceptionWish {
  readonly state?: readonly ExceptionState[] | undefined
  readonly rule?: string | undefined
  readonly legalEntity?: string | undefined
  readonly customer?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Exceptions by their reference, those that the one who asks may see. */
export async function pageOfExceptions(
  tx: Tx,
  act: Act,
  { usedOf, ...wish }: ExceptionWish & { usedOf: UsedOf },
): Promise<{ items: ExceptionView[]; next: string | null }> {
  const items: ExceptionView[] = []
  for (let after = wish.after; ; ) {
    const refs = await exceptionRefs(tx, { after, limit: batch })
    const views = await viewsOf(tx, refs, { at: act.at, usedOf })
    for (const view of views) {
      if (!isSeen(act, view) || !isWished(view, wish)) continue
      if (items.length === wish.limit) return { items, next: items.at(-1)?.ref ?? null }
      items.push(view)
    }
    if (refs.length < batch) return { items, next: null }
    after = refs.at(-1)
  }
}

/** How often each rule is set aside, in each legal entity that the one who asks may see. */
export async function sumOfExceptions(tx: Tx, act: Act, usedOf: UsedOf): Promise<ExceptionSum[]> {
  const all: ExceptionView[] = []
  for (let after: string | undefined; ; ) {
    const refs = await exceptionRefs(tx, { after, limit: batch })
    all.push(...(await viewsOf(tx, refs, { at: act.at, usedOf })).filter((view) => isSeen(act, view)))
    if (refs.length < batch) return sumsOf(all)
    after = refs.at(-1)
  }
}

/** Rules in force from which an exception can be asked, each once, by id. */
export async function exceptableRules(tx: Tx, at: Instant): Promise<ExceptableRule[]> {
  const { rules } = await activeRules(tx, at)
  const byId = new Map(rules.filter(canBeExcepted).map((rule) => [rule.id, rule]))
  return [...byId.values()]
    .map(({ id, title, citation }) => ({ id, title, citation }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Read at a time. */
const batch = 500

function isSeen(act: Act, { legalEntity }: ExceptionView): boolean {
  const { entities } = sightOf(act, 'exception.read')
  return entities === 'all' || entities.includes(legalEntity)
}

function isWished(view: ExceptionView, { state, rule, legalEntity, customer }: ExceptionWish): boolean {
  return (
    (state === undefined || state.includes(view.state)) &&
    (rule === undefined || view.rule === rule) &&
    (legalEntity === undefined || view.legalEntity === legalEntity) &&
    (customer === undefined || view.customer === customer)
  )
}

async function viewsOf(
  tx: Tx,
  refs: readonly string[],
  { at, usedOf }: { at: Instant; usedOf: UsedOf },
): Promise<ExceptionView[]> {
  const asked = new Map((await requests.find(tx, refs)).map(({ key, record }) => [key, record]))
  const granted = new Map((await records.exception.table.find(tx, refs)).map((kept) => [kept.key, kept]))
  const lives = await findLives(tx, 'exception', refs)
  const used = await usedOf(tx, refs)
  const countries = await countriesOf(
    tx,
    [...granted.values()].map(({ record }) => record.legalEntity),
  )
  return refs.flatMap((ref) => {
    const request = asked.get(ref)
    const kept = granted.get(ref)
    const country = request?.country ?? countries.get(kept?.record.legalEntity ?? '')
    const life = lives.find(({ record }) => record.object === ref)?.record
    const today = dayIn(zoneOf(country), at)
    return viewOfException({ request, life, granted: kept, used: used.get(ref) ?? 0, today }) ?? []
  })
}

async function countriesOf(tx: Tx, entities: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { legalEntities } = await findParties(tx, [...new Set(entities)])
  return new Map(legalEntities.map(({ key, record }) => [key, record.country]))
}
