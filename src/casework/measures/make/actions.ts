import { type Act, AppError, asWritten, dayIn, type Wording, zoneOf } from '#kernel'
import { begin, startDeadline } from '#lifecycle'
import { record } from '#log'
import type { Tx } from '#storage'
import { noteInCase } from '../../cases/store.ts'
import { chosenOf } from '../../decisions/judge.ts'
import type { Proposal } from '../../decisions/model.ts'
import { daysAfter, effectOf } from '../../decisions/records.ts'
import { standardMeasures } from '../../knowledge/standard-measures.ts'
import { measureKind } from '../kind/index.ts'
import type { Measure } from '../model.ts'
import { measures, nextMeasureRef } from '../store.ts'

interface Wanted {
  readonly standard: string | null
  readonly title: Wording
  readonly owner: Measure['owner']
  readonly dueOn: string
}

/** The measures of a signed decision: those that its kind brings, then those that people wrote; each with its clock. */
export async function makeMeasures(
  tx: Tx,
  act: Act,
  { proposal }: { readonly proposal: Proposal },
): Promise<readonly Measure[]> {
  const made: Measure[] = []
  for (const wanted of wantedBy(proposal, act.at)) made.push(await makeMeasure(tx, act, { proposal, wanted }))
  return made
}

function wantedBy(proposal: Proposal, at: string): Wanted[] {
  const kind = chosenOf(proposal)?.kind
  const from = dayIn(zoneOf(proposal.country), effectOf(proposal, at))
  const usual = (kind ? standardMeasures[kind] : []).map(({ code, title, role, days }) => ({
    ...{ standard: code, title, owner: { kind: 'role' as const, id: role }, dueOn: daysAfter(from, days) },
  }))
  const own = proposal.measures.map(({ title, owner, dueOn }) => ({
    ...{ standard: null, title: asWritten(title), owner: ownerOf(owner), dueOn },
  }))
  return [...usual, ...own]
}

/** People are known by `usr_…`; everything else names a role. */
function ownerOf(id: string): Measure['owner'] {
  return { kind: id.startsWith('usr_') ? 'person' : 'role', id }
}

async function makeMeasure(
  tx: Tx,
  act: Act,
  { proposal, wanted }: { readonly proposal: Proposal; readonly wanted: Wanted },
): Promise<Measure> {
  const { ref: decision, case: caseRef, legalEntity, country } = proposal
  const measure: Measure = {
    ...{ ref: await nextMeasureRef(tx, act.at), decision, case: caseRef, legalEntity, country, ...wanted },
    ...{ proof: null, doneBy: null, doneAt: null, verifiedBy: null, verifiedAt: null, effect: null },
  }
  await measures.put(tx, act, measure)
  const { ref, owner, dueOn, title } = measure
  const body = { decision, case: caseRef, standard: wanted.standard, owner, dueOn }
  await record(tx, act, { type: 'measure.make', object: ref, body, personal: { title } })
  await noteInCase(tx, act, { case: caseRef, kind: 'measureAdded', object: ref, facts: { dueOn } })
  const subject = await measureKind.subject(tx, ref, act.at)
  if (subject) await begin(tx, act, { life: measureKind, object: ref, subject })
  await startClock(tx, act, measure)
  return measure
}

/** The clock of a measure: it reminds its owner, and escalates when it is missed. */
export async function startClock(
  tx: Tx,
  act: Act,
  { ref, title, legalEntity, country, owner, dueOn }: Measure,
) {
  const started = await startDeadline(tx, act, {
    ...{ object: { kind: 'measure', id: ref }, legalEntity, country, owner, dueOn },
    title: title.en,
  })
  if (!started.ok) throw new AppError(started.refusal)
}
