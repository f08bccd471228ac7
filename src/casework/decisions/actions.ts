import { permit } from '#access'
import {
  type Act,
  type Instant,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  sentenceOf,
  worded,
} from '#kernel'
import { begin, findLives, type Taken, take } from '#lifecycle'
import { record } from '#log'
import type { Stored, Tx } from '#storage'
import { type CaseDesk, moveWithin } from '../cases/actions.ts'
import { enterToWork } from '../cases/enter/actions.ts'
import { noteInCase } from '../cases/store.ts'
import {
  alteredWords,
  aProposal,
  openProposalWords,
  proposalFixedWords,
} from '../knowledge/decision-words.ts'
import type { Decision } from '../model.ts'
import { groundOf } from './ground/store.ts'
import { lacksOfProposal } from './judge.ts'
import { contentOf, proposalKind } from './kind/index.ts'
import type { Proposal, ProposalText } from './model.ts'
import { wholly } from './once/index.ts'
import { lockProposal, nextDecisionRef, proposals, proposalsOf } from './store.ts'

/** What a signature made in casework, for the rooms above: plan, list of customers, statement. */
export interface Signed {
  readonly proposal: Proposal
  readonly decisions: readonly Decision[]
  readonly legalEntities: readonly string[]
}

/** What decisions are given of the rest of the house. */
export interface DecisionDesk extends CaseDesk {
  /** The named suppliers and those that are kept or owned with them. */
  readonly familyOf: (tx: Tx, suppliers: readonly string[], at: Instant) => Promise<readonly string[]>
  /** Titles of evidence on which the findings of a case rest and whose file is not what it was. */
  readonly altered: (tx: Tx, ref: string) => Promise<readonly string[]>
  /** Makes the rules, the plan, the statement, in the transaction of the signature, with the gate closed. */
  readonly carryOut: (tx: Tx, act: Act, signed: Signed) => Promise<Refusal | undefined>
  /** Called after a signature: open orders are asked again. */
  readonly signed: (act: Act) => Promise<void>
}

/** Writes a proposal for a case. Refuses `forbidden` and `conflict` (one waits already). */
export async function propose(
  desk: DecisionDesk,
  act: Act,
  { ref: caseRef, text }: { readonly ref: string; readonly text: ProposalText },
): Promise<Result<Stored<Proposal>>> {
  return await wholly(desk.db, act, {
    ...{ type: 'decision.propose', object: caseRef },
    work: async (tx) => {
      const entered = await enterToWork(tx, act, caseRef)
      if (!entered.ok) return entered
      const kept = entered.value.stored.record
      const allowed = permit(act, 'decision.propose', { entity: kept.legalEntity })
      if (!allowed.ok) return allowed
      const open = await openProposalOf(tx, caseRef)
      if (open) return refuse({ code: 'conflict', ...worded(openProposalWords(open)) })
      const { legalEntity, country, title } = kept
      const ref = await nextDecisionRef(tx, act.at)
      const { stored } = await proposals.put(tx, allowed.value, {
        ...{ ref, case: caseRef, caseTitle: title, legalEntity, country, ...text },
        ...{ writers: [act.by], proposedAt: act.at, made: [] },
      })
      const body = { case: caseRef, content: contentOf(stored.record) }
      await record(tx, allowed.value, { type: 'decision.propose', object: ref, body, personal: { text } })
      await noteInCase(tx, act, { case: caseRef, kind: 'decisionProposed', object: ref })
      const subject = await proposalKind.subject(tx, ref, act.at)
      if (subject) await begin(tx, allowed.value, { life: proposalKind, object: ref, subject })
      return ok(stored)
    },
  })
}

async function openProposalOf(tx: Tx, ref: string): Promise<string | undefined> {
  const refs = (await proposalsOf(tx, ref)).map(({ key }) => key)
  const open = (await findLives(tx, 'decision', refs)).find(({ record: { state } }) => isOpen(state))
  return open?.record.object
}

const isOpen = (state: string) => state === 'draft' || state === 'pending'

