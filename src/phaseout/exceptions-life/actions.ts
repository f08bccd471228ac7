import { grantsOf, permit } from '#access'
import { records as catalogue } from '#catalogue'
import {
  type Act,
  dayIn,
  noLegalEntity,
  ok,
  type Refusal,
  type Result,
  refuse,
  worded,
  zoneOf,
} from '#kernel'
import { begin, findLives, type LifeKind, livesIn, type Taken, take, withdrawApproval } from '#lifecycle'
import { record } from '#log'
import { findParties } from '#parties'
import { activeRules } from '#rules'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import { noExceptionWords, notYoursWords } from '../knowledge/exception-words.ts'
import type { Exception } from '../model.ts'
import { records } from '../store.ts'
import { daysOf, whyNotAsk } from './ask.ts'
import { type ExceptionContext, type ExceptionDeed, exceptionLife } from './life.ts'
import type { AskException, ExceptionRequest, ExceptionState } from './model.ts'
import { nextRef, requests } from './store.ts'

/** Pieces of orders that go under exceptions, by reference: the orders' room counts them. */
export type UsedOf = (tx: Tx, refs: readonly string[]) => Promise<ReadonlyMap<string, number>>
export type ExceptionKind = LifeKind<ExceptionState, ExceptionDeed, ExceptionContext>

/** Where exceptions are kept, and how what goes under them is counted. */
export interface ExceptionDesk {
  readonly db: Db
  readonly usedOf: UsedOf
}

/** The life of exceptions, as the generic screen part and "my work" ask it. */
export function exceptionKind(usedOf: UsedOf): ExceptionKind {
  return {
    ...{ kind: 'exception', table: exceptionLife, read: 'exception.read', approval: 'exception.approve' },
    deeds: {
      grant: { permit: 'exception.grant', event: 'exception.grant' },
      refuse: { permit: 'exception.refuse', event: 'exception.refuse' },
      withdraw: { permit: 'exception.withdraw', event: 'exception.withdraw' },
      expire: { permit: 'exception.withdraw', event: 'exception.end' },
      useUp: { permit: 'exception.withdraw', event: 'exception.end' },
      free: { permit: 'exception.withdraw', event: 'exception.end' },
    },
    owners: { OWN_EXCEPTION: { kind: 'role', id: 'complianceOfficer' } },
    link: (ref) => `/exceptions/${encodeURIComponent(ref)}`,
    subject: async (tx, ref, at) => {
      const [kept] = await requests.find(tx, [ref])
      if (!kept) return undefined
      const { record: request } = kept
      const used = request.count === null ? 0 : ((await usedOf(tx, [ref])).get(ref) ?? 0)
      const today = dayIn(zoneOf(request.country), at)
      return {
        title: titleOf(request),
        context: { days: daysOf(request), today, to: request.to, count: request.count, used },
        ...{ entity: request.legalEntity, country: request.country },
      }
    },
  }
}

function titleOf({ ref, ruleTitle }: ExceptionRequest) {
  return {
    sv: `Undantag ${ref}: ${ruleTitle.sv}`,
    nb: `Unntak ${ref}: ${ruleTitle.nb}`,
    fi: `Poikkeus ${ref}: ${ruleTitle.fi}`,
    en: `Exception ${ref}: ${ruleTitle.en}`,
  }
}

/**
 * Asks for an exception; it counts for nothing until it is granted. Refuses `forbidden`, `unknown_reference` (legal
 * entity), `not_allowed` (law, or a rule that stops nothing) and `invalid_input`. A refusal is recorded.
 */
export async function askException(
  desk: ExceptionDesk,
  act: Act,
  ask: AskException,
): Promise<Result<ExceptionRequest>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const allowed = permit(act, 'exception.request', { entity: ask.legalEntity })
    const asked = allowed.ok ? await requestOf(tx, allowed.value, ask) : allowed
    const { reason, measures, ...about } = ask
    if (!asked.ok) {
      const body = { ...about, refused: asked.refusal.code }
      await record(tx, act, { type: 'exception.request', object: ask.rule, body, personal: { reason } })
      return asked
    }
    const by = allowed.ok ? allowed.value : act
    await requests.put(tx, by, asked.value)
    const { ref } = asked.value
    await record(tx, by, {
      type: 'exception.request',
      object: ref,
      body: about,
      personal: { reason, measures },
    })
    const life = exceptionKind(desk.usedOf)
    const subject = await life.subject(tx, ref, act.at)
    if (subject) await begin(tx, by, { life, object: ref, subject })
    return asked
  })
}

async function requestOf(tx: Tx, act: Act, ask: AskException): Promise<Result<ExceptionRequest>> {
  const { customer = null, product = null, count = null, ...rest } = ask
  const entity = (await findParties(tx, [ask.legalEntity])).legalEntities[0]?.record
  if (!entity) return refuse(noLegalEntity(ask.legalEntity))
  const rule = (await activeRules(tx, act.at)).rules.find(({ id }) => id === ask.rule)
  const [buyer] = customer === null ? [] : (await findParties(tx, [customer])).organisations
  const products = product === null ? [] : await catalogue.product.table.find(tx, [product])
  const refusal = whyNotAsk(ask, {
    ...{ rule, today: dayIn(zoneOf(entity.country), act.at) },
    ...{ knowsCustomer: customer === null || !!buyer, knowsProduct: product === null || products.length > 0 },
  })
  if (refusal || !rule) return refuse(refusal ?? noException(ask.rule))
  return ok({
    ...rest,
    ...{ ref: await nextRef(tx, act.at), ruleTitle: rule.title, country: entity.country, product, count },
    ...{ customer: buyer?.key ?? null, askedBy: act.by, askedAt: act.at },
  })
}

