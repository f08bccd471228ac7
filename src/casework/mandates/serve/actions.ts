import { permit } from '#access'
import { keepEvidence, readyEvidence, type Upload } from '#documents'
import { type Act, fieldFault, ok, type Result, refuse, worded } from '#kernel'
import { take } from '#lifecycle'
import { record } from '#log'
import { tell } from '#notices'
import { inTransaction, type Tx } from '#storage'
import { visitCase } from '../../cases/enter/actions.ts'
import { noteInCase } from '../../cases/store.ts'
import { wholly } from '../../decisions/once/index.ts'
import {
  confidenceVersion,
  mandateFaults,
  mandateUnfitWords,
  roomClosedWords,
} from '../../knowledge/mandate-words.ts'
import { followLife, noMandate, stateOfMandate } from '../actions.ts'
import type { MandateDesk } from '../desk/index.ts'
import { mandateKind } from '../kind/index.ts'
import { letIn } from '../life.ts'
import type { ExpertMandate, SignDeclaration } from '../model.ts'
import { lockMandate, mandates } from '../store.ts'
import { isWithin } from '../window.ts'

/** The mandate, for the very expert who was given it. Another's is not there; the attempt is logged. */
export async function ownMandateOf(
  tx: Tx,
  act: Act,
  ref: string,
): Promise<Result<{ readonly kept: ExpertMandate; readonly act: Act }>> {
  const kept = (await lockMandate(tx, ref))?.record
  const allowed = kept && permit(act, 'mandate.serve', { parties: [kept.party] })
  if (kept && allowed?.ok && kept.expert === act.by) return ok({ kept, act: allowed.value })
  if (kept) await record(tx, act, { type: 'mandate.serve', object: ref, body: { refused: 'not_found' } })
  return refuse(noMandate(ref))
}

/** The same, where the room is open: signed, within its window, and not behind a wall (`visitCase` logs refusals). */
export async function insideRoom(
  tx: Tx,
  act: Act,
  ref: string,
): Promise<Result<{ readonly kept: ExpertMandate; readonly act: Act }>> {
  const own = await ownMandateOf(tx, act, ref)
  if (!own.ok) return own
  const state = await stateOfMandate(tx, ref)
  const isOpen = letIn.some((one) => one === state) && isWithin(own.value.kept, act.at)
  if (!isOpen) {
    await record(tx, act, { type: 'mandate.serve', object: ref, body: { refused: 'not_allowed' } })
    return refuse({ code: 'not_allowed', ...worded(roomClosedWords(ref)) })
  }
  const entered = await visitCase(tx, act, own.value.kept.case)
  return entered.ok ? ok({ kept: own.value.kept, act: entered.value.act }) : entered
}

/**
 * Signs the declaration of independence and accepts the confidence: without a conflict the room opens. Refuses
 * `invalid_input` where somebody is independent and names a conflict, or neither.
 */
export async function signDeclaration(
  desk: MandateDesk,
  act: Act,
  { ref, isIndependent, conflicts }: SignDeclaration & { readonly ref: string },
): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const own = await ownMandateOf(tx, act, ref)
    if (!own.ok) return own
    if (isIndependent === conflicts.length > 0) {
      const errors = [fieldFault('/conflicts', mandateFaults.eitherOr)]
      await record(tx, act, { type: 'mandate.serve', object: ref, body: { refused: 'invalid_input' } })
      return refuse({ code: 'invalid_input', ...worded(mandateUnfitWords), errors })
    }
    const { kept, act: by } = own.value
    const signed: ExpertMandate = {
      ...kept,
      declaration: { conflicts, signedBy: act.by, at: act.at },
      nda: { version: confidenceVersion, at: act.at },
    }
    if ((await stateOfMandate(tx, ref)) === 'offered') await mandates.put(tx, by, signed)
    const taken = await take(tx, by, { life: mandateKind, object: ref, deed: 'declare' })
    if (!taken.ok) return taken
    const body = { conflicts: conflicts.length, confidence: confidenceVersion }
    await record(tx, by, { type: 'mandate.serve', object: ref, body, personal: { conflicts } })
    await followLife(tx, { ...taken.value, deed: 'declare' }, signed)
    await tellUs(tx, by, signed)
    return ok(undefined)
  })
}