/** Writes a proposal anew; approvals that were given for what stood there before count no more. `stale_version`. */
export async function changeProposal(
  desk: DecisionDesk,
  act: Act,
  { ref, version, text }: { readonly ref: string; readonly version: number; readonly text: ProposalText },
): Promise<Result<Stored<Proposal>>> {
  return await wholly(desk.db, act, {
    ...{ type: 'decision.propose', object: ref, body: { changed: true } },
    work: async (tx) => {
      const found = await worksOn(tx, act, ref)
      if (!found.ok) return found
      const { kept, by } = found.value
      const [life] = await findLives(tx, 'decision', [ref])
      if (!life || !isOpen(life.record.state))
        return refuse({ code: 'not_allowed_from', ...worded(proposalFixedWords(ref)) })
      const writers = [...new Set([...kept.record.writers, act.by])]
      const changed = { ...kept.record, ...text, writers }
      const put = await proposals.replace(tx, by, { record: changed, version })
      if (!put.ok) return put
      const body = { case: changed.case, content: contentOf(changed) }
      await record(tx, by, { type: 'decision.propose', object: ref, body, personal: { text } })
      await noteInCase(tx, act, { case: changed.case, kind: 'decisionChanged', object: ref })
      return ok(put.value.stored)
    },
  })
}

interface Found {
  readonly kept: Stored<Proposal>
  readonly by: Act
}

/** The proposal, for one who works on its case and may propose. */
async function worksOn(tx: Tx, act: Act, ref: string): Promise<Result<Found>> {
  const kept = await lockProposal(tx, ref)
  if (!kept) return refuse(noProposal(ref))
  const entered = await enterToWork(tx, act, kept.record.case)
  if (!entered.ok) return entered
  const allowed = permit(act, 'decision.propose', { entity: kept.record.legalEntity })
  return allowed.ok ? ok({ kept, by: allowed.value }) : allowed
}

/**
 * Lays a proposal before those who sign, and moves its case. Refuses `invalid_input` with everything that it lacks
 * (options, scope, hearing, ladders …), `not_allowed` where evidence is not what it was, and what the case refuses.
 */
export async function layProposal(desk: DecisionDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await wholly(desk.db, act, {
    ...{ type: 'decision.propose', object: ref, body: { deed: 'lay' } },
    work: async (tx) => {
      const found = await worksOn(tx, act, ref)
      if (!found.ok) return found
      const { record: proposal } = found.value.kept
      const unfit = (await unfitFor(tx, proposal, act.at)) ?? (await alteredIn(tx, desk, proposal))
      if (unfit) return refuse(unfit)
      const writers = [...new Set([...proposal.writers, act.by])]
      await proposals.put(tx, found.value.by, { ...proposal, writers })
      const [life] = await findLives(tx, 'case', [proposal.case])
      const moved =
        life?.record.state === 'decisionPending'
          ? ok(act)
          : await moveWithin(tx, act, { ref: proposal.case, deed: 'propose' })
      if (!moved.ok) return moved
      return await take(tx, act, { life: proposalKind, object: ref, deed: 'lay' })
    },
  })
}

/** Why a proposal cannot be laid before anybody, with every field that lacks something. */
export async function unfitFor(tx: Tx, proposal: Proposal, at: string): Promise<Refusal | undefined> {
  const ground = await groundOf(tx, proposal, at)
  const errors = ground ? lacksOfProposal(proposal, ground) : []
  return errors.length === 0 ? undefined : { code: 'invalid_input', ...worded(sentenceOf(errors)), errors }
}

/** Nothing is decided on evidence that somebody altered. */
export async function alteredIn(
  tx: Tx,
  { altered }: Pick<DecisionDesk, 'altered'>,
  { case: ref }: Proposal,
): Promise<Refusal | undefined> {
  const files = await altered(tx, ref)
  if (files.length === 0) return undefined
  return { code: 'not_allowed', ...worded(alteredWords(files)), facts: { altered: [...files] } }
}

/** Takes a proposal back; `act.reason` says why. */
export async function withdrawProposal(desk: DecisionDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await wholly(desk.db, act, {
    ...{ type: 'decision.propose', object: ref, body: { deed: 'withdraw' } },
    work: async (tx) => {
      const found = await worksOn(tx, act, ref)
      if (!found.ok) return found
      await noteRefused(tx, act, { proposal: found.value.kept.record, deed: 'withdraw' })
      return await take(tx, act, { life: proposalKind, object: ref, deed: 'withdraw' })
    },
  })
}

/** What was said against a proposal, in the timeline of its case. */
export async function noteRefused(
  tx: Tx,
  act: Act,
  { proposal, deed }: { readonly proposal: Proposal; readonly deed: string },
): Promise<void> {
  const facts = { deed, reason: act.reason ?? '' }
  await noteInCase(tx, act, { case: proposal.case, kind: 'decisionRefused', object: proposal.ref, facts })
}

export function noProposal(ref: string): Refusal {
  return { code: 'not_found', ...worded(noSuch(aProposal, ref)) }
}
