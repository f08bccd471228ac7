import { permit, sightOf } from '#access'
import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { deadlinesOf, findLives } from '#lifecycle'
import type { Deadline, Life } from '#lifecycle/model'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { closedWords, notHandedOutWords } from '../../knowledge/refusal-words.ts'
import { retentionOf } from '../../retention/actions.ts'
import { allSettings } from '../../retention/store.ts'
import { noRequest } from '../actions.ts'
import { exportOf } from '../answer/report.ts'
import { requestKind } from '../kind/index.ts'
import { answerDuty, requestLife } from '../life.ts'
import {
  type RequestState,
  requestStates,
  type SubjectExport,
  type SubjectRequest,
  type SubjectRequestLine,
  type SubjectRequestView,
} from '../model.ts'
import { pageOfRequests, requests } from '../store.ts'

interface Standing {
  readonly life: Life | undefined
  readonly clock: Deadline | undefined
}

async function standingOf(tx: Tx, ref: string): Promise<Standing> {
  const [life] = await findLives(tx, requestKind.kind, [ref])
  const clocks = await deadlinesOf(tx, { kind: requestKind.kind, id: ref })
  return { life: life?.record, clock: clocks.find(({ duty }) => duty === answerDuty) }
}

/** One request with all that was found. Refuses `not_found` where there is none that the one who asks may see. */
export async function readRequest(db: Db, act: Act, ref: string): Promise<Result<SubjectRequestView>> {
  return await inTransaction(db, act.at, async (tx) => {
    const [kept] = await requests.find(tx, [ref])
    if (!kept || !permit(act, 'privacy.read', { entity: kept.record.legalEntity }).ok)
      return refuse(noRequest(ref))
    const standing = await standingOf(tx, ref)
    const since = standing.life?.since ?? kept.record.receivedAt
    const { dueAt = null } = standing.clock ?? {}
    return ok({ ...kept.record, ...shownOf(act, standing), since, dueAt, version: kept.version })
  })
}

function shownOf({ at }: Act, { life, clock }: Standing) {
  const state: RequestState = requestStates.find((one) => one === life?.state) ?? 'received'
  const isOwed = clock?.state === 'running' || clock?.state === 'missed'
  const stateTitle = requestLife.titles?.states[state] ?? { sv: state, nb: state, fi: state, en: state }
  return { state, stateTitle, dueOn: clock?.dueOn ?? null, overdue: isOwed && clock.dueAt < at }
}

export interface RequestWish {
  readonly state?: readonly RequestState[] | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Requests by reference, of the companies that the one who asks sees. */
export async function listRequests(
  db: Db,
  act: Act,
  { state, after: first, limit }: RequestWish,
): Promise<{ items: SubjectRequestLine[]; next: string | null }> {
  const sight = sightOf(act, 'privacy.read')
  return await inTransaction(db, act.at, async (tx) => {
    const items: SubjectRequestLine[] = []
    for (let after = first; ; ) {
      const page = await pageOfRequests(tx, { after, limit: 200, sight })
      for (const request of page) {
        const line = lineOf(request, shownOf(act, await standingOf(tx, request.ref)))
        if (state && !state.includes(line.state)) continue
        if (items.length === limit) return { items, next: items.at(-1)?.ref ?? null }
        items.push(line)
      }
      if (page.length < 200) return { items, next: null }
      after = page.at(-1)?.ref
    }
  })
}

function lineOf(
  { ref, legalEntity, right, subject, receivedAt }: SubjectRequest,
  { state, stateTitle, dueOn, overdue }: ReturnType<typeof shownOf>,
): SubjectRequestLine {
  return { ref, legalEntity, right, name: subject.name, state, stateTitle, receivedAt, dueOn, overdue }
}

/** What a person included, for a machine; once it is reviewed. The handing out stands in the log. */
export async function exportRequest(db: Db, act: Act, ref: string): Promise<Result<SubjectExport>> {
  return await inTransaction(db, act.at, async (tx): Promise<Result<SubjectExport>> => {
    const [kept] = await requests.find(tx, [ref])
    const allowed = kept && permit(act, 'privacy.work', { entity: kept.record.legalEntity })
    if (!kept || !allowed?.ok) return refuse(noRequest(ref))
    if (!kept.record.reviewed) return refuse({ code: 'not_allowed_from', ...worded(notHandedOutWords(ref)) })
    if ((await standingOf(tx, ref)).life?.state === 'closed')
      return refuse({ code: 'not_allowed_from', ...worded(closedWords(ref)) })
    const settings = await allSettings(tx)
    await record(tx, allowed.value, { type: 'privacy.open', object: ref, body: { export: true } })
    return ok(exportOf(kept.record, (dataClass) => retentionOf(dataClass, settings.get(dataClass))))
  })
}
