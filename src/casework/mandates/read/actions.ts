import { type Act, ok, type Result } from '#kernel'
import { findLives } from '#lifecycle'
import { findParties } from '#parties'
import type { Stored, Tx } from '#storage'
import { enterCase } from '../../cases/enter/actions.ts'
import { confidenceWords } from '../../knowledge/mandate-words.ts'
import { letIn, mandateLife } from '../life.ts'
import {
  type ExpertMandate,
  type MandateState,
  type MandateView,
  mandateStates,
  type OwnMandate,
} from '../model.ts'
import { ownMandateOf } from '../serve/actions.ts'
import { mandatesOf } from '../store.ts'
import { isWithin } from '../window.ts'

/** The mandates of a case, for those who are let into it. */
export async function listMandates(tx: Tx, act: Act, of: string): Promise<Result<MandateView[]>> {
  const entered = await enterCase(tx, act, of)
  if (!entered.ok) return entered
  const all = await mandatesOf(tx, { case: of })
  const states = await statesOf(tx, all)
  return ok(
    all.map(({ record, version }) => ({
      ...{ ...record, version },
      ...standing(record, { state: states.get(record.ref), at: act.at }),
    })),
  )
}

/** My own mandates; the case is named while the room is open to me. */
export async function ownMandates(tx: Tx, act: Act): Promise<OwnMandate[]> {
  return await ownViews(tx, act, await mandatesOf(tx, { expert: act.by }))
}

export async function ownMandate(tx: Tx, act: Act, ref: string): Promise<Result<OwnMandate>> {
  const own = await ownMandateOf(tx, act, ref)
  if (!own.ok) return own
  const [view] = (await ownMandates(tx, act)).filter((one) => one.ref === ref)
  if (!view) throw new Error(`${ref} was found, and is not there`)
  return ok(view)
}

async function ownViews(tx: Tx, act: Act, all: readonly Stored<ExpertMandate>[]): Promise<OwnMandate[]> {
  const states = await statesOf(tx, all)
  const entities = all.map(({ record }) => record.legalEntity)
  const { legalEntities } = await findParties(tx, [...new Set(entities)])
  return all.map(({ record }) => {
    const { ref, expertName, party, scope, questions, from, until, deliverable, fee } = record
    const { declaration, nda, notes, language, legalEntity } = record
    const stands = standing(record, { state: states.get(ref), at: act.at })
    return {
      ...{ ref, expertName, party, scope, questions, from, until, deliverable, fee, declaration },
      ...{ nda, notes, language, ...stands, confidence: confidenceWords },
      company: legalEntities.find(({ key }) => key === legalEntity)?.record.name ?? legalEntity,
      case: stands.isOpen ? record.case : null,
    }
  })
}

function standing(
  mandate: ExpertMandate,
  { state: kept, at }: { state: string | undefined; at: string },
): Pick<MandateView, 'state' | 'stateTitle' | 'isOpen'> {
  const state = mandateStates.find((one) => one === kept) ?? mandateLife.start
  return { state, stateTitle: titleOf(state), isOpen: letIn.includes(state) && isWithin(mandate, at) }
}

async function statesOf(tx: Tx, all: readonly Stored<ExpertMandate>[]): Promise<ReadonlyMap<string, string>> {
  const lives = await findLives(
    tx,
    'mandate',
    all.map(({ key }) => key),
  )
  return new Map(lives.map(({ record: { object, state } }) => [object, state]))
}

function titleOf(state: MandateState) {
  const { sv = state, nb = state, fi = state, en = state } = mandateLife.titles?.states[state] ?? {}
  return { sv, nb, fi, en }
}
