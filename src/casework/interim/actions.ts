import { permit } from '#access'
import {
  type Act,
  type Day,
  dayIn,
  type FieldError,
  fieldFault,
  type Instant,
  noLegalEntity,
  noSuch,
  ok,
  type Result,
  refuse,
  sentenceOf,
  worded,
  zoneOf,
} from '#kernel'
import { findLives } from '#lifecycle'
import { record } from '#log'
import { findParties } from '#parties'
import { addRules } from '#rules'
import { closeGate, type Tx } from '#storage'
import type { CaseDesk } from '../cases/actions.ts'
import { enterCase } from '../cases/enter/actions.ts'
import type { Case } from '../cases/model.ts'
import { noteInCase } from '../cases/store.ts'
import { wholly } from '../decisions/once/index.ts'
import { daysAfter } from '../decisions/records.ts'
import { lackWords } from '../knowledge/decision-words.ts'
import * as words from '../knowledge/interim-words.ts'
import {
  type BeginInterim,
  type Interim,
  type InterimView,
  longestInterim,
  type RenewInterim,
} from './model.ts'
import { endOf, rulesOfInterim } from './rules.ts'
import { interims, interimsOf, lockInterim, nextInterimRef } from './store.ts'

/** Orders that are open are asked again, after what stops them has changed. */
export interface InterimDesk extends CaseDesk {
  readonly signed: (act: Act) => Promise<void>
}

/**
 * Stops new sales of suppliers from now on, for thirty days at most, while their case is investigated. Refuses
 * `forbidden`, `invalid_input` (too long, over), `unknown_reference` and `not_allowed` (the case is closed).
 */
export async function beginInterim(
  desk: InterimDesk,
  act: Act,
  { ref: caseRef, order }: { readonly ref: string; readonly order: BeginInterim },
): Promise<Result<Interim>> {
  return await asked(desk, act, {
    ...{ type: 'interim.begin', object: caseRef },
    work: async (tx) => {
      const entered = await enterCase(tx, act, caseRef)
      if (!entered.ok) return entered
      const kept = entered.value.stored.record
      const { suppliers, categories, lastDay, reason, legalEntities = kept.entities } = order
      const by = await mayInterim(act, legalEntities)
      if (!by.ok) return by
      const fault = (await whyNot(tx, act, { kept, order })) ?? undefined
      if (fault) return fault
      const interim: Interim = {
        ...{ ref: await nextInterimRef(tx, act.at), case: caseRef, suppliers, categories, legalEntities },
        ...{ from: act.at, until: dayStart(daysAfter(lastDay, 1), kept.country), reason, by: act.by },
        ...{ renewals: [], ended: null },
      }
      return ok(await inForce(tx, by.value, { interim, type: 'interim.begin' }))
    },
  })
}

async function whyNot(
  tx: Tx,
  act: Act,
  { kept, order }: { readonly kept: Case; readonly order: BeginInterim },
): Promise<Result<never> | undefined> {
  const [life] = await findLives(tx, 'case', [kept.ref])
  if (life?.record.state === 'closed')
    return refuse({ code: 'not_allowed', ...worded(words.closedCaseWords) })
  const { legalEntities = kept.entities, suppliers, lastDay } = order
  const found = await findParties(tx, [...legalEntities, ...suppliers])
  const noEntity = legalEntities.find((ref) => !found.legalEntities.some(({ key }) => key === ref))
  if (noEntity !== undefined) return refuse(noLegalEntity(noEntity))
  const noSupplier = suppliers.findIndex((ref) => !found.organisations.some(({ key }) => key === ref))
  const errors = [
    ...(noSupplier < 0 ? [] : [fieldFault(`/suppliers/${noSupplier}`, lackWords.unknownSupplier)]),
    ...lengthFaults(lastDay, dayIn(zoneOf(kept.country), act.at)),
  ]
  return errors.length === 0 ? undefined : unfit(errors)
}

/** A last day that is over, or more than thirty days away. */
export function lengthFaults(lastDay: Day, today: Day): FieldError[] {
  if (lastDay < today) return [fieldFault('/lastDay', words.overWords)]
  return lastDay > daysAfter(today, longestInterim - 1) ? [fieldFault('/lastDay', words.tooLongWords)] : []
}

function unfit(errors: readonly FieldError[]): Result<never> {
  return refuse({ code: 'invalid_input', ...worded(sentenceOf(errors)), errors })
}

