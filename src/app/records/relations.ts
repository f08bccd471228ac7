import { mayAnywhere } from '#access'
import { decisionsOn, moveOf } from '#casework'
import { type Act, joinKey, type Refusal, validate, worded } from '#kernel'
import { freedBy, freedWords, records as partners } from '#partners'
import { SupplierRelation } from '#partners/model'
import type { Tx } from '#storage'

const { table } = partners.supplierRelation

/**
 * Writes supplier relations as a file has them. What takes a second person by hand does not come about by a file:
 * `not_allowed` where a category would stand freer than it does. Whoever may bring in what was decided in another
 * system brings in any state.
 */
export async function writeRelations(
  tx: Tx,
  act: Act,
  records: readonly object[],
): Promise<Refusal | undefined> {
  const given: SupplierRelation[] = []
  for (const record of records) {
    const checked = validate(SupplierRelation, record)
    if (!checked.ok) return checked.refusal
    given.push(checked.value)
  }
  if (!mayAnywhere(act, 'record.bring')) {
    const refusal = await firstFreed(tx, act, given)
    if (refusal) return refusal
  }
  await table.putMany(tx, act, given)
  return undefined
}

async function firstFreed(
  tx: Tx,
  act: Act,
  given: readonly SupplierRelation[],
): Promise<Refusal | undefined> {
  const keyOf = ({ supplier, legalEntity }: SupplierRelation) => joinKey(supplier, legalEntity)
  const kept = new Map((await table.find(tx, given.map(keyOf))).map(({ key, record }) => [key, record]))
  const decisions = await decisionsOn(tx, [...new Set(given.map(({ supplier }) => supplier))])
  const moves = decisions.map(moveOf)
  for (const relation of given) {
    const imported = { kept: kept.get(keyOf(relation)), given: relation, moves, at: act.at }
    const category = freedBy(imported)
    if (category === undefined) continue
    const { supplier, legalEntity } = relation
    const facts = { supplier, legalEntity, category }
    return { code: 'not_allowed', ...worded(freedWords(supplier, legalEntity, category)), facts }
  }
  return undefined
}
