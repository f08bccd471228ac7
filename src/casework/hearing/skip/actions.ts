import { permit } from '#access'
import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { take } from '#lifecycle'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { enterCase } from '../../cases/enter/actions.ts'
import type { Case } from '../../cases/model.ts'
import { lockCase, noteInCase } from '../../cases/store.ts'
import { heardAlreadyWords, leadsTheCase } from '../../knowledge/hearing-words.ts'
import { begun, blank } from '../actions.ts'
import type { HearingDesk } from '../desk/index.ts'
import { hearingKind } from '../kind/index.ts'
import type { SkipHearing } from '../model.ts'
import { hearingStateOf, hearings } from '../store.ts'

/**
 * Decides that nobody is heard, with the reason of legal: role legal only, and never whoever leads the case. Refuses
 * `forbidden`, and `conflict` where somebody was heard or is being heard.
 */
export async function skipHearing(
  desk: HearingDesk,
  act: Act,
  { case: of, reason }: SkipHearing,
): Promise<Result<string>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    await lockCase(tx, of)
    const entered = await enterCase(tx, act, of)
    if (!entered.ok) return entered
    const kept = entered.value.stored.record
    const allowed = maySkip(act, kept)
    const done = allowed.ok ? await skipped(tx, { ...allowed.value, reason }, kept) : allowed
    if (!done.ok)
      await record(tx, act, { type: 'hearing.skip', object: of, body: { refused: done.refusal.code } })
    return done
  })
}

function maySkip(act: Act, { team, legalEntity }: Case): Result<Act> {
  const leads = team.filter(({ part, until }) => part === 'lead' && (until === null || until > act.at))
  const apartFrom = leads.map(({ person }) => ({ by: person, did: leadsTheCase }))
  return permit(act, 'hearing.skip', { entity: legalEntity, apartFrom })
}

async function skipped(tx: Tx, act: Act & { reason: string }, kept: Case): Promise<Result<string>> {
  const heard = await hearingStateOf(tx, kept.ref, act.at)
  if (heard !== 'none') return refuse({ code: 'conflict', ...worded(heardAlreadyWords(kept.ref)) })
  const { ref } = await begun(tx, act, blank(kept, act))
  const taken = await take(tx, act, { life: hearingKind, object: ref, deed: 'skip' })
  if (!taken.ok) return taken
  const why = { reason: act.reason, by: act.by, at: act.at }
  await hearings.put(tx, act, { ...blank(kept, act), ref, skipped: why })
  await noteInCase(tx, act, { case: kept.ref, kind: 'hearingSkipped', object: ref })
  return ok(ref)
}