/**
 * One approval. The last one grants the exception: from that moment orders read it. Refuses what `take` refuses:
 * "you may not grant an exception: you asked for it".
 */
export async function approveException(desk: ExceptionDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx) // orders wait: none goes by a rule that is set aside in this moment
    const taken = await take(tx, act, { life: exceptionKind(desk.usedOf), object: ref, deed: 'grant' })
    const [kept] = await requests.find(tx, [ref])
    if (taken.ok && taken.value.moved && kept) await putInForce(tx, taken.value, kept.record)
    return taken
  })
}

async function putInForce(tx: Tx, { act, approvals }: Taken, request: ExceptionRequest): Promise<void> {
  const { ref, rule, legalEntity, reason, from, to, customer, product, count, askedBy } = request
  const granted: Exception = {
    ...{ type: 'exception', ref, rule, legalEntity, reason, from, to, customer, product, count },
    ...{ approvedBy: approvals.map(({ by }) => by), requestedBy: askedBy },
  }
  await records.exception.table.put(tx, act, granted)
}

/** Takes one's own approval back while it waits for the others. */
export async function withdrawExceptionApproval(desk: ExceptionDesk, act: Act, ref: string) {
  return await inTransaction(desk.db, act.at, (tx) =>
    withdrawApproval(tx, act, { life: exceptionKind(desk.usedOf), object: ref }),
  )
}

/** Does not grant it; `act.reason` says why. */
export async function refuseException(desk: ExceptionDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await inTransaction(desk.db, act.at, (tx) =>
    take(tx, act, { life: exceptionKind(desk.usedOf), object: ref, deed: 'refuse' }),
  )
}

/** Takes it back: by whom it was asked for, or by those who may grant it. What has gone under it stays gone. */
export async function withdrawException(desk: ExceptionDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    const [kept] = await requests.find(tx, [ref])
    if (kept && !mayWithdraw(act, kept.record)) {
      await record(tx, act, { type: 'exception.withdraw', object: ref, body: { refused: 'forbidden' } })
      return refuse(notYours(ref))
    }
    const taken = await take(tx, act, { life: exceptionKind(desk.usedOf), object: ref, deed: 'withdraw' })
    if (taken.ok && kept) await endNow(tx, taken.value.act, kept.record)
    return taken
  })
}

function mayWithdraw(act: Act, { askedBy, legalEntity }: ExceptionRequest): boolean {
  if (askedBy === act.by || grantsOf(act).some(({ onBehalfOf }) => onBehalfOf === askedBy)) return true
  return permit(act, 'exception.refuse', { entity: legalEntity }).ok
}

/** Its record ends with the day before; where it had not begun it is taken away. The history keeps both. */
async function endNow(tx: Tx, act: Act, { ref, country }: ExceptionRequest): Promise<void> {
  const [granted] = await records.exception.table.find(tx, [ref])
  if (!granted) return
  const today = dayIn(zoneOf(country), act.at)
  if (granted.record.from < today && today < granted.record.to)
    await records.exception.table.put(tx, act, { ...granted.record, to: today })
  else if (today <= granted.record.from) await records.exception.table.remove(tx, [ref])
}

/** What ended by itself, or counts again. */
export interface ExceptionNews {
  readonly ref: string
  readonly deed: 'expire' | 'useUp' | 'free'
  readonly askedBy: string
  readonly legalEntity: string
}

/** Ends what has expired or is used up, and lets count again what was freed. For the app's clock, as the operator. */
export async function tickExceptions(desk: ExceptionDesk, act: Act): Promise<ExceptionNews[]> {
  const life = exceptionKind(desk.usedOf)
  return await inTransaction(desk.db, act.at, async (tx) => {
    const news: ExceptionNews[] = []
    for (const { ref, askedBy, legalEntity } of await openRequests(tx)) {
      const [kept] = await findLives(tx, 'exception', [ref])
      const subject = await life.subject(tx, ref, act.at)
      const deed = kept && subject && endingOf(kept.record.state, subject.context)
      if (!deed) continue
      const taken = await take(tx, act, { life, object: ref, deed })
      if (taken.ok) news.push({ ref, deed, askedBy, legalEntity })
    }
    return news
  })
}

function endingOf(state: string, context: ExceptionContext): ExceptionNews['deed'] | undefined {
  const deeds = ['expire', 'useUp', 'free'] as const
  return deeds.find((deed) =>
    exceptionLife.transitions.some(
      (one) => one.deed === deed && one.from.some((from) => from === state) && one.guard?.holds(context),
    ),
  )
}

async function openRequests(tx: Tx): Promise<ExceptionRequest[]> {
  const open = await livesIn(tx, 'exception', ['asked', 'granted', 'usedUp'])
  const found = await requests.find(
    tx,
    open.map(({ object }) => object),
  )
  return found.map(({ record: request }) => request)
}

function notYours(ref: string): Refusal {
  return { code: 'forbidden', ...worded(notYoursWords(ref)) }
}

export function noException(ref: string): Refusal {
  return { code: 'not_found', ...worded(noExceptionWords(ref)) }
}