/** Does not take the mandate; `act.reason` says why. */
export async function declineMandate(desk: MandateDesk, act: Act, ref: string): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const own = await ownMandateOf(tx, act, ref)
    if (!own.ok) return own
    const taken = await take(tx, own.value.act, { life: mandateKind, object: ref, deed: 'decline' })
    if (!taken.ok) return taken
    await followLife(tx, { ...taken.value, deed: 'decline' }, own.value.kept)
    await tellUs(tx, own.value.act, own.value.kept)
    return ok(undefined)
  })
}

/** A note of the expert's, in the timeline of the case. */
export async function writeNote(
  desk: MandateDesk,
  act: Act,
  { ref, text }: { readonly ref: string; readonly text: string },
): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const inside = await insideRoom(tx, act, ref)
    if (!inside.ok) return inside
    const { kept, act: by } = inside.value
    await mandates.put(tx, by, { ...kept, notes: [...kept.notes, { at: act.at, text }] })
    await record(tx, by, { type: 'mandate.serve', object: ref, body: { note: kept.notes.length + 1 } })
    await noteInCase(tx, by, { case: kept.case, kind: 'expertNote', object: ref, facts: { text } })
    await tellUs(tx, by, kept)
    return ok(undefined)
  })
}

/** Hands in what was to be delivered: evidence of the case, by its expert. */
export async function deliver(
  desk: MandateDesk,
  act: Act,
  { ref, files }: { readonly ref: string; readonly files: readonly Upload[] },
): Promise<Result<void>> {
  const before = await inTransaction(desk.db, act.at, (tx) => insideRoom(tx, act, ref))
  if (!before.ok) return before
  const { case: of, party, legalEntity, deliverable } = before.value.kept
  const ready = await readyEvidence(desk, act, {
    files,
    record: {
      title: `${ref}: ${deliverable.what}`.replaceAll(/\s+/g, ' ').slice(0, 300),
      sourceClass: 'academic',
      provenance: { from: party, obtained: 'written' },
      about: [
        { kind: 'case', id: of },
        { kind: 'mandate', id: ref },
      ],
      legalEntity,
    },
  })
  if (!ready.ok) return ready
  return await wholly(desk.db, act, {
    ...{ type: 'mandate.serve', object: ref },
    work: async (tx) => {
      const inside = await insideRoom(tx, act, ref)
      if (!inside.ok) return inside
      const added = await keepEvidence(tx, ready.value)
      if (!added.ok) return added
      const ids = added.value.map(({ id }) => id)
      return await keepDelivered(tx, inside.value.act, { kept: inside.value.kept, ids })
    },
  })
}

async function keepDelivered(
  tx: Tx,
  act: Act,
  { kept, ids }: { readonly kept: ExpertMandate; readonly ids: readonly string[] },
): Promise<Result<void>> {
  const { ref, deliverable, case: of } = kept
  const evidence = [...deliverable.evidence, ...ids]
  await mandates.put(tx, act, { ...kept, deliverable: { ...deliverable, evidence, receivedAt: act.at } })
  const taken = await take(tx, act, { life: mandateKind, object: ref, deed: 'deliver' })
  if (!taken.ok) return taken
  await record(tx, act, { type: 'mandate.serve', object: ref, body: { delivered: [...ids] } })
  const facts = { evidence: ids.join(', ') }
  await noteInCase(tx, act, { case: of, kind: 'deliverableReceived', object: ref, facts })
  await tellUs(tx, act, kept)
  return ok(undefined)
}

async function tellUs(tx: Tx, act: Act, { ref, case: of, givenBy, legalEntity }: ExpertMandate) {
  await tell(tx, act, {
    ...{ key: 'mandateServed', persons: [givenBy], entity: legalEntity, params: { mandate: ref } },
    about: { kind: 'mandate', id: ref, link: `/cases/${encodeURIComponent(of)}?tab=experts` },
  })
}
