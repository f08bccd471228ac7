import { sightOf } from '#access'
import { type Act, dayIn, ok, type Result, refuse, type Wording, zoneOf } from '#kernel'
import { record } from '#log'
import { findParties } from '#parties'
import type { Tx } from '#storage'
import { enterCase } from '../../cases/enter/actions.ts'
import { noHearing } from '../actions.ts'
import { hearingLife, openStates } from '../life.ts'
import { type HearingView, hearingStates, type OwnHearing } from '../model.ts'
import { type HearingRow, hearingsOf } from '../store.ts'

/** Hearings of a case, the newest first. */
export async function listHearings(tx: Tx, act: Act, of: string): Promise<Result<HearingView[]>> {
  const entered = await enterCase(tx, act, of)
  if (!entered.ok) return entered
  return ok(await viewsOf(tx, act, await hearingsOf(tx, { case: of })))
}

export async function readHearing(tx: Tx, act: Act, ref: string): Promise<Result<HearingView>> {
  const rows = await hearingsOf(tx, { ref })
  const [row] = rows
  if (!row) return refuse(noHearing(ref))
  const entered = await enterCase(tx, act, row.record.case)
  if (!entered.ok) return entered
  const [view] = await viewsOf(tx, act, rows)
  return view ? ok(view) : refuse(noHearing(ref))
}

/** On what one's own company is heard, the newest first. */
export async function ownHearings(tx: Tx, act: Act): Promise<OwnHearing[]> {
  const { parties } = sightOf(act, 'hearing.reply')
  return parties.length === 0 ? [] : await ownOf(tx, act, await hearingsOf(tx, { parties }))
}

/** One of them. Another's is not there; the attempt is logged. */
export async function ownHearing(tx: Tx, act: Act, ref: string): Promise<Result<OwnHearing>> {
  const { parties } = sightOf(act, 'hearing.reply')
  const [own] = parties.length === 0 ? [] : await ownOf(tx, act, await hearingsOf(tx, { parties, ref }))
  if (own) return ok(own)
  await record(tx, act, { type: 'hearing.reply', object: ref, body: { refused: 'not_found' } })
  return refuse(noHearing(ref))
}

async function viewsOf(tx: Tx, act: Act, rows: readonly HearingRow[]): Promise<HearingView[]> {
  const names = await namesOf(tx, rows)
  return rows.map((row) => ({
    ...row.record,
    ...standing(row, act),
    partyName: row.record.party === null ? null : (names.get(row.record.party) ?? row.record.party),
    version: row.version,
  }))
}

/** Never the case, never our evidence: what is said of them, their reply, and our answer. */
async function ownOf(tx: Tx, act: Act, rows: readonly HearingRow[]): Promise<OwnHearing[]> {
  const names = await namesOf(tx, rows)
  return rows.map((row) => {
    const { ref, legalEntity, language, intro, points, sentAt, dueOn } = row.record
    const isAnswered = row.state === 'answered'
    return {
      ...{ ref, from: names.get(legalEntity) ?? legalEntity, language, intro, sentAt, dueOn },
      points: points.map(({ finding, statement, reply, answer }) => ({
        ...{ finding, statement },
        reply: reply && { text: reply.text, evidence: reply.evidence },
        answer: isAnswered && answer ? { effect: answer.effect, text: answer.text } : null,
      })),
      ...standing(row, act),
      isOpen: openStates.some((one) => one === row.state),
    }
  })
}

function standing({ record: { dueOn, country }, state: kept }: HearingRow, { at }: Act) {
  const state = hearingStates.find((one) => one === kept) ?? 'draft'
  const stateTitle: Wording = hearingLife.titles?.states[state] ?? { sv: '', nb: '', fi: '', en: '' }
  return { state, stateTitle, isOver: dueOn !== null && dayIn(zoneOf(country), at) > dueOn }
}

async function namesOf(tx: Tx, rows: readonly HearingRow[]): Promise<ReadonlyMap<string, string>> {
  const refs = rows.flatMap(({ record: { party, legalEntity } }) => [
    ...(party === null ? [] : [party]),
    legalEntity,
  ])
  const { organisations, legalEntities } = await findParties(tx, [...new Set(refs)])
  return new Map([...organisations, ...legalEntities].map((one) => [one.key, one.record.name]))
}
