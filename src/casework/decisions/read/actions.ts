import { permit } from '#access'
import { type Act, ok, type Result, refuse } from '#kernel'
import { findLives, stepsOf } from '#lifecycle'
import type { Approval } from '#lifecycle/model'
import type { Stored, Tx } from '#storage'
import { enterCase, mayWork } from '../../cases/enter/actions.ts'
import { type DecisionDesk, noProposal } from '../actions.ts'
import { isRiskHigh } from '../ground/index.ts'
import { groundOf } from '../ground/store.ts'
import { boundBy, lacksOfProposal } from '../judge.ts'
import { contentOf } from '../kind/index.ts'
import { seatsOf } from '../life.ts'
import { type Proposal, type ProposalState, type ProposalView, proposalStates, type Seat } from '../model.ts'
import { effectOf } from '../records.ts'
import { groupRefs, proposals, proposalsOf } from '../store.ts'

/** One proposal with what it lacks and who has signed, for one who may read its case. */
export async function readProposal(
  tx: Tx,
  act: Act,
  { desk, ref }: { readonly desk: DecisionDesk; readonly ref: string },
): Promise<Result<ProposalView>> {
  const [kept] = await proposals.find(tx, [ref])
  if (!kept) return refuse(noProposal(ref))
  const entered = await enterCase(tx, act, kept.record.case)
  if (!entered.ok) return entered
  const works = mayWork(act, entered.value.stored.record).ok
  const mayPropose = permit(act, 'decision.propose', { entity: kept.record.legalEntity }).ok
  return ok(await viewOf(tx, act, { desk, kept, mayWork: works && mayPropose }))
}

/** The proposals of a case, oldest first. */
export async function listProposals(
  tx: Tx,
  act: Act,
  { desk, ref }: { readonly desk: DecisionDesk; readonly ref: string },
): Promise<Result<ProposalView[]>> {
  const entered = await enterCase(tx, act, ref)
  if (!entered.ok) return entered
  const views: ProposalView[] = []
  for (const { key } of await proposalsOf(tx, ref)) {
    const view = await readProposal(tx, act, { desk, ref: key })
    if (view.ok) views.push(view.value)
  }
  return ok(views)
}

interface Shown {
  readonly desk: DecisionDesk
  readonly kept: Stored<Proposal>
  readonly mayWork: boolean
}

async function viewOf(tx: Tx, act: Act, { desk, kept, mayWork: works }: Shown): Promise<ProposalView> {
  const { record, version } = kept
  const [life] = await findLives(tx, 'decision', [record.ref])
  const state = stateOf(life?.record.state)
  const content = contentOf(record)
  const isOpen = state === 'draft' || state === 'pending'
  const approvals = (life?.record.approvals ?? []).filter((one) => one.content === content)
  const isHigh = await isRiskHigh(tx, record.case)
  const ground = isOpen ? await groundOf(tx, record, act.at) : undefined
  const lacks = ground ? lacksOfProposal(record, ground) : []
  const family = record.family ? await desk.familyOf(tx, record.suppliers, act.at) : []
  return {
    ...{ ...record, version, state, content, isHigh, mayWork: works, approvals: [...approvals] },
    inForceFrom: state === 'signed' && life ? effectOf(record, life.record.since) : record.effectiveAt,
    legalEntities: boundBy(record, await groupRefs(tx)),
    covered: [...new Set([...record.suppliers, ...family])],
    seats: state === 'signed' ? await seatsGiven(tx, record.ref, isHigh) : seatsNow(approvals, isHigh),
    lacks: lacks.map(({ path, message }) => ({ path, says: `${path}${message}` })),
  }
}

const seatsNow = (approvals: readonly Approval[], isHigh: boolean): Seat[] =>
  seatsOf(isHigh).map((seat, n) => {
    const given = approvals.find((one) => one.seat === n)
    return { seat, by: given?.by ?? null, at: given?.at ?? null }
  })

/** Who filled the seats of a signed one: its last approvals, for earlier ones were given to what was returned. */
async function seatsGiven(tx: Tx, ref: string, isHigh: boolean): Promise<Seat[]> {
  const seats = seatsOf(isHigh)
  const steps = await stepsOf(tx, 'decision', ref)
  const given = steps.filter(({ kind }) => kind === 'approved').slice(-seats.length)
  return seats.map((seat, n) => ({ seat, by: given[n]?.by ?? null, at: given[n]?.at ?? null }))
}

const stateOf = (state: string | undefined): ProposalState =>
  proposalStates.find((one) => one === state) ?? 'draft'
