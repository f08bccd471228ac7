import { permit } from '#access'
import { type Act, dayIn, noSuch, ok, type Result, refuse, worded, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import type { Stored, Tx } from '#storage'
import { enterCase } from '../../cases/enter/actions.ts'
import { aMeasure } from '../../knowledge/measure-words.ts'
import { hiddenAmong } from '../../sight/actions.ts'
import { measureLife } from '../life.ts'
import { type Measure, type MeasureState, type MeasureView, measureStates } from '../model.ts'
import { isOwner } from '../owner.ts'
import { measures, measuresOf } from '../store.ts'

/** The measures of a case, for one who may read it. */
export async function listMeasures(tx: Tx, act: Act, ref: string): Promise<Result<MeasureView[]>> {
  const entered = await enterCase(tx, act, ref)
  return entered.ok ? ok(await viewsOf(tx, act, await measuresOf(tx, ref))) : entered
}

/** One measure: for whoever owes it, and for one who may read its case. */
export async function readMeasure(tx: Tx, act: Act, ref: string): Promise<Result<MeasureView>> {
  const [kept] = await measures.find(tx, [ref])
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aMeasure, ref)) })
  const { owner, legalEntity, case: of } = kept.record
  const allowed = permit(act, 'measure.read', { entity: legalEntity })
  if (!allowed.ok) return allowed
  if (!isOwner(act, owner) || (await hiddenAmong(tx, act, [ref])).has(ref)) {
    const entered = await enterCase(tx, act, of)
    if (!entered.ok) return entered
  }
  const [view] = await viewsOf(tx, act, [kept])
  return view ? ok(view) : refuse({ code: 'not_found', ...worded(noSuch(aMeasure, ref)) })
}

async function viewsOf(tx: Tx, act: Act, found: readonly Stored<Measure>[]): Promise<MeasureView[]> {
  const refs = found.map(({ key }) => key)
  const states = new Map(
    (await findLives(tx, 'measure', refs)).map(({ record }) => [record.object, record.state]),
  )
  return found.map(({ record, version }) => {
    const state = stateOf(states.get(record.ref))
    const overdue = state === 'open' && record.dueOn < dayIn(zoneOf(record.country), act.at)
    return { ...record, version, state, stateTitle: titleOf(state), overdue }
  })
}

const stateOf = (state: string | undefined): MeasureState =>
  measureStates.find((one) => one === state) ?? measureLife.start

function titleOf(state: MeasureState): MeasureView['stateTitle'] {
  return measureLife.titles?.states[state] ?? { sv: state, nb: state, fi: state, en: state }
}
