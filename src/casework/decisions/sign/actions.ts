import { permit } from '#access'
import { type Act, fieldFault, ok, type Refusal, type Result, refuse, sentenceOf, worded } from '#kernel'
import { findLives, type Taken, take } from '#lifecycle'
import { closeGate, type Stored, type Tx } from '#storage'
import { moveWithin } from '../../cases/actions.ts'
import { enterCase } from '../../cases/enter/actions.ts'
import type { Case } from '../../cases/model.ts'
import { noteInCase } from '../../cases/store.ts'
import { lackWords, leadsTheCase, otherContentWords, wroteIt } from '../../knowledge/decision-words.ts'
import { makeMeasures } from '../../measures/make/actions.ts'
import { alteredIn, type DecisionDesk, noProposal, noteRefused, type Signed, unfitFor } from '../actions.ts'
import { isRiskHigh } from '../ground/index.ts'
import { boundBy, isPast } from '../judge.ts'
import { contentOf, proposalKind } from '../kind/index.ts'
import { seatsOf } from '../life.ts'
import type { Proposal } from '../model.ts'
import { wholly } from '../once/index.ts'
import { recordsOf } from '../records.ts'
import { groupRefs, lockProposal, proposals } from '../store.ts'

export interface Approving {
  readonly ref: string
  /** Digest of what was read: an approval counts for that alone. */
  readonly content: string
}

/**
 * One approval; the last one signs the decision and makes in the same transaction its records and rules, the plan, the
 * list of customers, the statement, the measures, and moves the case. Refuses `stale_version` (it was changed since it
 * was read), `forbidden` (who wrote it or leads the case, a wall), and all that `lay` refuses.
 */
export async function approveProposal(
  desk: DecisionDesk,
  act: Act,
  approving: Approving,
): Promise<Result<Taken>> {
  const outcome = await wholly(desk.db, act, {
    ...{
      type: 'decision.approve',
      object: approving.ref,
      body: { deed: 'sign', content: approving.content },
    },
    work: async (tx) => {
      await closeGate(tx) // orders wait: none goes by what ends in this moment
      return await approved(tx, act, { desk, approving })
    },
  })
  if (outcome.ok && outcome.value.moved) await desk.signed(act)
  return outcome
}

interface Given {
  readonly desk: DecisionDesk
  readonly approving: Approving
}

async function approved(
  tx: Tx,
  act: Act,
  { desk, approving: { ref, content } }: Given,
): Promise<Result<Taken>> {
  const found = await enteredProposal(tx, act, ref)
  if (!found.ok) return found
  const { proposal, kept } = found.value
  if (contentOf(proposal) !== content)
    return refuse({
      code: 'stale_version',
      ...worded(otherContentWords(ref)),
      facts: { content: contentOf(proposal) },
    })
  const apart = await mayFillSeat(tx, act, { proposal, kept })
  if (!apart.ok) return apart
  const unfit = isPast(proposal.effectiveAt, act.at) ? tooLate : await unfitFor(tx, proposal, act.at)
  const refusal = unfit ?? (await alteredIn(tx, desk, proposal))
  if (refusal) return refuse(refusal)
  const taken = await take(tx, act, { life: proposalKind, object: ref, deed: 'sign' })
  if (!taken.ok) return taken
  await noteInCase(tx, taken.value.act, {
    ...{ case: proposal.case, kind: 'decisionApproved', object: ref },
    facts: { role: taken.value.act.role },
  })
  if (!taken.value.moved) return taken
  const refused = await carriedOut(tx, taken.value.act, { desk, proposal, taken: taken.value })
  return refused ? refuse(refused) : taken
}

const errors = [fieldFault('/effectiveAt', lackWords.past)]
const tooLate: Refusal = { code: 'invalid_input', ...worded(sentenceOf(errors)), errors }

async function enteredProposal(
  tx: Tx,
  act: Act,
  ref: string,
): Promise<Result<{ proposal: Proposal; kept: Stored<Case> }>> {
  const found = await lockProposal(tx, ref)
  if (!found) return refuse(noProposal(ref))
  const entered = await enterCase(tx, act, found.record.case)
  return entered.ok ? ok({ proposal: found.record, kept: entered.value.stored }) : entered
}

const seatDeeds = { legal: 'decision.approve', management: 'decision.sign', board: 'decision.board' } as const

/** Who leads the case, or wrote on the proposal, signs nothing of it; each seat asks its own permission (F39). */
async function mayFillSeat(
  tx: Tx,
  act: Act,
  { proposal, kept }: { proposal: Proposal; kept: Stored<Case> },
): Promise<Result<Act>> {
  const lead = kept.record.team.find(({ part }) => part === 'lead')?.person
  const [life] = await findLives(tx, 'decision', [proposal.ref])
  const given = life?.record.approvals.filter(({ content }) => content === contentOf(proposal)).length ?? 0
  const seats = seatsOf(await isRiskHigh(tx, proposal.case))
  const seat = seats[given] ?? 'legal'
  const entity = seat === 'legal' ? { entity: proposal.legalEntity } : {}
  const wrote = proposal.writers.map((by) => ({ by, did: wroteIt }))
  return permit(act, seatDeeds[seat], { ...entity, apartFrom: [{ by: lead, did: leadsTheCase }, ...wrote] })
}

interface Carrying {
  readonly desk: DecisionDesk
  readonly proposal: Proposal
  readonly taken: Taken
}

/** What a signature makes, in its own transaction; a refusal of any part undoes all of it. */
async function carriedOut(
  tx: Tx,
  act: Act,
  { desk, proposal, taken }: Carrying,
): Promise<Refusal | undefined> {
  const legalEntities = boundBy(proposal, await groupRefs(tx))
  const named = proposal.suppliers
  const suppliers = proposal.family
    ? [...new Set([...named, ...(await desk.familyOf(tx, named, act.at))])]
    : named
  const approvedBy = [...new Set(taken.approvals.map(({ by }) => by))]
  const decisions = recordsOf(proposal, { at: act.at, approvedBy, legalEntities, suppliers })
  const made = { ...proposal, made: decisions.map(({ ref }) => ref) }
  const signed: Signed = { proposal: made, decisions, legalEntities }
  const refused = await desk.carryOut(tx, act, signed)
  if (refused) return refused
  await proposals.put(tx, act, made)
  await makeMeasures(tx, act, signed)
  const { grants: _, ...self } = act
  const machine = { ...self, role: 'operator' }
  const moved = await moveWithin(tx, machine, { ref: proposal.case, deed: 'decide' })
  if (!moved.ok) return moved.refusal
  await noteInCase(tx, act, { case: proposal.case, kind: 'decisionSigned', object: proposal.ref })
  return undefined
}

/** Gives a proposal back to be written better; `act.reason` says why. */
export async function returnProposal(desk: DecisionDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await said(desk, act, { ref, deed: 'return' })
}

/** Refuses a proposal; `act.reason` says why. */
export async function refuseProposal(desk: DecisionDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await said(desk, act, { ref, deed: 'refuse' })
}

async function said(
  desk: DecisionDesk,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: 'return' | 'refuse' },
): Promise<Result<Taken>> {
  return await wholly(desk.db, act, {
    ...{ type: 'decision.return', object: ref, body: { deed } },
    work: async (tx) => {
      const found = await enteredProposal(tx, act, ref)
      if (!found.ok) return found
      await noteRefused(tx, act, { proposal: found.value.proposal, deed })
      return await take(tx, act, { life: proposalKind, object: ref, deed })
    },
  })
}
