import { permit } from '#access'
import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { noReporterWords } from '../../knowledge/warning-words.ts'
import { visible } from '../read/actions.ts'
import { findWarning, removeReporter } from '../store.ts'

/**
 * Erases who reported a warning: no copy is kept, and the warning goes on. A signature of legal, as every erasure is.
 * Refuses `forbidden`, `step_up`, and `not_found` where nobody is known; the attempt stands in the log.
 */
export async function eraseReporter(db: Db, act: Act, ref: string): Promise<Result<true>> {
  return await inTransaction(db, act.at, async (tx) => {
    const outcome = await erased(tx, act, ref)
    const body = outcome.ok ? { erased: true } : { refused: outcome.refusal.code }
    await record(tx, act, { type: 'warning.erase', object: ref, body })
    return outcome
  })
}

async function erased(tx: Tx, act: Act, ref: string): Promise<Result<true>> {
  const allowed = permit(act, 'warning.erase')
  if (!allowed.ok) return allowed
  const seen = visible(act, await findWarning(tx, ref), ref)
  if (!seen.ok) return seen
  return (await removeReporter(tx, ref))
    ? ok(true)
    : refuse({ code: 'not_found', ...worded(noReporterWords) })
}
