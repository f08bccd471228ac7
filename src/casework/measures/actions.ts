import { permit } from '#access'
import { findEvidence } from '#documents'
import { type Act, noSuch, ok, type Result, refuse, worded } from '#kernel'
import { deadlinesOf, endWithin, type Taken, take } from '#lifecycle'
import type { Tx } from '#storage'
import type { CaseDesk } from '../cases/actions.ts'
import { enterToWork } from '../cases/enter/actions.ts'
import { noteInCase } from '../cases/store.ts'
import { wholly } from '../decisions/once/index.ts'
import { noEvidenceWords } from '../knowledge/measure-refusals.ts'
import { aMeasure, finishedIt, notYourMeasureWords } from '../knowledge/measure-words.ts'
import { measureKind } from './kind/index.ts'
import type { MeasureDeed } from './life.ts'
import type { FinishMeasure, Measure } from './model.ts'
import { isOwner } from './owner.ts'
import { lockMeasure, measures } from './store.ts'

/**
 * Says that a measure is done, and what shows it: its owner, or who works on the case. Refuses `forbidden`,
 * `unknown_reference` (evidence that is not of the case) and `not_allowed_from`.
 */
export async function finishMeasure(
  desk: CaseDesk,
  act: Act,
  { ref, proof }: { readonly ref: string; readonly proof: FinishMeasure },
): Promise<Result<Taken>> {
  return await moving(desk, act, {
    ...{ ref, deed: 'finish' },
    before: async (tx, kept) => {
      const may = await mayFinish(tx, act, kept)
      if (!may.ok) return may
      for (const id of proof.evidence) {
        const found = await findEvidence(tx, id)
        if (!found?.about.some((thing) => thing.kind === 'case' && thing.id === kept.case))
          return refuse({ code: 'unknown_reference', ...worded(noEvidenceWords(id, kept.case)) })
      }
      return ok({ ...kept, proof: { ...proof }, doneBy: act.by, doneAt: act.at })
    },
  })
}

/** Its owner, by person or by role; or whoever works on the case. */
async function mayFinish(tx: Tx, act: Act, kept: Measure): Promise<Result<unknown>> {
  const { owner, legalEntity, ref } = kept
  const asOwner = permit(act, 'measure.finish', { entity: legalEntity })
  if (asOwner.ok && isOwner(act, owner)) return asOwner
  const entered = await enterToWork(tx, act, kept.case)
  return entered.ok ? entered : refuse({ code: 'forbidden', ...worded(notYourMeasureWords(ref)) })
}

/** Confirms as another person that it is done; its clock ends. Refuses `forbidden`: "you did it". */
export async function verifyMeasure(desk: CaseDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await moving(desk, act, {
    ...{ ref, deed: 'verify' },
    before: async (_tx, kept) => {
      const apartFrom = [{ by: kept.doneBy, did: finishedIt }]
      const allowed = permit(act, 'measure.verify', { entity: kept.legalEntity, apartFrom })
      return allowed.ok ? ok({ ...kept, verifiedBy: act.by, verifiedAt: act.at }) : allowed
    },
  })
}

/** Any other deed of a measure: sent back, its effect confirmed or missed, let fall; `act.reason` says why. */
export async function moveMeasure(
  desk: CaseDesk,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: Exclude<MeasureDeed, 'finish' | 'verify'> },
): Promise<Result<Taken>> {
  return await moving(desk, act, {
    ...{ ref, deed },
    before: async (_tx, kept) => {
      const again = { proof: null, doneBy: null, doneAt: null, verifiedBy: null, verifiedAt: null }
      const effect = deed === 'confirm' || deed === 'redo' ? (act.reason ?? null) : kept.effect
      return ok(deed === 'redo' || deed === 'sendBack' ? { ...kept, ...again, effect } : { ...kept, effect })
    },
  })
}

interface Moving {
  readonly ref: string
  readonly deed: MeasureDeed
  readonly before: (tx: Tx, kept: Measure) => Promise<Result<Measure>>
}

async function moving(desk: CaseDesk, act: Act, { ref, deed, before }: Moving): Promise<Result<Taken>> {
  return await wholly(desk.db, act, {
    ...{ type: 'measure.move', object: ref, body: { deed } },
    work: async (tx) => {
      const kept = await lockMeasure(tx, ref)
      if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aMeasure, ref)) })
      const changed = await before(tx, kept.record)
      if (!changed.ok) return changed
      await measures.put(tx, act, changed.value)
      const taken = await take(tx, act, { life: measureKind, object: ref, deed })
      if (!taken.ok) return taken
      if (taken.value.moved) await followed(tx, act, { changed: changed.value, deed })
      return taken
    },
  })
}

interface Followed {
  readonly changed: Measure
  readonly deed: MeasureDeed
}

/** The timeline and the clock follow a measure. */
async function followed(tx: Tx, act: Act, { changed, deed }: Followed): Promise<void> {
  const { ref, case: caseRef } = changed
  const kind = deed === 'verify' || deed === 'confirm' || deed === 'drop' ? 'measureVerified' : 'measureDone'
  const facts = { deed, ...(act.reason ? { reason: act.reason } : {}) }
  await noteInCase(tx, act, { case: caseRef, kind, object: ref, facts })
  if (deed !== 'verify' && deed !== 'drop') return
  for (const deadline of await deadlinesOf(tx, { kind: 'measure', id: ref }))
    await endWithin(tx, act, { deadline, state: deed === 'verify' ? 'met' : 'cancelled' })
}
