import { permit } from '#access'
import {
  type Act,
  dayIn,
  fieldFault,
  missing,
  ok,
  type Refusal,
  type Result,
  refuse,
  saidBy,
  worded,
  zoneOf,
} from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import type { DueItem, Holding, PrivacyDesk } from '../desk/index.ts'
import type { HeldBy } from '../holds/actions.ts'
import { readHolds } from '../holds/actions.ts'
import { classFacts } from '../knowledge/classes.ts'
import {
  atLeast,
  erasedElsewhereWords,
  isHeldWords,
  keptLongerWords,
  whyErasedWords,
} from '../knowledge/refusal-words.ts'
import {
  type DataClass,
  type DataClassView,
  type DueClass,
  dataClasses,
  type Purged,
  type Retention,
  type RetentionSetting,
  type SetRetention,
} from '../model.ts'
import { cutoffOf, daysOf } from './span.ts'
import { allSettings, retentionSettings } from './store.ts'

/** Every class of personal data with what is known of it, and how long it is kept here (Art. 30). */
export async function listClasses(db: Db, act: Act): Promise<DataClassView[]> {
  const settings = await inTransaction(db, act.at, (tx) => allSettings(tx))
  return dataClasses.map((id) => viewOf(id, settings.get(id)))
}

function viewOf(id: DataClass, setting: RetentionSetting | undefined): DataClassView {
  const { retention, onErasure, ...facts } = classFacts[id]
  return { id, ...facts, retention: { ...retention, ...retentionOf(id, setting), setting: setting ?? null } }
}

/** The length that counts here. */
export function retentionOf(id: DataClass, setting: RetentionSetting | undefined): Retention {
  const { count, unit, endOfYear } = classFacts[id].retention
  return { count: setting?.count ?? count, unit: setting?.unit ?? unit, endOfYear }
}

/** Sets another length, with a reason. Refuses what is shorter than a law allows; refusals are recorded. */
export async function setRetention(
  db: Db,
  act: Act,
  order: SetRetention & { readonly dataClass: DataClass },
): Promise<Result<RetentionSetting>> {
  return await inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'privacy.retention')
    const refusal = allowed.ok ? tooShort(order) : allowed.refusal
    const { dataClass, count, unit, reason } = order
    const body = { count, unit, ...(refusal ? { refused: refusal.code } : {}) }
    await record(tx, act, { type: 'privacy.retention', object: dataClass, body })
    if (refusal) return refuse(refusal)
    const setting = { dataClass, count, unit, reason, by: act.by, at: act.at }
    await retentionSettings.put(tx, act, setting)
    return ok(setting)
  })
}

function tooShort({ dataClass, ...given }: SetRetention & { dataClass: DataClass }): Refusal | undefined {
  const { title, retention } = classFacts[dataClass]
  const { atLeastYears, rests } = retention
  if (atLeastYears === null || daysOf(given) >= atLeastYears * 365) return undefined
  return {
    code: 'not_allowed',
    ...worded(keptLongerWords(title, atLeastYears, rests)),
    errors: [fieldFault('/count', atLeast(atLeastYears))],
  }
}

/** Looked at in one go. */
const most = 500

/** What is past its time, class by class, and what of it is held. */
export async function dueNow(desk: PrivacyDesk, act: Act): Promise<Result<DueClass[]>> {
  const allowed = permit(act, 'privacy.holdRead')
  if (!allowed.ok) return allowed
  return ok(
    await inTransaction(desk.db, act.at, async (tx) => {
      const ground = await groundOf(tx, act)
      const classes: DueClass[] = []
      for (const holding of desk.holdings)
        if (holding.due) classes.push(dueView(await dueOf(tx, holding, ground)))
      return classes
    }),
  )
}

interface Ground {
  readonly act: Act
  readonly settings: ReadonlyMap<DataClass, RetentionSetting>
  readonly heldBy: HeldBy
}

async function groundOf(tx: Tx, act: Act): Promise<Ground> {
  return { act, settings: await allSettings(tx), heldBy: await readHolds(tx, act) }
}

interface DueOfClass {
  readonly dataClass: DataClass
  readonly before: string
  readonly free: readonly DueItem[]
  readonly held: readonly DueItem[]
  readonly more: boolean
}

