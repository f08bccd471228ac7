import { permit } from '#access'
import { type Act, canonicalJson, ok, type Refusal, type Result, refuse } from '#kernel'
import { record as log } from '#log'
import { familiesOf, findOrganisations, records, writeOrganisations } from '#parties'
import type { Organisation } from '#parties/model'
import { closeGate, type Db, inTransaction, type Stored, type Tx } from '#storage'

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
  const allowed = permit(act, 'party.change')
  if (!allowed.ok) return allowed
  const fault = faultOf(change) ?? (await takenAsAnother(tx, change.record.ref))
  if (fault) return refuse(fault)
  const refusal = await writeOrganisations(tx, allowed.value, [change.record])
  if (refusal) return refuse(refusal)
  const [written] = await findOrganisations(tx, [change.record.ref])
  if (written) return ok(written)
  return refuse({ code: 'fault', detail: `The party '${change.record.ref}' was written and is not there.` })
}

function faultOf({ record, version, present }: Judged): Refusal | undefined {
  const { ref } = record
  const errors = records.organisation.problems(record)
  const [first] = errors
  if (first) return { code: 'invalid_input', detail: `${first.message}. Nothing was kept.`, errors }
  if (present && version === undefined)
    return {
      code: 'conflict',
      detail: `The reference '${ref}' is taken by ${present.record.name}. Choose another one, or change that party.`,
      errors: [{ path: '/ref', message: `is taken by ${present.record.name}` }],
    }
  if (!present && version !== undefined) return { code: 'not_found', detail: `There is no party '${ref}'.` }
  if (present && present.version !== version)
    return {
      code: 'stale_version',
      detail: `${present.record.name} was changed by somebody else meanwhile: it has version ${present.version}, you read version ${version}. Read it again, then change it.`,
      facts: { version: present.version },
    }
  return undefined
}

async function takenAsAnother(tx: Tx, ref: string): Promise<Refusal | undefined> {
  const kept = (await familiesOf(tx, [ref])).kept(ref)
  if (kept === ref) return undefined
  const detail = `The party '${ref}' was merged into '${kept}' and does not change any more. Change '${kept}', or undo the merge.`
  return { code: 'conflict', detail, facts: { ref, keptAs: kept } }
}

function changedFields(before: Organisation | undefined, after: Organisation): string[] {
  const [one, other] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after))]
  const isSame = (field: string) =>
    canonicalJson([one.get(field) ?? null]) === canonicalJson([other.get(field) ?? null])
  return [...new Set([...one.keys(), ...other.keys()])].filter((field) => !isSame(field)).sort()
}
