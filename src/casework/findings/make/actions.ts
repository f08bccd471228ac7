import { permit } from '#access'
import { type Act, type FieldError, fieldFault, ok, type Result, refuse, sentenceOf, worded } from '#kernel'
import { begin } from '#lifecycle'
import { record } from '#log'
import type { Tx } from '#storage'
import type { Case } from '../../cases/model.ts'
import { noteInCase } from '../../cases/store.ts'
import { notLegalWords, overstatedWords } from '../../knowledge/finding-words.ts'
import { weighingOf } from '../../ratings/store.ts'
import { suspicionIn } from '../../ratings/weighing.ts'
import { guardWording } from '../../ratings/wording.ts'
import { whyNotCited } from '../cited/actions.ts'
import { codeFaults } from '../codes.ts'
import type { FindingDesk } from '../desk/index.ts'
import { findingKind } from '../kind/index.ts'
import type { ChangeFinding, KeptFinding, NewFinding } from '../model.ts'
import { isOneStep, priorityOf } from '../priority.ts'
import { findings, nextFindingRef } from '../store.ts'

/** A finding that says nothing more than its statement. Reference and hand come when it is kept. */
export function blankOf(
  kept: Case,
  { kind, statement, language = 'en' }: Pick<NewFinding, 'kind' | 'statement' | 'language'>,
): KeptFinding {
  return {
    ...{ ref: '', case: kept.ref, kind, language, statement, right: null, instruments: [], groups: [] },
    ...{ area: null, severity: null, likelihood: null, involvement: null, evidence: [] },
    ...{ override: null, origin: null, released: null, writtenBy: '', writtenAt: '' },
  }
}

export interface Filling {
  readonly desk: FindingDesk
  readonly kept: Case
  readonly before: KeptFinding
  readonly said: Omit<ChangeFinding, 'reason'>
}

/** The finding with what is said of it now, or why it cannot be said. */
export async function filled(
  tx: Tx,
  act: Act,
  { desk, kept, before, said }: Filling,
): Promise<Result<KeptFinding>> {
  const { release, ...rest } = said
  const isSameText = (rest.statement ?? before.statement) === before.statement
  const isSameLanguage = (rest.language ?? before.language) === before.language
  // What legal let through were these very words.
  const next = { ...before, ...rest, released: isSameText && isSameLanguage ? before.released : null }
  const added = next.evidence.filter((id) => !before.evidence.includes(id))
  const faults = [
    ...codeFaults(next),
    ...(await whyNotCited(tx, act, { case: kept.ref, evidence: added, dataDir: desk.dataDir })),
  ]
  if (faults.length > 0) return unfit(faults)
  const released = await releasedBy(tx, act, { kept, next, release })
  return released.ok ? ok({ ...next, override: overrideOf(next), released: released.value }) : released
}

/** An override that is not one step beside what is computed now says nothing any more. */
function overrideOf({ override, severity, likelihood }: KeptFinding): KeptFinding['override'] {
  return override && isOneStep(priorityOf(severity, likelihood), override.to) ? override : null
}

interface Releasing {
  readonly kept: Case
  readonly next: KeptFinding
  readonly release: string | undefined
}

/**
 * What legal let through. A statement that asserts more than the suspicion carries is refused with the words in which it
 * can be said; legal lets it through with a reason. A statement that is written anew loses what was let through before.
 */
async function releasedBy(
  tx: Tx,
  act: Act,
  { kept, next, release }: Releasing,
): Promise<Result<KeptFinding['released']>> {
  const level = suspicionIn(await weighingOf(tx, kept.ref))
  const [over] = guardWording(next.statement, level, next.language)
  if (!over) return ok(null)
  if (release === undefined && next.released !== null) return ok(next.released)
  if (release === undefined) return unfit([fieldFault('/statement', overstatedWords(over))])
  const legal = permit(act, 'hearing.skip', { entity: kept.legalEntity })
  if (!legal.ok) return unfit([fieldFault('/release', notLegalWords)])
  return ok({ by: act.by, at: act.at, reason: release })
}

/** Keeps a new finding, with its life and a line in the timeline; answers its reference. */
export async function keepNew(tx: Tx, act: Act, whole: KeptFinding): Promise<string> {
  const ref = await nextFindingRef(tx, act.at)
  const { kind, evidence, origin } = whole
  await findings.put(tx, act, { ...whole, ref, writtenBy: act.by, writtenAt: act.at })
  const body = { case: whole.case, ...kind, evidence: [...evidence], origin: origin?.id ?? null }
  await record(tx, act, {
    type: 'finding.write',
    object: ref,
    body,
    personal: { statement: whole.statement },
  })
  const subject = await findingKind.subject(tx, ref, act.at)
  if (subject) await begin(tx, act, { life: findingKind, object: ref, subject })
  await noteInCase(tx, act, { case: whole.case, kind: 'findingWritten', object: ref })
  return ref
}

export function unfit(errors: readonly FieldError[]): Result<never> {
  return refuse({ code: 'invalid_input', ...worded(sentenceOf(errors)), errors })
}
