import { permit } from '#access'
import { isOwnPerson } from '#access/model'
import {
  type Act,
  canonicalJson,
  fieldFault,
  inEnglish,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  things,
  unkeptFor,
  worded,
} from '#kernel'
import { record as log } from '#log'
import { familiesOf, findOrganisations, records, writeOrganisations } from '#parties'
import type { Organisation } from '#parties/model'
import { closeGate, type Db, inTransaction, type Stored, type Tx } from '#storage'
import { changeOtherWords, partyChangedWords, refTakenWords, takenBy } from '../knowledge/party-words.ts'

/** What a party shall be from now on. `version` is the one that was read; none for a party that is new. */
export interface PartyChange {
  readonly record: Organisation
  readonly version: number | undefined
}

/**
 * Adds a party or changes it, as one person wrote it. Refused: `conflict` where the reference is taken, or was merged
 * into another; `stale_version` where somebody changed it since it was read; `not_found` where there is none to change;
 * `invalid_input` for a number whose check digits are wrong. The log names the fields, not what stands in them.
 */
export function changeParty(db: Db, act: Act, change: PartyChange): Promise<Result<Stored<Organisation>>> {
  const { ref } = change.record
  return inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    const [present] = await findOrganisations(tx, [ref])
    const outcome = await write(tx, act, { ...change, present })
    const body = outcome.ok
      ? { version: outcome.value.version, fields: changedFields(present?.record, change.record) }
      : { refused: outcome.refusal.code }
    await log(tx, act, { type: 'party.change', object: ref, body })
    return outcome
  })
}

interface Judged extends PartyChange {
  readonly present: Stored<Organisation> | undefined
}

async function write(tx: Tx, act: Act, change: Judged): Promise<Result<Stored<Organisation>>> {
  const allowed = permit(act, isOwnPerson(change.record.ref) ? 'ownPeople.change' : 'party.change')
  if (!allowed.ok) return allowed
  const fault = faultOf(change) ?? (await takenAsAnother(tx, change.record.ref))
  if (fault) return refuse(fault)
  const refusal = await writeOrganisations(tx, allowed.value, [change.record])
  if (refusal) return refuse(refusal)
  const [written] = await findOrganisations(tx, [change.record.ref])
  if (written) return ok(written)
  return refuse({
    code: 'fault',
    ...inEnglish(`The party '${change.record.ref}' was written and is not there.`),
  })
}

function faultOf({ record, version, present }: Judged): Refusal | undefined {
  const { ref } = record
  const errors = records.organisation.problems(record)
  if (errors.length > 0) return { code: 'invalid_input', ...worded(unkeptFor(errors)), errors }
  if (present && version === undefined)
    return {
      code: 'conflict',
      ...worded(refTakenWords(ref, present.record.name)),
      errors: [fieldFault('/ref', takenBy(present.record.name))],
    }
  if (!present && version !== undefined) return { code: 'not_found', ...worded(noSuch(things.party, ref)) }
  if (present && version !== undefined && present.version !== version)
    return {
      code: 'stale_version',
      ...worded(partyChangedWords(present.record.name, present.version, version)),
      facts: { version: present.version },
    }
  return undefined
}

async function takenAsAnother(tx: Tx, ref: string): Promise<Refusal | undefined> {
  const kept = (await familiesOf(tx, [ref])).kept(ref)
  if (kept === ref) return undefined
  return { code: 'conflict', ...worded(changeOtherWords(ref, kept)), facts: { ref, keptAs: kept } }
}

function changedFields(before: Organisation | undefined, after: Organisation): string[] {
  const [one, other] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after))]
  const isSame = (field: string) =>
    canonicalJson([one.get(field) ?? null]) === canonicalJson([other.get(field) ?? null])
  return [...new Set([...one.keys(), ...other.keys()])].filter((field) => !isSame(field)).sort()
}
