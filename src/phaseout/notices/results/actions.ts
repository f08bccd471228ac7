import { parse } from 'csv-parse/sync'
import { type Act, type Day, ok, type Result, validate, type Wording } from '#kernel'
import { deadlinesOf, endWithin, startDeadline } from '#lifecycle'
import type { Db, Tx } from '#storage'
import {
  badResultWords,
  noColumnsWords,
  notCustomerWords,
  notFromWords,
  reachWords,
  twiceWords,
} from '../../knowledge/notice-words.ts'
import type { Plan } from '../../plans/model.ts'
import { noticed } from '../actions.ts'
import { DeliveryResult, type Notice } from '../model.ts'
import { languageOf, stepped } from '../reach.ts'
import { keyOfNotice, lockNotices } from '../store.ts'

interface RowError {
  /** As in the file: the heads are row 1. */
  readonly row: number
  readonly says: Wording
}
interface Heard {
  readonly noted: number
  readonly errors: RowError[]
}
interface Row {
  readonly row: number
  readonly result: DeliveryResult
}

const deeds = { delivered: 'deliver', bounced: 'bounce', read: 'read' } as const

/**
 * Notes what the post or the mail system told of letters that were sent. All rows or none: where one is wrong, each wrong
 * row comes back with its sentence and nothing is noted. What came back becomes a task with a date (F42).
 */
export async function noteResults(
  db: Db,
  act: Act,
  { ref, results }: { readonly ref: string; readonly results: readonly DeliveryResult[] },
): Promise<Result<Heard>> {
  return await noteRows(db, act, { ref, rows: results.map((result, n) => ({ row: n + 1, result })) })
}

/** The same from a file with the columns customer, result and reason. */
export async function importResults(
  db: Db,
  act: Act,
  { ref, csv }: { readonly ref: string; readonly csv: string },
): Promise<Result<Heard>> {
  const { rows, errors } = rowsOf(csv)
  if (errors.length > 0) return ok({ noted: 0, errors })
  return await noteRows(db, act, { ref, rows })
}

function rowsOf(csv: string): { rows: Row[]; errors: RowError[] } {
  const lines = cellsOf(csv)
  const heads = (lines?.[0] ?? []).map((head) => head.trim().toLowerCase())
  const [customer, result, reason] = ['customer', 'result', 'reason'].map((head) => heads.indexOf(head))
  if (!lines || customer === -1 || result === -1)
    return { rows: [], errors: [{ row: 1, says: noColumnsWords }] }
  const rows: Row[] = []
  const errors: RowError[] = []
  for (const [n, cells] of lines.slice(1).entries()) {
    const given = {
      ...{ customer: cells[customer ?? 0]?.trim(), result: cells[result ?? 0]?.trim().toLowerCase() },
      ...(cells[reason ?? -1]?.trim() ? { reason: cells[reason ?? -1]?.trim() } : {}),
    }
    const valid = validate(DeliveryResult, given)
    if (valid.ok) rows.push({ row: n + 2, result: valid.value })
    else errors.push({ row: n + 2, says: badResultWords })
  }
  return { rows, errors }
}

/** Undefined where it is no such file. */
function cellsOf(csv: string): string[][] | undefined {
  const head = csv.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [';', '\t'].find((one) => head.includes(one)) ?? ','
  try {
    return parse(csv, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true })
  } catch {
    return undefined
  }
}

async function noteRows(
  db: Db,
  act: Act,
  { ref, rows }: { readonly ref: string; readonly rows: readonly Row[] },
): Promise<Result<Heard>> {
  let errors: RowError[] = []
  const done = await noticed(db, act, {
    ref,
    deed: 'results',
    work: async (tx, by, plan) => {
      const kept = (await lockNotices(tx, ref)).map(({ record }) => record)
      const judged = judge(kept, rows, by)
      errors = judged.errors
      if (errors.length > 0) return ok([])
      const followed: Notice[] = []
      for (const next of judged.next) followed.push(await withTask(tx, by, { plan, next }))
      return ok(followed)
    },
  })
  return done.ok ? ok({ noted: done.value, errors }) : done
}

/** What each row makes of its notice, or why it cannot. */
function judge(
  kept: readonly Notice[],
  rows: readonly Row[],
  { at }: Act,
): { next: Notice[]; errors: RowError[] } {
  const next = new Map<string, Notice>()
  const errors: RowError[] = []
  for (const { row, result } of rows) {
    const { customer } = result
    const notice = kept.find((one) => one.customer === customer)
    if (!notice) errors.push({ row, says: notCustomerWords(customer) })
    else if (next.has(customer)) errors.push({ row, says: twiceWords(customer) })
    else {
      const moved = stepped(notice, deeds[result.result])
      if (moved.ok) next.set(customer, { ...moved.value, ...told(result, at) })
      else errors.push({ row, says: notFromWords(notice.name) })
    }
  }
  return { next: [...next.values()], errors }
}

function told({ result, reason }: DeliveryResult, at: Act['at']): Partial<Notice> {
  if (result === 'bounced') return { bounce: { at, reason: reason ?? '–' }, deliveredAt: null }
  return result === 'read' ? { readAt: at } : { deliveredAt: at }
}

/** A task where it came back; none is owed any more where it got there. */
async function withTask(
  tx: Tx,
  act: Act,
  { plan, next }: { readonly plan: Plan; readonly next: Notice },
): Promise<Notice> {
  if (next.state !== 'bounced') return await reached(tx, act, next)
  const country = plan.country
  const started = await startDeadline(tx, act, {
    ...{ object: taskOf(next), legalEntity: next.legalEntity ?? plan.legalEntity, country },
    ...{ title: reachWords(next.name, plan.decision)[languageOf(country)], dueOn: weekAfter(act.at) },
    owner: { kind: 'role', id: 'sales' },
  })
  return started.ok ? { ...next, task: started.value.id } : next
}

const taskOf = ({ plan, customer }: Notice) => ({ kind: 'planNotice', id: keyOfNotice(plan, customer) })

function weekAfter(at: Act['at']): Day {
  return new Date(Date.parse(at) + 7 * 86_400_000).toISOString().slice(0, 10)
}

/** The customer was reached: the task to reach them is met. */
export async function reached(tx: Tx, act: Act, notice: Notice): Promise<Notice> {
  if (notice.task === null) return notice
  for (const deadline of await deadlinesOf(tx, taskOf(notice)))
    await endWithin(tx, act, { deadline, state: 'met' })
  return { ...notice, task: null }
}