/** Carries it on for up to thirty days more: another person than who set or last renewed it. */
export async function renewInterim(
  desk: InterimDesk,
  act: Act,
  { ref, order }: { readonly ref: string; readonly order: RenewInterim },
): Promise<Result<Interim>> {
  return await changingInterim(desk, act, {
    ...{ ref, type: 'interim.renew' },
    change: async (kept, { country }) => {
      const { renewals, by } = kept
      const last = renewals.at(-1)
      const did = last ? { by: last.by, did: words.renewedIt } : { by, did: words.setIt }
      const allowed = mayInterim(act, kept.legalEntities, [did])
      if (!allowed.ok) return allowed
      const errors = lengthFaults(order.lastDay, dayIn(zoneOf(country), act.at))
      if (errors.length > 0) return unfit(errors)
      const until = dayStart(daysAfter(order.lastDay, 1), country)
      const renewal = { by: act.by, at: act.at, until, reason: order.reason }
      return ok({ ...kept, until, renewals: [...renewals, renewal] })
    },
  })
}

/** Ends it at once, with the reason. */
export async function endInterim(
  desk: InterimDesk,
  act: Act,
  { ref, reason }: { readonly ref: string; readonly reason: string },
): Promise<Result<Interim>> {
  return await changingInterim(desk, act, {
    ...{ ref, type: 'interim.end' },
    change: async (kept) => {
      const allowed = mayInterim(act, kept.legalEntities)
      return allowed.ok ? ok({ ...kept, ended: { by: act.by, at: act.at, reason } }) : allowed
    },
  })
}

interface ChangingInterim {
  readonly ref: string
  readonly type: 'interim.renew' | 'interim.end'
  readonly change: (kept: Interim, of: Case) => Promise<Result<Interim>>
}

async function changingInterim(
  desk: InterimDesk,
  act: Act,
  { ref, type, change }: ChangingInterim,
): Promise<Result<Interim>> {
  return await asked(desk, act, {
    ...{ type, object: ref },
    work: async (tx) => {
      const kept = await lockInterim(tx, ref)
      if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(words.aInterim, ref)) })
      const entered = await enterCase(tx, act, kept.record.case)
      if (!entered.ok) return entered
      if (endOf(kept.record) <= act.at)
        return refuse({ code: 'not_allowed_from', ...worded(words.endedWords(ref)) })
      const changed = await change(kept.record, entered.value.stored.record)
      return changed.ok ? ok(await inForce(tx, act, { interim: changed.value, type })) : changed
    },
  })
}

interface Asked {
  readonly type: 'interim.begin' | 'interim.renew' | 'interim.end'
  readonly object: string
  readonly work: (tx: Tx) => Promise<Result<Interim>>
}

/** With the gate closed; open orders are asked again after it. */
async function asked(desk: InterimDesk, act: Act, { type, object, work }: Asked): Promise<Result<Interim>> {
  const done = await wholly(desk.db, act, {
    ...{ type, object },
    work: async (tx) => {
      await closeGate(tx)
      return await work(tx)
    },
  })
  if (done.ok) await desk.signed(act)
  return done
}

/** The record, its rules (a later version takes the place of an earlier), the log and the timeline. */
async function inForce(
  tx: Tx,
  act: Act,
  { interim, type }: { readonly interim: Interim; readonly type: Asked['type'] },
): Promise<Interim> {
  const { ref, case: caseRef, suppliers, categories, legalEntities, from, until, ended } = interim
  await interims.put(tx, act, interim)
  await addRules(tx, act, rulesOfInterim(interim))
  const body = { case: caseRef, suppliers, categories, legalEntities, from, until, ended: ended?.at ?? null }
  const reason = interim.ended?.reason ?? interim.renewals.at(-1)?.reason ?? interim.reason
  await record(tx, act, { type, object: ref, body, personal: { reason } })
  const kind = type === 'interim.end' ? 'interimEnded' : 'interimBegun'
  await noteInCase(tx, act, { case: caseRef, kind, object: ref, facts: { until: endOf(interim), reason } })
  return interim
}

type Parts = NonNullable<NonNullable<Parameters<typeof permit>[2]>['apartFrom']>

/** For every company that it stops. */
function mayInterim(act: Act, legalEntities: readonly string[], apartFrom: Parts = []): Result<Act> {
  let allowed: Result<Act> = permit(act, 'case.interim', { apartFrom })
  for (const entity of legalEntities)
    if (allowed.ok) allowed = permit(act, 'case.interim', { entity, apartFrom })
  return allowed
}

/** Interim measures of a case, for one who may read it. */
export async function listInterims(tx: Tx, act: Act, ref: string): Promise<Result<InterimView[]>> {
  const entered = await enterCase(tx, act, ref)
  if (!entered.ok) return entered
  const found = await interimsOf(tx, ref)
  return ok(found.map((one) => ({ ...one, isInForce: one.from <= act.at && act.at < endOf(one) })))
}

/** Midnight at which a day begins in a country. */
function dayStart(day: Day, country: string): Instant {
  const zone = zoneOf(country)
  for (let hours = -14; hours <= 14; hours++) {
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + hours * 3_600_000).toISOString()
    if (dayIn(zone, at) === day) return at
  }
  return `${day}T00:00:00.000Z`
}
