import { permit } from '#access'
import {
  type Act,
  dayIn,
  fieldFault,
  mustFollow,
  noSuch,
  ok,
  type Result,
  refuse,
  sentenceOf,
  things,
  worded,
  zoneOf,
} from '#kernel'
import { record } from '#log'
import { findParties } from '#parties'
import { type Db, inTransaction, type Tx } from '#storage'
import { noRelationWords } from '../knowledge/move-words.ts'
import { metWithoutEvidence, notOwedWords, tooManyObligations } from '../knowledge/obligation-words.ts'
import { lockRelation } from '../store.ts'
import type { KeptObligation, Obligation, ObligationShown, ShowObligation } from './model.ts'
import { binds } from './standings.ts'
import { everyObligation, mostObligations, obligations, shownTable } from './store.ts'

/**
 * Writes an obligation: a new one, another wording, or its end. `version` is the one that was read, 0 for one that is
 * new or as delivered. Refuses `forbidden`, `stale_version` and `invalid_input`; a refusal is recorded.
 */
export async function writeObligation(
  db: Db,
  act: Act,
  { obligation, version }: { obligation: Obligation; version: number },
): Promise<Result<KeptObligation>> {
  return await inTransaction(db, act.at, async (tx) => {
    const outcome = await written(tx, act, { obligation, version })
    const { basis, instrument, point, from, to } = obligation
    const body = outcome.ok
      ? { basis, instrument, point, from, to, version: outcome.value.version }
      : { refused: outcome.refusal.code }
    await record(tx, act, { type: 'supplier.obligation', object: obligation.ref, body })
    return outcome
  })
}

async function written(
  tx: Tx,
  act: Act,
  { obligation, version }: { obligation: Obligation; version: number },
): Promise<Result<KeptObligation>> {
  const allowed = permit(act, 'obligation.change')
  if (!allowed.ok) return allowed
  const { from, to } = obligation
  const errors = to !== null && to <= from ? [fieldFault('/to', mustFollow('from', from))] : []
  if (errors.length > 0) return refuse({ code: 'invalid_input', ...worded(sentenceOf(errors)), errors })
  const all = await everyObligation(tx)
  if (all.length >= mostObligations && !all.some(({ ref }) => ref === obligation.ref))
    return refuse({ code: 'not_allowed', ...worded(tooManyObligations(mostObligations)) })
  const put = await obligations.replace(tx, allowed.value, { record: obligation, version })
  return put.ok ? ok({ ...put.value.stored.record, version: put.value.stored.version }) : put
}

export interface Showing {
  readonly supplier: string
  readonly legalEntity: string
  readonly obligation: string
  readonly show: ShowObligation
}

/**
 * Records what shows that a supplier keeps an obligation. Refuses `forbidden`, `not_found`, and `not_allowed`: what is
 * met rests on evidence, and nobody owes what does not bind them. A refusal is recorded.
 */
export async function showObligation(db: Db, act: Act, showing: Showing): Promise<Result<ObligationShown>> {
  const { supplier, legalEntity, obligation, show } = showing
  return await inTransaction(db, act.at, async (tx) => {
    const outcome = await noted(tx, act, showing)
    const { reason, ...said } = show
    const body = { supplier, legalEntity, ...(outcome.ok ? said : { refused: outcome.refusal.code }) }
    await record(tx, act, { type: 'supplier.show', object: obligation, body, personal: { reason } })
    return outcome
  })
}

async function noted(
  tx: Tx,
  act: Act,
  { supplier, legalEntity, obligation, show }: Showing,
): Promise<Result<ObligationShown>> {
  const allowed = permit(act, 'obligation.show', { entity: legalEntity })
  if (!allowed.ok) return allowed
  if (!(await lockRelation(tx, supplier, legalEntity)))
    return refuse({ code: 'not_found', ...worded(noRelationWords(supplier, legalEntity)) })
  const owed = (await everyObligation(tx)).find(({ ref }) => ref === obligation)
  if (!owed) return refuse({ code: 'not_found', ...worded(noSuch(things.duty, obligation)) })
  const country = (await findParties(tx, [legalEntity])).legalEntities[0]?.record.country
  const day = dayIn(zoneOf(country), act.at)
  if (!binds(owed, { supplier, legalEntity, day }))
    return refuse({ code: 'not_allowed', ...worded(notOwedWords(obligation, supplier)) })
  if (show.verdict === 'met' && show.evidence.length === 0)
    return refuse({
      ...{ code: 'not_allowed', ...worded(metWithoutEvidence(obligation)) },
      errors: [fieldFault('/evidence', metWithoutEvidence(obligation))],
    })
  const kept = { obligation, supplier, legalEntity, ...show, by: act.by, at: act.at }
  await shownTable.put(tx, allowed.value, kept)
  return ok(kept)
}
