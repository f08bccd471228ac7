import { everybody, grantsOf, mayAnywhere, permit } from '#access'
import { isOwnPerson } from '#access/model'
import { type Act, ok, type Result, refuse } from '#kernel'
import { deadlinesOf, endWithin, startDeadline } from '#lifecycle'
import { record } from '#log'
import { findParties } from '#parties'
import type { Tx } from '#storage'
import type { AlertQuestion, Hit } from '../../hits/model.ts'
import { hits } from '../../hits/store.ts'
import { alertLimits } from '../../knowledge/alert-limits.ts'
import { askedOfFew, askedOfMatch, noAlert, notAsked } from '../../knowledge/alert-refusals.ts'
import { whyNotGrounds } from '../grounds.ts'
import { type AlertDesk, inAlert, move, named, type Seen, today } from '../locked/actions.ts'
import type { AskAlert } from '../model.ts'

/**
 * Asks somebody what is missing, by a day: it becomes a duty of theirs, and the alert waits. Refuses `not_found`,
 * `not_allowed_from`, `unknown_reference` (whoever is asked).
 */
export function askAlert(
  desk: AlertDesk,
  act: Act,
  { id, version, ...asked }: Seen & AskAlert,
): Promise<Result<Hit>> {
  return inAlert(desk, act, {
    id,
    version,
    event: 'alert.ask',
    work: async (tx, alert) => {
      const allowed = permit(act, 'hit.decide')
      if (!allowed.ok) return allowed
      const fault = whyNotGrounds({ verdict: 'needInfo', reasonCode: asked.reasonCode }, today(act))
      if (fault) return refuse(fault)
      const by = allowed.value
      if (alert.record.verdict === 'trueMatch') return refuse(askedOfMatch)
      if (isOwnPerson(alert.record.party) && !(await mayKnow(tx, by, asked.of))) return refuse(askedOfFew)
      const moved = move(alert.record, { deed: 'ask', act: by, reason: asked.text })
      if (!moved.ok) return moved
      const duty = await startAnswer(tx, by, { id, asked })
      if (!duty.ok) return duty
      const { of, text } = asked
      const { id: deadline, dueOn } = duty.value
      const question: AlertQuestion = { of, text, by: act.by, at: act.at, deadline, dueOn, answer: null }
      const { proposed: _, ...rest } = moved.value
      const code = asked.reasonCode === undefined ? {} : { reasonCode: asked.reasonCode }
      const hit: Hit = { ...rest, ...code, verdict: 'needInfo', question, assignee: rest.assignee ?? act.by }
      await hits.put(tx, by, hit)
      const { party, list, entry } = hit
      const body = { party, list, entry, of, dueOn, reasonCode: asked.reasonCode ?? null }
      await record(tx, by, { type: 'alert.ask', object: id, body, personal: { text } })
      return ok(hit)
    },
  })
}

/** About our own people only those are asked who may see them: the question names whom it is about. */
async function mayKnow(tx: Tx, act: Act, { kind, id }: AlertQuestion['of']): Promise<boolean> {
  const people = kind === 'person' ? await everybody(tx, act.at) : []
  const grants =
    kind === 'role' ? [{ role: id, entities: 'all' as const }] : people.find((one) => one.id === id)?.grants
  return grants !== undefined && mayAnywhere({ ...act, grants }, 'ownPeople.read')
}

async function startAnswer(
  tx: Tx,
  act: Act,
  { id, asked }: { readonly id: string; readonly asked: AskAlert },
) {
  const { of, legalEntity, days = alertLimits.answerDays } = asked
  const found =
    legalEntity === undefined ? undefined : (await findParties(tx, [legalEntity])).legalEntities[0]
  return await startDeadline(tx, act, {
    ...{ object: { kind: 'alertQuestion', id }, legalEntity: found?.key ?? null, duty: 'OWN_ALERT' },
    ...{ country: found?.record.country ?? 'SE', length: days, owner: of },
    escalations: [{ days: 0, to: { kind: 'role', id: 'complianceOfficer' } }],
  })
}

/** Answers what was asked: by whoever was asked, or by compliance for them. The duty is met, and the alert goes on. */
export function answerAlert(
  desk: AlertDesk,
  act: Act,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Result<Hit>> {
  return inAlert(desk, act, {
    id,
    event: 'alert.answer',
    work: async (tx, alert) => {
      const allowed = permit(act, 'alert.answer')
      if (!allowed.ok) return allowed
      const { question } = alert.record
      if (!question) return refuse(noAlert(id))
      if (!isAsked(act, question) && !mayAnywhere(act, 'hit.decide')) return refuse(notAsked)
      const moved = move(alert.record, { deed: 'answer', act: allowed.value, reason: text })
      if (!moved.ok) return moved
      const answer = { text, by: act.by, at: act.at }
      const { reasonCode: _, ...rest } = moved.value
      const hit: Hit = { ...rest, verdict: null, question: { ...question, answer } }
      await hits.put(tx, allowed.value, hit)
      await endQuestion(tx, allowed.value, { id, state: 'met' })
      await record(tx, allowed.value, {
        type: 'alert.answer',
        object: id,
        body: named(hit),
        personal: { text },
      })
      return ok(hit)
    },
  })
}

/** Was it put to this one, by name or by a role of theirs? */
export function isAsked(act: Act, { of }: AlertQuestion): boolean {
  if (of.kind === 'person') return of.id === act.by
  return grantsOf(act).some(({ role }) => role === of.id || role === 'operator')
}

/** Ends the duty to answer. */
export async function endQuestion(
  tx: Tx,
  act: Act,
  { id, state }: { readonly id: string; readonly state: 'met' | 'cancelled' },
): Promise<void> {
  for (const deadline of await deadlinesOf(tx, { kind: 'alertQuestion', id }))
    if (deadline.state !== 'met' && deadline.state !== 'cancelled')
      await endWithin(tx, act, { deadline, state })
}