async function dueOf(tx: Tx, holding: Holding, { act, settings, heldBy }: Ground): Promise<DueOfClass> {
  const { dataClass } = holding
  const before = cutoffOf(retentionOf(dataClass, settings.get(dataClass)), dayIn(zoneOf(undefined), act.at))
  const found = (await holding.due?.(tx, before, most + 1)) ?? []
  const isHeld = (item: DueItem) => heldBy({ dataClass, ...item }).length > 0
  const looked = found.slice(0, most)
  return {
    ...{ dataClass, before, more: found.length > most },
    ...{ free: looked.filter((item) => !isHeld(item)), held: looked.filter(isHeld) },
  }
}

function dueView({ dataClass, before, free, held, more }: DueOfClass): DueClass {
  const shown = (isHeld: boolean) => (item: DueItem) => ({
    ...{ kind: item.kind, id: item.id, since: item.since, held: isHeld },
  })
  const items = [...free.map(shown(false)), ...held.map(shown(true))].slice(0, 100)
  return { dataClass, before, due: free.length + held.length, held: held.length, more, items }
}

/**
 * Erases what of a class is past its time and not held, at most 500 things; `act.reason` says why. It is written down
 * before anything goes, and what came of it after. What is placed under hold meanwhile is asked again, thing by thing.
 */
export async function purge(desk: PrivacyDesk, act: Act, dataClass: DataClass): Promise<Result<Purged>> {
  const holding = desk.holdings.find((one) => one.dataClass === dataClass && one.due && one.erase)
  const begun = await inTransaction(
    desk.db,
    act.at,
    async (tx): Promise<Result<DueOfClass & { act: Act }>> => {
      const allowed = permit(act, 'privacy.erase')
      const refusal = allowed.ok ? whyNotPurge(act, dataClass, holding) : allowed.refusal
      const due = holding && !refusal ? await dueOf(tx, holding, await groundOf(tx, act)) : undefined
      const body = due
        ? { before: due.before, due: due.free.length, held: due.held.length }
        : { refused: refusal?.code ?? '' }
      await record(tx, act, { type: 'privacy.purge', object: dataClass, body })
      if (!allowed.ok) return allowed
      return due ? ok({ ...due, act: allowed.value }) : refuse(refusal ?? nothingEnds(dataClass))
    },
  )
  if (!begun.ok || !holding) return begun.ok ? refuse(nothingEnds(dataClass)) : begun
  const { free, held, more } = begun.value
  const failed = await eraseEach(desk, begun.value.act, { holding, items: free })
  const purged = { dataClass, erased: free.length - failed.length, held: held.length, failed, more }
  await inTransaction(desk.db, act.at, (tx) =>
    record(tx, begun.value.act, {
      type: 'privacy.purge',
      object: dataClass,
      body: { erased: purged.erased, held: purged.held, failed: failed.length },
    }),
  )
  return ok(purged)
}

async function eraseEach(
  desk: PrivacyDesk,
  act: Act,
  { holding, items }: { holding: Holding; items: readonly DueItem[] },
): Promise<Purged['failed']> {
  const failed: Purged['failed'] = []
  for (const { kind, id, ...item } of items) {
    const outcome = await eraseUnlessHeld(desk, act, { holding, item: { kind, id, ...item } })
    if (!outcome.ok) failed.push({ kind, id, why: saidBy(outcome.refusal) })
  }
  return failed
}

/** Erases one thing, unless something holds it now. Refuses `not_allowed` where it is held, or only its room can. */
export async function eraseUnlessHeld(
  desk: Pick<PrivacyDesk, 'db'>,
  act: Act,
  { holding, item }: { holding: Holding; item: Omit<DueItem, 'since'> },
): Promise<Result<unknown>> {
  const heldBy = await inTransaction(desk.db, act.at, (tx) => readHolds(tx, act))
  const [hold] = heldBy({ dataClass: holding.dataClass, ...item })
  if (hold)
    return refuse({
      code: 'not_allowed',
      ...worded(isHeldWords(`${item.kind} ${item.id}`, hold.id, hold.reason)),
    })
  return holding.erase
    ? await holding.erase(act, { kind: item.kind, id: item.id })
    : refuse(nothingEnds(holding.dataClass))
}

function whyNotPurge(
  { reason }: Act,
  dataClass: DataClass,
  holding: Holding | undefined,
): Refusal | undefined {
  if (!holding) return nothingEnds(dataClass)
  if (reason?.trim()) return undefined
  return {
    code: 'invalid_input',
    ...worded(whyErasedWords),
    errors: [fieldFault('/reason', missing)],
  }
}

function nothingEnds(dataClass: DataClass): Refusal {
  return { code: 'not_allowed', ...worded(erasedElsewhereWords(classFacts[dataClass].title)) }
}
