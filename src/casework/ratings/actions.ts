import { permit } from '#access'
import { evidenceAbout } from '#documents'
import { type Act, type FieldError, fieldFault, ok, type Result, refuse, sentenceOf, worded } from '#kernel'
import { findLives } from '#lifecycle'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { enterToWork } from '../cases/enter/actions.ts'
import type { Case } from '../cases/model.ts'
import type { NewNote } from '../cases/notes.ts'
import { noteInCase } from '../cases/store.ts'
import {
  lackWords,
  noSuchLevel,
  notInCase,
  notInCharter,
  notNowWords,
  otherBeforeWords,
  unsupportedWords,
} from '../knowledge/rating-words.ts'
import { citedFacts } from './facts/store.ts'
import { levelsOf, suspicions } from './ladders.ts'
import { lackFor } from './minimum.ts'
import type { SetGuideline, SetRating, SetTies, Weighing } from './model.ts'
import { lockWeighing, weighings } from './store.ts'
import { levelOn } from './weighing.ts'

/** Where cases are weighed. */
export interface RatingDesk {
  readonly db: Db
}

/** States in which a case is weighed; a proposed decision stands on what was weighed before it. */
const open = ['gathering', 'hearing', 'assessment', 'reopened']

/**
 * A step on a scale: what stood before is named and must still stand, and a level of suspicion is carried by evidence
 * (C.5). Refuses `conflict` (another level stands), `not_allowed` (the evidence does not carry it) and `not_allowed_from`.
 */
export async function setRating(
  desk: RatingDesk,
  act: Act,
  { ref, ...step }: SetRating & { readonly ref: string },
): Promise<Result<Weighing>> {
  return await weighed(desk, act, {
    ...{
      ref,
      body: { scale: step.scale, before: step.before, after: step.after },
      personal: { reason: step.reason },
    },
    note: {
      kind: 'ratingSet',
      object: step.scale,
      facts: { before: step.before ?? '–', after: step.after },
    },
    change: async (tx, { weighing }) => {
      const { scale, before, after } = step
      if (!levelsOf(scale).includes(after)) return unfit([fieldFault('/after', noSuchLevel(scale))])
      const stands = levelOn(weighing, scale)
      if (stands !== before)
        return refuse({
          code: 'conflict',
          ...worded(otherBeforeWords(scale, stands)),
          facts: { scale, stands },
        })
      const level = scale === 'suspicion' ? suspicions.find((one) => one === after) : undefined
      const lack = level && lackFor(level, await citedFacts(tx, ref))
      if (lack) return refuse({ code: 'not_allowed', ...worded(unsupportedWords(after, lackWords[lack])) })
      return ok({ ...weighing, steps: [...weighing.steps, { ...step, by: act.by, at: act.at }] })
    },
  })
}

/** Ties to state, military and security services: all of them at once. They move no other scale. */
export async function setTies(
  desk: RatingDesk,
  act: Act,
  { ref, ties, reason }: SetTies & { readonly ref: string },
): Promise<Result<Weighing>> {
  return await weighed(desk, act, {
    ...{
      ref,
      body: { ties: ties.map(({ kind, strength }) => ({ kind, strength })) },
      personal: { ties, reason },
    },
    note: { kind: 'tiesSet' },
    change: async (tx, { weighing }) => {
      const faults = await strangers(
        tx,
        ref,
        ties.map(({ evidence }) => evidence),
      )
      return faults.length > 0 ? unfit(faults) : ok({ ...weighing, ties })
    },
  })
}

/** A verdict on one point that the charter tests; the one before stays in the history. */
export async function setGuideline(
  desk: RatingDesk,
  act: Act,
  { ref, ...verdict }: SetGuideline & { readonly ref: string },
): Promise<Result<Weighing>> {
  const { point, evidence } = verdict
  return await weighed(desk, act, {
    ...{ ref, body: { point, verdict: verdict.verdict, evidence }, personal: { why: verdict.why } },
    note: { kind: 'guidelineSet', object: point },
    change: async (tx, { weighing, kept }) => {
      const faults = [
        ...(kept.charter.obligations.includes(point) ? [] : [fieldFault('/point', notInCharter)]),
        ...(await strangers(tx, ref, [evidence])),
      ]
      if (faults.length > 0) return unfit(faults)
      const others = weighing.guidelines.filter((one) => one.point !== point)
      return ok({ ...weighing, guidelines: [...others, { ...verdict, by: act.by, at: act.at }] })
    },
  })
}

interface Work {
  readonly ref: string
  readonly body: object
  readonly personal: object
  readonly note: Omit<NewNote, 'case'>
  readonly change: (tx: Tx, standing: { weighing: Weighing; kept: Case }) => Promise<Result<Weighing>>
}

/** Let in, permitted, changed, noted and recorded in one transaction; refusals are recorded too. */
async function weighed(desk: RatingDesk, act: Act, work: Work): Promise<Result<Weighing>> {
  const { ref, body, personal } = work
  return await inTransaction(desk.db, act.at, async (tx) => {
    const entered = await enterToWork(tx, act, ref)
    if (!entered.ok) return entered
    const kept = entered.value.stored.record
    const allowed = permit(act, 'case.weigh', { entity: kept.legalEntity })
    const changed = allowed.ok ? await changedBy(tx, work, kept) : allowed
    const by = allowed.ok ? allowed.value : act
    const said = changed.ok ? body : { ...body, refused: changed.refusal.code }
    await record(tx, by, { type: 'case.weigh', object: ref, body: said, personal })
    if (!changed.ok) return changed
    await weighings.put(tx, by, changed.value)
    await noteInCase(tx, by, { case: ref, ...work.note })
    return changed
  })
}

async function changedBy(tx: Tx, { ref, change }: Work, kept: Case): Promise<Result<Weighing>> {
  const [life] = await findLives(tx, 'case', [ref])
  if (!life || !open.includes(life.record.state))
    return refuse({ code: 'not_allowed_from', ...worded(notNowWords(ref)) })
  return await change(tx, { weighing: await lockWeighing(tx, ref), kept })
}

/** Evidence that is cited and does not belong to the case. */
async function strangers(tx: Tx, ref: string, cited: readonly (readonly string[])[]): Promise<FieldError[]> {
  const own = new Set((await evidenceAbout(tx, { kind: 'case', id: ref })).map(({ id }) => id))
  return cited.flat().flatMap((id) => (own.has(id) ? [] : [fieldFault('/evidence', notInCase(id))]))
}

function unfit(errors: readonly FieldError[]): Result<never> {
  return refuse({ code: 'invalid_input', ...worded(sentenceOf(errors)), errors })
}
