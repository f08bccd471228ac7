import { permit } from '#access'
import { type Act, joinKey, noLegalEntity, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { record } from '#log'
import { findParties } from '#parties'
import { closeGate, type Db, inTransaction, type Stored, type Tx } from '#storage'
import { noRelationWords } from '../knowledge/move-words.ts'
import { relationThereWords, staleRelationWords } from '../knowledge/refusal-words.ts'
import type { SupplierRelation } from '../model.ts'
import { lockRelation, relations } from '../store.ts'
import type { AddRelation, ChangeRelation } from './model.ts'

type Outcome = Result<Stored<SupplierRelation>>

/** Begins a relation, as a prospect. Refuses `forbidden`, `not_found` (supplier, legal entity) and `conflict`. */
export async function addRelation(
  db: Db,
  act: Act,
  { supplier, ...asked }: AddRelation & { supplier: string },
): Promise<Outcome> {
  return await inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    const outcome = await added(tx, act, { supplier, ...asked })
    const { legalEntity, categories } = asked
    const refused = outcome.ok ? {} : { refused: outcome.refusal.code }
    await record(tx, act, {
      ...{ type: 'supplier.change', object: joinKey(supplier, legalEntity) },
      body: { legalEntity, categories, ...refused },
    })
    return outcome
  })
}

async function added(
  tx: Tx,
  act: Act,
  { supplier, legalEntity, categories, owner, note }: AddRelation & { supplier: string },
): Promise<Outcome> {
  const allowed = permit(act, 'partner.change', { entity: legalEntity })
  if (!allowed.ok) return allowed
  const { organisations, legalEntities } = await findParties(tx, [supplier, legalEntity])
  if (legalEntities.length === 0) return refuse(noLegalEntity(legalEntity))
  if (organisations.length === 0)
    return refuse({ code: 'not_found', ...worded(noSuch(things.party, supplier)) })
  if (await lockRelation(tx, supplier, legalEntity))
    return refuse({ code: 'conflict', ...worded(relationThereWords(supplier, legalEntity)) })
  const made: SupplierRelation = {
    ...{ type: 'supplierRelation', supplier, legalEntity, categories, state: 'prospect' },
    ...(owner === undefined ? {} : { owner }),
    ...(note === undefined ? {} : { note }),
  }
  return ok((await relations.put(tx, allowed.value, made)).stored)
}

/** Which relation, as it was read. */
export interface Changing {
  readonly supplier: string
  readonly legalEntity: string
  readonly version: number
  readonly change: ChangeRelation
}

/** Changes risk, spend, owner or note. Refuses `forbidden`, `not_found` and `stale_version`; a refusal is recorded. */
export async function changeRelation(db: Db, act: Act, changing: Changing): Promise<Outcome> {
  const { supplier, legalEntity, change } = changing
  return await inTransaction(db, act.at, async (tx) => {
    const outcome = await changed(tx, act, changing)
    const { reason, note: _, ...fields } = change
    const refused = outcome.ok ? {} : { refused: outcome.refusal.code }
    await record(tx, act, {
      ...{ type: 'supplier.change', object: joinKey(supplier, legalEntity) },
      ...{ body: { legalEntity, fields: Object.keys(fields).sort(), ...refused }, personal: { reason } },
    })
    return outcome
  })
}

async function changed(
  tx: Tx,
  act: Act,
  { supplier, legalEntity, version, change }: Changing,
): Promise<Outcome> {
  const allowed = permit(act, 'partner.change', { entity: legalEntity })
  if (!allowed.ok) return allowed
  const kept = await lockRelation(tx, supplier, legalEntity)
  if (!kept) return refuse({ code: 'not_found', ...worded(noRelationWords(supplier, legalEntity)) })
  if (kept.version !== version)
    return refuse({
      ...{ code: 'stale_version', ...worded(staleRelationWords(kept.version, version)) },
      facts: { version: kept.version },
    })
  const { owner, note, ...rest } = kept.record
  const now = {
    ...{ owner: change.owner === undefined ? owner : change.owner },
    ...{ note: change.note === undefined ? note : change.note },
  }
  const next: SupplierRelation = {
    ...rest,
    ...(now.owner == null ? {} : { owner: now.owner }),
    ...(now.note == null ? {} : { note: now.note }),
    ...(change.riskBand === undefined ? {} : { riskBand: change.riskBand }),
    ...(change.spend === undefined ? {} : { spend: change.spend }),
  }
  return ok((await relations.put(tx, allowed.value, next)).stored)
}
