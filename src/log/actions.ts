import { type Act, canonicalJson, newId } from '#kernel'
import type { Tx } from '#storage'
import { commitmentTo } from './leaf.ts'
import type { LogEvent } from './model.ts'
import { insertEntry } from './store.ts'

const saltLength = 32

/**
 * Writes one deed to the log, in the deed's own transaction: both are kept or neither. Refusals are recorded too.
 * The place in the tree is given within a second by the sequencer. Answers the entry's id (`evt_…`). Throws
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
      body: canonicalJson(event.body),
      commitment: personal?.commitment ?? null,
    },
    personal,
  })
  return id
}

function seal(act: Act, personal: unknown) {
  const salt = act.random(saltLength)
  const payload = canonicalJson(personal)
  return { salt, payload, commitment: commitmentTo(salt, payload) }
}
