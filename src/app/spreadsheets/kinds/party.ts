import { setImmediate } from 'node:timers/promises'
import { isOwnPerson } from '#access/model'
import { duplicateKeys, familiesOf, findOrganisations, writeOrganisations } from '#parties'
import type { Organisation } from '#parties/model'
import type { Tx } from '#storage'
import { holdersOf } from '../../parties/duplicates.ts'
import { fields } from '../fields.ts'
import { judgeRows, refOf } from '../judge.ts'
import { guessMapping } from '../mapping.ts'
import type { JudgedRow } from '../rows.ts'
import { importKind, type KindOf } from './kind.ts'

const step = 2_000

/** Judges every row against what is on record, some at a time. */
const judge: KindOf<Organisation>['judge'] = async (tx, _act, { sheet, mapping }) => {
  const refs = sheet.rows.flatMap((row) => refOf(row, mapping) ?? [])
  const known = new Map<string, Organisation>()
  const merged = new Map<string, string>()
  for (let at = 0; at < refs.length; at += step) {
    const some = [...new Set(refs.slice(at, at + step))]
    for (const { key, record: one } of await findOrganisations(
      tx,
      some.filter((ref) => !isOwnPerson(ref)),
    ))
      known.set(key, one)
    const families =
      known.size === 0
        ? undefined
        : await familiesOf(
            tx,
            some.filter((ref) => known.has(ref)),
          )
    for (const ref of some) if (families && families.kept(ref) !== ref) merged.set(ref, families.kept(ref))
    await setImmediate()
  }
  return { rows: judgeRows(sheet.rows, { header: sheet.header, mapping, known, merged }) }
}

/** New rows that share a number or a name with a party on record, or with an earlier row of the file, by row. */
async function duplicates(
  tx: Tx,
  rows: readonly JudgedRow<Organisation>[],
): Promise<ReadonlyMap<number, string[]>> {
  const found = new Map<number, string[]>()
  const earlier = new Map<string, string>()
  const added = rows.filter(({ state }) => state === 'new')
  for (let at = 0; at < added.length; at += step) {
    const some = added
      .slice(at, at + step)
      .flatMap(({ row, record: one }) => (one ? [{ row, ref: one.ref, keys: duplicateKeys(one) }] : []))
    const holders = await holdersOf(tx, [...new Set(some.flatMap(({ keys }) => keys))])
    for (const { row, ref, keys } of some) {
      const others = keys.flatMap((key) => [...(holders.get(key) ?? []), ...[earlier.get(key) ?? []].flat()])
      for (const key of keys) if (!earlier.has(key)) earlier.set(key, ref)
      if (others.length > 0) found.set(row, [...new Set(others)])
    }
    await setImmediate()
  }
  return found
}

export const partyKind = importKind<Organisation>({
  ...{ kind: 'party', deed: 'party.change', event: 'party.import', required: ['name', 'ref'], fields },
  guess: (header) => guessMapping(header, fields),
  ...{ judge, duplicates, write: writeOrganisations },
})
