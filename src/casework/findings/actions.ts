import { permit } from '#access'
import { type Act, fieldFault, type Language, noSuch, ok, type Result, refuse, worded } from '#kernel'
import { findLives } from '#lifecycle'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { enterToWork } from '../cases/enter/actions.ts'
import type { Case } from '../cases/model.ts'
import { findStoredCase, noteInCase } from '../cases/store.ts'
import {
  aFinding,
  finalWords,
  findingsClosedWords,
  oneStepWords,
  sayReason,
} from '../knowledge/finding-words.ts'
import type { FindingDesk } from './desk/index.ts'
import { blankOf, filled, keepNew, unfit } from './make/actions.ts'
import type { ChangeFinding, Finding, FindingClass, NewFinding } from './model.ts'
import { isOneStep, priorityOf } from './priority.ts'
import { findFinding, findings, keptOf } from './store.ts'

/** States of a case in which people write findings; what the clock drafts comes in until a decision is signed. */
const writing = ['gathering', 'hearing', 'assessment', 'reopened']
const drafting = [...writing, 'opened', 'decisionPending']

/** A case that one works on, and the act. */
interface Place {
  readonly kept: Case
  readonly act: Act
}

/**
 * Writes a finding into a case. Refuses `forbidden` (who is not let in), `not_allowed_from` (the case takes none now) and
 * `invalid_input` (strange or altered evidence, an unknown instrument, a wording that states more than is carried).
 */
export async function writeFinding(
  desk: FindingDesk,
  act: Act,
  { case: of, ...order }: NewFinding & { readonly case: string },
): Promise<Result<string>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const placed = await placeIn(tx, act, of)
    if (!placed.ok) return placed
    const { act: by, kept } = placed.value
    const blank = blankOf(kept, order)
    const whole = await filled(tx, by, { desk, kept, before: blank, said: order })
    if (!whole.ok) {
      await record(tx, by, {
        type: 'finding.write',
        object: of,
        body: { case: of, refused: whole.refusal.code },
      })
      return whole
    }
    return ok(await keepNew(tx, by, whole.value))
  })
}

/** What P3's requests, or another part, drafts of its own: nobody has to be let in, as the deed that drafts was. */
export interface Draft {
  readonly case: string
  readonly kind: FindingClass
  readonly statement: string
  /** Left out: the language of the country whose company leads the case. */
  readonly language?: Language
  readonly evidence: readonly string[]
  readonly origin: { readonly kind: string; readonly id: string }
}

/**
 * A draft finding that follows from another deed (a supplier that stays silent, F37, or hands in a summary only, F38), in
 * its transaction. Answers its reference; null where the case takes no findings any more.
 */
export async function draftFinding(tx: Tx, act: Act, draft: Draft): Promise<Result<string | null>> {
  const stored = await findStoredCase(tx, draft.case)
  const [life] = await findLives(tx, 'case', [draft.case])
  if (!stored || !life || !drafting.includes(life.record.state)) return ok(null)
  const { kind, statement, origin } = draft
  const language = draft.language ?? languages[stored.record.country] ?? 'en'
  const blank = blankOf(stored.record, { kind, statement, language })
  return ok(await keepNew(tx, act, { ...blank, origin, evidence: [...new Set(draft.evidence)] }))
}

const languages: Readonly<Record<string, Language>> = { SE: 'sv', NO: 'nb', FI: 'fi' }

/** Changes what a finding says. After it was sent to whom it is about, with a reason; a final one not at all. */
export async function changeFinding(
  desk: FindingDesk,
  act: Act,
  {
    ref,
    version,
    change,
  }: { readonly ref: string; readonly version: number; readonly change: ChangeFinding },
): Promise<Result<void>> {
  return await workOn({ ...desk, ref }, act, async (tx, { finding, act: by, kept }) => {
    const { reason, ...said } = change
    if (finding.status === 'heard' && reason === undefined) return unfit([fieldFault('/reason', sayReason)])
    const whole = await filled(tx, by, { desk, kept, before: keptOf(finding), said })
    if (!whole.ok) return whole
    const put = await findings.replace(tx, by, { record: whole.value, version })
    if (!put.ok) return put
    const fields = Object.keys(said)
    await record(
      tx,
      { ...by, ...(reason === undefined ? {} : { reason }) },
      { type: 'finding.write', object: ref, body: { case: finding.case, fields } },
    )
    await noteInCase(tx, by, { case: finding.case, kind: 'findingChanged', object: ref })
    return ok(undefined)
  })
}

/** Moves the priority by one step, with a reason; `to` null takes that back. */
export async function overridePriority(
  desk: FindingDesk,
  act: Act,
  { ref, to, reason }: { readonly ref: string; readonly to: number | null; readonly reason: string },
): Promise<Result<void>> {
  return await workOn({ ...desk, ref }, act, async (tx, { finding, act: by, kept }) => {
    const allowed = permit(act, 'case.weigh', { entity: kept.legalEntity })
    if (!allowed.ok) return allowed
    if (to !== null && !isOneStep(priorityOf(finding.severity, finding.likelihood), to))
      return unfit([fieldFault('/to', oneStepWords)])
    const override = to === null ? null : { to, reason, by: by.by, at: by.at }
    await findings.put(tx, by, { ...keptOf(finding), override })
    await record(
      tx,
      { ...allowed.value, reason },
      { type: 'finding.write', object: ref, body: { case: finding.case, priority: to } },
    )
    await noteInCase(tx, by, { case: finding.case, kind: 'findingChanged', object: ref })
    return ok(undefined)
  })
}

interface Standing extends Place {
  readonly finding: Finding
}

/** A finding that is not final, for one who works on its case; a refusal is recorded. */
async function workOn(
  desk: FindingDesk & { readonly ref: string },
  act: Act,
  change: (tx: Tx, standing: Standing) => Promise<Result<void>>,
): Promise<Result<void>> {
  const { ref } = desk
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachFinding(tx, act, ref)
    if (!reached.ok) return reached
    const { finding } = reached.value
    const done =
      finding.status === 'final' || finding.status === 'withdrawn'
        ? refuse({ code: 'not_allowed_from', ...worded(finalWords(ref)) })
        : await change(tx, reached.value)
    const body = { case: finding.case, refused: done.ok ? '' : done.refusal.code }
    if (!done.ok) await record(tx, reached.value.act, { type: 'finding.write', object: ref, body })
    return done
  })
}

/** A finding and its case, locked, for one who works on it, while the case takes findings. */
export async function reachFinding(tx: Tx, act: Act, ref: string): Promise<Result<Standing>> {
  const found = await findFinding(tx, ref)
  if (!found) return refuse({ code: 'not_found', ...worded(noSuch(aFinding, ref)) })
  const placed = await placeIn(tx, act, found.case)
  if (!placed.ok) return placed
  const finding = (await findFinding(tx, ref)) ?? found
  return ok({ finding, ...placed.value })
}

/** A case that takes findings now, locked, for one who works on it. */
export async function placeIn(tx: Tx, act: Act, ref: string): Promise<Result<Place>> {
  const entered = await enterToWork(tx, act, ref)
  if (!entered.ok) return entered
  const [life] = await findLives(tx, 'case', [ref])
  if (!life || !writing.includes(life.record.state))
    return refuse({ code: 'not_allowed_from', ...worded(findingsClosedWords(ref)) })
  return ok({ kept: entered.value.stored.record, act: entered.value.act })
}
