import { permit } from '#access'
import { type EvidenceRoom, eraseEvidence, pageOfEvidence } from '#documents'
import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { noReporterWords } from '../../knowledge/warning-words.ts'
import { visible } from '../read/actions.ts'
import { findWarning, removeReporter } from '../store.ts'

/**
 * Erases who reported a warning: no copy is kept, the mail whose head says it goes too, and the warning goes on. A
 * signature of legal, as every erasure is. Refuses `forbidden`, `step_up`, and `not_found` where nobody is known; the
 * attempt stands in the log.
 */
export async function eraseReporter(room: EvidenceRoom, act: Act, ref: string): Promise<Result<true>> {
  const outcome = await inTransaction(room.db, act.at, async (tx) => {
    const done = await erased(tx, act, ref)
    const body = done.ok ? { erased: true } : { refused: done.refusal.code }
    await record(tx, act, { type: 'warning.erase', object: ref, body })
    return done.ok ? ok(await mailsOf(tx, ref)) : done
  })
  if (!outcome.ok) return outcome
  for (const id of outcome.value) {
    const gone = await eraseEvidence(room, act, id)
    if (!gone.ok) return gone
  }
  return ok(true)
}

const all = { entities: 'all', parties: [] } as const

async function mailsOf(tx: Tx, ref: string): Promise<string[]> {
  const about = { kind: 'reporter', id: ref }
  const found = await pageOfEvidence(tx, { about, limit: 500, sight: all, needToKnow: all })
  return found.filter(({ erasedAt }) => !erasedAt).map(({ id }) => id)
}

async function erased(tx: Tx, act: Act, ref: string): Promise<Result<true>> {
  const allowed = permit(act, 'warning.erase')
  if (!allowed.ok) return allowed
  const seen = visible(act, await findWarning(tx, ref), ref)
  if (!seen.ok) return seen
  const wasKnown = await removeReporter(tx, ref)
  return wasKnown || (await mailsOf(tx, ref)).length > 0
    ? ok(true)
    : refuse({ code: 'not_found', ...worded(noReporterWords) })
}
