import { findEvidence } from '#documents'
import { type Act, noSuch, ok, type Result, refuse, worded } from '#kernel'
import type { Tx } from '#storage'
import { enterCase } from '../../cases/enter/actions.ts'
import { aFinding } from '../../knowledge/finding-words.ts'
import { contextOfFinding } from '../kind/index.ts'
import { lacksForFinal } from '../lacks.ts'
import { findingLife } from '../life.ts'
import type { Finding, FindingView } from '../model.ts'
import { byPriority, priorityOf, severityLevel, standingPriority } from '../priority.ts'
import { findFinding, findingsOf } from '../store.ts'

/** Findings of a case, the one that comes first is first; the withdrawn ones last. */
export async function listFindings(tx: Tx, act: Act, ref: string): Promise<Result<FindingView[]>> {
  const entered = await enterCase(tx, act, ref)
  if (!entered.ok) return entered
  const all = await findingsOf(tx, ref)
  const isGone = ({ status }: Finding) => Number(status === 'withdrawn')
  const sorted = all.toSorted((a, b) => isGone(a) - isGone(b) || byPriority(a, b))
  return ok(await shownAll(tx, act, sorted))
}

export async function readFinding(tx: Tx, act: Act, ref: string): Promise<Result<FindingView>> {
  const found = await findFinding(tx, ref)
  const entered = found && (await enterCase(tx, act, found.case))
  if (!found || !entered) return refuse({ code: 'not_found', ...worded(noSuch(aFinding, ref)) })
  if (!entered.ok) return entered
  const [view] = await shownAll(tx, act, [found])
  return view ? ok(view) : refuse({ code: 'not_found', ...worded(noSuch(aFinding, ref)) })
}

/** With priority, with what it lacks, and with the cited pieces whose issuer does not stand by them any more (F36). */
async function shownAll(tx: Tx, act: Act, all: readonly Finding[]): Promise<FindingView[]> {
  const shaky = new Set<string>()
  for (const id of new Set(all.flatMap(({ evidence }) => evidence))) {
    const state = (await findEvidence(tx, id))?.sourceStatus.state
    if (state === 'withdrawn' || state === 'superseded') shaky.add(id)
  }
  const views: FindingView[] = []
  for (const finding of all)
    views.push({
      ...finding,
      statusTitle: findingLife.titles?.states[finding.status] ?? { sv: '', nb: '', fi: '', en: '' },
      severityLevel: finding.severity === null ? null : severityLevel(finding.severity),
      computed: priorityOf(finding.severity, finding.likelihood),
      priority: standingPriority(finding),
      shaky: finding.evidence.filter((id) => shaky.has(id)),
      lacks: lacksForFinal(finding, await contextOfFinding(tx, finding, act.at)),
    })
  return views
}
