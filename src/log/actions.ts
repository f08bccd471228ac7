import {
  type Act,
  canonicalJson,
  fieldFault,
  missing,
  newId,
  ok,
  type Refusal,
  type Result,
  refuse,
  worded,
} from '#kernel'
import type { Db, Tx } from '#storage'
import {
  erasedBeforeWords,
  eraseWhyWords,
  noEntryWords,
  nothingPersonalWords,
  personalErasedWords,
} from './knowledge/refusal-words.ts'
import { commitmentTo } from './leaf.ts'
import type { InclusionProof, LogEvent } from './model.ts'
import { proveEntry } from './prove.ts'
import { deletePayload, findEntry, findErasureOf, findPayload, insertEntry } from './store.ts'

const saltLength = 32

/**
 * Writes one deed to the log, in the deed's own transaction: both are kept or neither. Refusals are recorded too.
 * The place in the tree is given within a second by the sequencer. Done in somebody's place, the body says in whose
 * (`onBehalfOf`). Answers the entry's id (`evt_…`). Throws
 * AppError `invalid_input` where body or personal part is not JSON (see `canonicalJson`).
 */
export async function record(tx: Tx, act: Act, event: LogEvent): Promise<string> {
  const id = newId('evt', act)
  const personal = event.personal === undefined ? null : seal(act, event.personal)
  await insertEntry(tx, {
    entry: {
      id,
      at: act.at,
      actor: act.by,
      role: act.role,
      type: event.type,
      object: event.object,
      reason: act.reason ?? null,
      body: canonicalJson(withPlace(act, event.body)),
      commitment: personal?.commitment ?? null,
    },
    personal,
  })
  return id
}

function withPlace({ onBehalfOf }: Act, body: unknown): unknown {
  const hasMembers = typeof body === 'object' && body !== null && !Array.isArray(body)
  return onBehalfOf !== undefined && hasMembers ? { onBehalfOf, ...body } : body
}

function seal(act: Act, personal: unknown) {
  const salt = act.random(saltLength)
  const payload = canonicalJson(personal)
  return { salt, payload, commitment: commitmentTo(salt, payload) }
}

/**
 * Erases the personal part of an entry, salt and all, and records that it was done and why. The tree stays as it is:
 * the entry keeps its commitment, which nobody can open any more. Refuses `not_found` (no such entry, or it never had
 * a personal part), `conflict` (erased already) and `invalid_input` (no reason given).
 */
export async function erasePersonal(tx: Tx, act: Act, entryId: string): Promise<Result<{ erasure: string }>> {
  const entry = await findEntry(tx, entryId)
  const refusal = whyNotErase(act, entryId, {
    entry,
    isErased: (await findErasureOf(tx, entryId)) !== undefined,
  })
  if (refusal) return refuse(refusal)
  await deletePayload(tx, entryId)
  const body = { entry: entryId, commitment: entry?.commitment ?? null }
  return ok({ erasure: await record(tx, act, { type: 'log.erase', object: entryId, body }) })
}

function whyNotErase(
  act: Act,
  id: string,
  { entry, isErased }: { entry: { commitment: string | null } | undefined; isErased: boolean },
): Refusal | undefined {
  if (!act.reason?.trim()) {
    return {
      code: 'invalid_input',
      ...worded(eraseWhyWords),
      errors: [fieldFault('/reason', missing)],
    }
  }
  if (!entry) return { code: 'not_found', ...worded(noEntryWords(id)) }
  if (entry.commitment === null) {
    return { code: 'not_found', ...worded(nothingPersonalWords(id)) }
  }
  return isErased ? { code: 'conflict', ...worded(erasedBeforeWords(id)) } : undefined
}

/**
 * The personal part of an entry; `value` is null where it never had one. After an erasure it refuses `unavailable`
 * with `facts.reason` `erased`, the commitment, the entry of the erasure, and the proof that the entry was there.
 */
export async function readPersonal(db: Db, entryId: string): Promise<Result<{ value: unknown }>> {
  const entry = await findEntry(db, entryId)
  if (!entry) return refuse({ code: 'not_found', ...worded(noEntryWords(entryId)) })
  if (entry.commitment === null) return ok({ value: null })
  const payload = await findPayload(db, entryId)
  if (payload !== undefined) return ok({ value: JSON.parse(payload) })
  const proof: InclusionProof | undefined = await proveEntry(db, entryId)
  return refuse({
    code: 'unavailable',
    ...worded(personalErasedWords(entryId)),
    facts: {
      reason: 'erased',
      commitment: entry.commitment,
      erasure: (await findErasureOf(db, entryId)) ?? null,
      proof: proof ?? null,
    },
  })
}
