import { everybody, mayAnywhere, permit } from '#access'
import { type Act, ok, type Result, refuse } from '#kernel'
import { record } from '#log'
import type { Tx } from '#storage'
import { decideWithin } from '../../hits/actions.ts'
import { type Hit, stateOf } from '../../hits/model.ts'
import { hits } from '../../hits/store.ts'
import {
  nothingToConfirm,
  restsOn,
  unknownAssignee,
  unknownEvidence,
} from '../../knowledge/alert-refusals.ts'
import { endFreeze } from '../freeze/actions.ts'
import { undoableUntil, whyNotGrounds } from '../grounds.ts'
import { type AlertDesk, inAlert, move, named, type Seen, today } from '../locked/actions.ts'
import type { AlertVerdict } from '../model.ts'
import { endQuestion } from '../questions/actions.ts'

/**
 * A verdict with its reason: alone, or as the first of two signatures. Refuses `not_found`, `stale_version`,
 * `invalid_input` (a reason of another verdict, one without its words, a day too far), `unknown_reference` (evidence),
 * and what `decideHit` refuses.
 */
export function decideAlert(
  desk: AlertDesk,
  act: Act,
  { id, version, ...said }: Seen & AlertVerdict,
): Promise<Result<Hit>> {
  return inAlert(desk, act, {
    id,
    version,
    event: 'hit.decide',
    work: async (tx, alert) => {
      const { verdict, reasonCode, text = '', evidence = [], goodUntil } = said
      const fault = whyNotGrounds(said, today(act))
      if (fault) return refuse(fault)
      const unseen = evidence.length === 0 ? [] : await desk.unseenEvidence(tx, act, evidence)
      if (unseen.length > 0) return refuse(unknownEvidence(unseen))
      const grounds = { verdict, reason: text.trim(), reasonCode, evidence, goodUntil }
      return await decideWithin(tx, desk, { act, decision: { ...named(alert.record), ...grounds } })
    },
  })
}

/** The second signature: what the first one said, with its reasons. Refuses `not_allowed` where nothing waits for one. */
export function confirmAlert(
  desk: AlertDesk,
  act: Act,
  { id, version, text = '' }: Seen & { readonly text?: string | undefined },
): Promise<Result<Hit>> {
  return inAlert(desk, act, {
    id,
    version,
    event: 'hit.decide',
    work: async (tx, alert) => {
      const { proposed } = alert.record
      if (!proposed) return refuse(nothingToConfirm)
      const { verdict, goodUntil } = proposed
      const decision = { ...named(alert.record), verdict, goodUntil, reason: text.trim() }
      return await decideWithin(tx, desk, { act, decision })
    },
  })
}

/** Gives it to somebody who decides alerts; without anybody, to whoever does it. Refuses `unknown_reference`. */
export function assignAlert(
  desk: AlertDesk,
  act: Act,
  { id, version, to = act.by }: Seen & { readonly to?: string | undefined },
): Promise<Result<Hit>> {
  return inAlert(desk, act, {
    id,
    version,
    event: 'alert.assign',
    work: async (tx, alert) => {
      const allowed = permit(act, 'hit.decide')
      if (!allowed.ok) return allowed
      if (to !== act.by && !(await decides(tx, act, to))) return refuse(unknownAssignee(to))
      const moved = move(alert.record, { deed: 'take', act: allowed.value })
      if (!moved.ok) return moved
      const isSame = stateOf(alert.record) === moved.value.state
      const since = isSame ? (alert.record.since ?? act.at) : act.at
      const hit: Hit = { ...moved.value, assignee: to, since }
      await hits.put(tx, allowed.value, hit)
      await record(tx, allowed.value, { type: 'alert.assign', object: id, body: { ...named(hit), to } })
      return ok(hit)
    },
  })
}

async function decides(tx: Tx, act: Act, person: string): Promise<boolean> {
  const found = (await everybody(tx, act.at)).find(({ id }) => id === person)
  return found !== undefined && mayAnywhere({ ...act, grants: found.grants }, 'hit.decide')
}

/**
 * Takes the last verdict of one's own back, shortly after it, unless something stands on it: the rule stands in
 * `knowledge/alert-limits.ts`. The duties that it started fall away. Refuses `forbidden` and `not_allowed` with the why.
 */
export function undoAlert(desk: AlertDesk, act: Act, { id, version }: Seen): Promise<Result<Hit>> {
  return inAlert(desk, act, {
    id,
    version,
    event: 'alert.undo',
    work: async (tx, alert) => {
      const allowed = permit(act, 'hit.decide')
      if (!allowed.ok) return allowed
      const { record: before } = alert
      const until = undoableUntil(before, act)
      if (typeof until !== 'string') return refuse(until)
      const order =
        before.decidedAt === undefined
          ? undefined
          : await desk.restsOn(tx, { party: before.party, since: before.decidedAt })
      if (order !== undefined) return refuse(restsOn(order))
      const moved = move(before, { deed: 'undo', act: allowed.value })
      if (!moved.ok) return moved
      const hit = undone(moved.value, act)
      await hits.put(tx, allowed.value, hit)
      await endQuestion(tx, allowed.value, { id, state: 'cancelled' })
      if (before.verdict === 'trueMatch' && hit.verdict !== 'trueMatch')
        await endFreeze(tx, allowed.value, id)
      const body = { ...named(hit), from: stateOf(before), to: stateOf(hit), verdict: before.verdict ?? null }
      await record(tx, allowed.value, { type: 'alert.undo', object: id, body })
      return ok(hit)
    },
  })
}

/** Open as it was before the verdict; a true match that was to be taken back is one still. */
function undone(hit: Hit, { by }: Act): Hit {
  const { proposed: _p, ...rest } = hit
  if (rest.state === 'trueMatch') return rest
  const { decidedBy: _d, decidedAt: _t, reason: _r, reasonCode: _c, evidence: _e, ...bare } = rest
  const { goodUntil: _g, ...open } = bare
  return { ...open, verdict: null, question: null, assignee: by }
}
