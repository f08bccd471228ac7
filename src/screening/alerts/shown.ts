import { type Act, saidBy, toInstant, type Wording } from '#kernel'
import { transitionOf } from '#lifecycle/interpret'
import type { Deadline } from '#lifecycle/model'
import type { EntryEdition, ListEntry } from '#lists/model'
import type { LegalEntity, Organisation } from '#parties/model'
import { type Hit, stateOf } from '../hits/model.ts'
import { saidOf } from '../hits/said.ts'
import { takesTwo } from '../hits/second-person.ts'
import { contextOf } from '../hits/sign.ts'
import { alertSentences, alertTitles } from '../knowledge/alert-words.ts'
import { inWords, measuresInWords, threeOf } from '../measures/in-words.ts'
import type { FullMatch } from '../model.ts'
import { undoableUntil } from './grounds.ts'
import { alertLife } from './life.ts'
import type { AlertFile } from './model.ts'
import type { Priority } from './priority.ts'
import { type Known, lineOf, type StoredAlert } from './queue.ts'

/** All that is known of an alert. */
export interface Shown {
  readonly alert: StoredAlert
  readonly act: Act
  readonly known: Known
  readonly priority: Priority
  readonly match: FullMatch | undefined
  readonly party: { readonly record: Organisation | LegalEntity; readonly version: number } | undefined
  readonly listed: { readonly entry: ListEntry; readonly version: string } | undefined
  readonly editions: readonly EntryEdition[]
  readonly duties: readonly Deadline[]
  readonly steps: AlertFile['history']
  readonly same: readonly string[]
}

/** An alert as an officer decides on it. */
export function fileOf(shown: Shown): AlertFile {
  const { alert, known, priority, match, party, listed, editions, duties, steps, same, act } = shown
  const { record: hit } = alert
  const undo = undoableUntil(hit, act)
  const measured = match ?? hit.measured
  return {
    ...lineOf(alert, known),
    ...(match ? { score: match.score, measured: threeOf(match), inWords: inWords(match) } : {}),
    ...{ measures: measured ? measuresInWords(measured) : [], settles: [...(match?.settles ?? [])] },
    says: sentenceOf(hit),
    ...{ record: party?.record ?? null, partyVersion: party?.version ?? null },
    ...{ listed: listed?.entry ?? null, listVersion: listed?.version ?? null, editions: [...editions] },
    ...{ because: match ? saidOf(match) : [], found: match !== undefined },
    pressing: priority.because.map((each) => ({ ...each })),
    ...{ verdict: hit.verdict ?? null, reason: hit.reason || null, reasonCode: hit.reasonCode ?? null },
    ...{ evidence: [...(hit.evidence ?? [])], goodUntil: hit.goodUntil ?? null },
    ...{ decidedBy: hit.decidedBy ?? null, secondBy: hit.secondBy ?? null },
    decidedAt: hit.decidedAt === undefined ? null : toInstant(hit.decidedAt),
    proposed: proposedOf(hit),
    ...{ question: hit.question ?? null, reopened: hit.reopened ?? null },
    options: optionsOf(shown),
    undoUntil: typeof undo === 'string' ? undo : null,
    ...{ duties: [...duties], history: steps, same: [...same] },
  }
}

function sentenceOf(hit: Hit): Wording {
  const state = stateOf(hit)
  const others = alertSentences.states[state]
  return { ...others, en: alertLife.states[state] }
}

function proposedOf({ proposed }: Hit): AlertFile['proposed'] {
  if (!proposed) return null
  const { verdict, reason, reasonCode = null, evidence = [], goodUntil = null, by, at } = proposed
  return { verdict, reason, reasonCode, evidence: [...evidence], goodUntil, by, at: toInstant(at) }
}

const deeds = ['clear', 'match', 'ask', 'confirm', 'undo', 'take'] as const
const verdictOf = { clear: 'falsePositive', match: 'trueMatch' } as const

/** What the life of alerts knows from here, and why not where it does not go. */
function optionsOf({ alert: { record: stored }, match, act, known }: Shown): AlertFile['options'] {
  const hit = match ? { ...stored, score: match.score } : stored
  return deeds.flatMap((deed) => {
    const isTwo = deed === 'clear' || deed === 'match' ? takesTwo(verdictOf[deed], hit) : false
    const question = { role: act.role, context: contextOf(hit, isTwo) }
    const step = transitionOf(alertLife, { state: stateOf(hit), deed }, question)
    if (!step.ok && step.refusal.code === 'not_allowed_from') return []
    const why = step.ok ? whyNotMine(deed, { hit, act, known }) : saidBy(step.refusal)
    return [{ deed, title: alertTitles.deeds[deed], may: why === null, why, takesTwo: isTwo }]
  })
}

const ownSignature: Wording = {
  sv: 'Du gav den första underskriften. Någon annan ger den andra.',
  nb: 'Du ga den første signaturen. En annen gir den andre.',
  fi: 'Annoit ensimmäisen allekirjoituksen. Joku muu antaa toisen.',
  en: 'You gave the first signature. Somebody else gives the second.',
}

function whyNotMine(
  deed: (typeof deeds)[number],
  { hit, act, known }: { readonly hit: Hit; readonly act: Act; readonly known: Known },
): Wording | null {
  if (deed === 'confirm' && hit.proposed)
    return [hit.proposed.by, hit.proposed.onBehalfOf].includes(known.me) ? ownSignature : null
  if (deed !== 'undo') return null
  const until = undoableUntil(hit, act)
  return typeof until === 'string' ? null : saidBy(until)
}

/** Its history, newest first: each deed once, with the state that it led to. */
export function stepsOf(
  versions: readonly { readonly at: string; readonly record: Hit }[],
): AlertFile['history'] {
  const seen = new Set<string>()
  const steps: AlertFile['history'] = []
  for (const { at, record: hit } of versions) {
    const done = hit.done ?? {
      deed: 'find',
      by: hit.decidedBy ?? '–',
      role: '',
      at: toInstant(at),
      reason: null,
    }
    const mark = `${done.deed} ${done.at} ${done.by}`
    if (seen.has(mark)) continue
    seen.add(mark)
    const state = stateOf(hit)
    const { verdict, reasonCode } = hit.proposed ?? hit
    steps.push({
      ...{ ...done, at: toInstant(done.at), title: titleOf(done.deed), state },
      ...{ stateTitle: alertTitles.states[state], verdict: verdict ?? null, reasonCode: reasonCode ?? null },
    })
  }
  return steps.reverse()
}

const found: Wording = { sv: 'Hittades', nb: 'Funnet', fi: 'Löydettiin', en: 'Found' }

function titleOf(deed: string): Wording | null {
  if (deed === 'find') return found
  const known = Object.entries(alertTitles.deeds).find(([name]) => name === deed)
  return known?.[1] ?? null
}
