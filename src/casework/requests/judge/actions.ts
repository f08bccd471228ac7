import {
  type Act,
  dayIn,
  fieldFault,
  type Language,
  noSuch,
  ok,
  type Result,
  refuse,
  worded,
  zoneOf,
} from '#kernel'
import { take } from '#lifecycle'
import { record } from '#log'
import { findParties } from '#parties'
import { inTransaction, type Tx } from '#storage'
import { noteInCase } from '../../cases/store.ts'
import {
  anItem,
  judgeFaults,
  notDocumentedWords,
  stillRunsWords,
  verdictUnfitWords,
} from '../../knowledge/request-words.ts'
import { type Reached, reachRequest } from '../actions.ts'
import { reminderDays } from '../days/index.ts'
import type { RequestDesk } from '../desk/index.ts'
import { documentRequestKind } from '../kind/index.ts'
import type { DocumentRequest, JudgeItem, RequestItem, Sufficiency } from '../model.ts'
import { isUndocumented, whyNotJudge } from '../progress.ts'
import { requests } from '../store.ts'

export interface Judging extends JudgeItem {
  readonly ref: string
  readonly item: string
}

/**
 * Says what one item is worth. Where it does not document what was asked for, a draft finding that cites it is written
 * into the case (F38); when every item is judged, the request is assessed. Refuses `invalid_input` for a verdict that
 * does not fit, and silence before the time is over.
 */
export async function judgeItem(desk: RequestDesk, act: Act, order: Judging): Promise<Result<void>> {
  const { ref, item, verdict, reason } = order
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachRequest(tx, act, ref)
    if (!reached.ok) return reached
    const outcome = await judge(tx, reached.value, { desk, order })
    const body = { item, verdict, reason, ...(outcome.ok ? {} : { refused: outcome.refusal.code }) }
    await record(tx, reached.value.act, { type: 'request.judge', object: ref, body })
    return outcome
  })
}

async function judge(
  tx: Tx,
  { stored: { record: kept }, act }: Reached,
  { desk, order }: { desk: RequestDesk; order: Judging },
): Promise<Result<void>> {
  const item = kept.items.find(({ id }) => id === order.item)
  if (!item) return refuse({ code: 'not_found', ...worded(noSuch(anItem, order.item)) })
  const fault = whyNotJudge(item, order)
  if (fault) {
    const errors = [fieldFault(fault === 'otherReason' ? '/reason' : '/verdict', judgeFaults[fault])]
    return refuse({ code: 'invalid_input', ...worded(verdictUnfitWords), errors })
  }
  if (order.verdict === 'silent' && !isTimeOver(kept, act))
    return refuse({ code: 'not_allowed', ...worded(stillRunsWords) })
  const { verdict, reason, text } = order
  const made = await findingFor(tx, act, { desk, kept, items: [item], verdict, because: text })
  if (!made.ok) return made
  const judged = { verdict, reason, text, by: act.by, at: act.at, finding: made.value }
  const items = kept.items.map((one) => (one === item ? { ...one, verdict: judged } : one))
  return await keepJudged(tx, act, { ...kept, items })
}

function isTimeOver({ dueOn, country }: DocumentRequest, { at }: Act): boolean {
  return dueOn !== null && dayIn(zoneOf(country), at) > reminderDays(country, dueOn).after
}

/** Keeps what was judged; the last verdict assesses the request. */
export async function keepJudged(tx: Tx, act: Act, kept: DocumentRequest): Promise<Result<void>> {
  await requests.put(tx, act, kept)
  const open = kept.items.filter(({ verdict }) => verdict === null).length
  if (open > 0) return ok(undefined)
  const taken = await take(tx, act, { life: documentRequestKind, object: kept.ref, deed: 'assess' })
  if (!taken.ok) return taken
  if (kept.case !== null)
    await noteInCase(tx, act, { case: kept.case, kind: 'requestAssessed', object: kept.ref })
  return ok(undefined)
}

const languages: Readonly<Record<string, Language>> = { SE: 'sv', NO: 'nb', FI: 'fi' }

export interface Undocumented {
  readonly desk: RequestDesk
  readonly kept: DocumentRequest
  readonly items: readonly RequestItem[]
  readonly verdict: Sufficiency
  readonly because: string
}

/** The draft finding "could not document …"; null where the verdict asks for none, or there is no case. */
export async function findingFor(
  tx: Tx,
  act: Act,
  { desk, kept, items, verdict, because }: Undocumented,
): Promise<Result<string | null>> {
  if (kept.case === null || !isUndocumented(verdict)) return ok(null)
  const name = await nameOf(tx, kept.supplier)
  const how = verdict === 'silent' || verdict === 'refused' ? verdict : 'insufficient'
  const said = notDocumentedWords({
    ...{ supplier: name, ref: kept.ref, how, because },
    items: items.map(({ what }) => what),
  })
  return await desk.draftFinding(tx, act, {
    ...{ case: kept.case, kind: 'notDocumented', statement: said[languages[kept.country] ?? 'en'] },
    evidence: items.flatMap(({ evidence }) => evidence),
    origin: { kind: 'documentRequest', id: kept.ref },
  })
}

export async function nameOf(tx: Tx, party: string): Promise<string> {
  return (await findParties(tx, [party])).organisations[0]?.record.name ?? party
}
