import { type Act, ok, type Result, type Wording } from '#kernel'
import { findLives } from '#lifecycle'
import type { Tx } from '#storage'
import { closedCases, isGuest, mayEnter, mayWork, visitCase } from '../enter/actions.ts'
import { caseLife, lacksOf } from '../life.ts'
import {
  type Case,
  type CaseLine,
  type CaseNote,
  type CaseState,
  type CaseView,
  caseStates,
} from '../model.ts'
import { type CaseRow, notesOf, pageOfCases } from '../store.ts'

/** One case, for one who may read it. */
export async function readCase(tx: Tx, act: Act, ref: string): Promise<Result<CaseView>> {
  const entered = await visitCase(tx, act, ref)
  if (!entered.ok) return entered
  const { version } = entered.value.stored
  const record = seenBy(act, entered.value.stored.record)
  const [life] = await findLives(tx, 'case', [ref])
  const state = stateOf(life?.record.state)
  return ok({
    ...{ ...record, version, state, stateTitle: titleOf(state) },
    ...{ since: life?.record.since ?? record.openedAt, approvals: [...(life?.record.approvals ?? [])] },
    ...{ lacks: lacksOf(record.charter), mayWork: mayWork(act, record).ok },
  })
}

/** An expert sees what the case is about; not who works on it, who is kept out and who warned. */
function seenBy(act: Act, kept: Case): Case {
  if (!isGuest(act, kept)) return kept
  return { ...kept, walls: [], warnings: [], team: kept.team.filter(({ person }) => person === act.by) }
}

/** The timeline of a case, oldest first; of an expert, what they did themselves. */
export async function readTimeline(tx: Tx, act: Act, ref: string): Promise<Result<CaseNote[]>> {
  const entered = await visitCase(tx, act, ref)
  if (!entered.ok) return entered
  const notes = await notesOf(tx, ref)
  return ok(isGuest(act, entered.value.stored.record) ? notes.filter(({ by }) => by === act.by) : notes)
}

export interface CaseListWish {
  readonly text?: string | undefined
  readonly state?: readonly CaseState[] | undefined
  readonly kind?: string | undefined
  readonly subject?: string | undefined
  readonly mine?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Cases, newest first, that the one who asks may see. */
export async function listCases(
  tx: Tx,
  act: Act,
  { after, limit, mine, ...wish }: CaseListWish,
): Promise<{ items: CaseLine[]; next: string | null }> {
  const rows = await pageOfCases(tx, {
    ...{ ...wish, isMine: mine, person: act.by, at: act.at, limit: limit + 1 },
    closed: await closedCases(tx, act, mayEnter),
    after: after === undefined ? undefined : Number(after),
  })
  const items = rows.slice(0, limit)
  return {
    items: items.map((row) => lineOf(row, act)),
    next: rows.length > limit ? String(items.at(-1)?.n) : null,
  }
}

function lineOf({ record, state, since }: CaseRow, act: Act): CaseLine {
  const { ref, kind, title, subjects, legalEntity, openedAt, team, warnings, confidentiality } = seenBy(
    act,
    record,
  )
  return {
    ...{ ref, kind, title, subjects, legalEntity, openedAt, since, confidentiality },
    ...{ state: stateOf(state), stateTitle: titleOf(stateOf(state)), warnings: warnings.length },
    lead: team.find(({ part }) => part === 'lead')?.person ?? null,
    isMine: team.some(({ person }) => person === act.by),
  }
}

const stateOf = (state: string | undefined): CaseState =>
  caseStates.find((one) => one === state) ?? caseLife.start

function titleOf(state: CaseState): Wording {
  const { sv = state, nb = state, fi = state, en = state } = caseLife.titles?.states[state] ?? {}
  return { sv, nb, fi, en }
}
