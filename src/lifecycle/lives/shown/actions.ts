import { permissions, permit } from '#access'
import { type Act, asWritten, type Language, ok, type Result, refuse, type Wording } from '#kernel'
import type { Tx } from '#storage'
import type { HiddenAmong } from '../../deadlines/sight/actions.ts'
import { deadlinesOf } from '../../deadlines/store.ts'
import type { Life, LifeOption, ShownLife, WorkItem } from '../../model.ts'
import { inAll } from '../../words.ts'
import { judge, type LifeKind, noLife, type Standing, stateOf } from '../actions.ts'
import { approvalsOf, nextSeat } from '../seats.ts'
import { findLives, livesIn, stepsOf } from '../store.ts'

/** Which thing, for a reader of which language. */
export interface Asked {
  readonly object: string
  readonly language?: Language
  readonly hiddenAmong?: HiddenAmong | undefined
}

/** A kind of life as the generic screen part and "my work" ask it: what it is of stays inside. */
export interface LifeView {
  readonly kind: string
  /** Its sentences are in the language of the one who reads; English, where that is not known. */
  shown(tx: Tx, act: Act, asked: Asked): Promise<Result<ShownLife>>
  /** Things of the kind that wait for an approval which this one may give. */
  waiting(tx: Tx, act: Act, hiddenAmong?: HiddenAmong): Promise<readonly WorkItem[]>
}

export function viewOf<S extends string, D extends string, C>(life: LifeKind<S, D, C>): LifeView {
  return {
    kind: life.kind,
    shown: (tx, act, asked) => shownLife(tx, act, { life, ...asked }),
    waiting: (tx, act, hiddenAmong) => waitingFor(tx, act, { kind: life, hiddenAmong }),
  }
}

/** State, history, approvals, clocks, and what may be done now, by whom, and why not. Refuses `not_found`. */
export async function shownLife<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  { life: kind, object, language = 'en', hiddenAmong }: { life: LifeKind<S, D, C> } & Asked,
): Promise<Result<ShownLife>> {
  if ((await hiddenAmong?.(tx, act, [object]))?.has(object)) return refuse(noLife(kind.kind, object))
  const standing = await standingOf(tx, act, { kind, object })
  if (!standing) return refuse(noLife(kind.kind, object))
  const { record, version } = standing.stored
  const { table } = kind
  const state = stateOf(table, record.state)
  const subject = { kind: kind.kind, id: object }
  return ok({
    ...{ kind: kind.kind, object, title: standing.subject.title, link: kind.link(object) },
    ...{
      legalEntity: record.legalEntity,
      state,
      since: record.since,
      version,
      requestedBy: record.requestedBy,
    },
    ...{
      stateTitle: titleOfState(kind, state),
      says: inAll(table.states[state], table.sentences?.states[state])[language],
    },
    options: optionsOf(act, kind, { ...standing, language }),
    approvals: [...record.approvals],
    deadlines: await deadlinesOf(tx, subject),
    history: await stepsOf(tx, kind.kind, object),
    states: statesOf(kind, language),
  })
}

async function standingOf<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  { kind, object }: { kind: LifeKind<S, D, C>; object: string },
): Promise<Standing<C> | undefined> {
  const [stored] = await findLives(tx, kind.kind, [object])
  const subject = stored && (await kind.subject(tx, object, act.at))
  if (!stored || !subject) return undefined
  const { entity, parties = [] } = subject
  const seen = permit(act, kind.read, { ...(entity === null ? {} : { entity }), parties })
  return seen.ok ? { stored, subject } : undefined
}

/** One option for each deed that the table knows from here. */
function optionsOf<S extends string, D extends string, C>(
  act: Act,
  kind: LifeKind<S, D, C>,
  standing: Standing<C> & { readonly language: Language },
): LifeOption[] {
  const { language } = standing
  const state = stateOf(kind.table, standing.stored.record.state)
  const known = kind.table.transitions.filter(({ from }) => from.includes(state))
  return [...new Set(known.map(({ deed }) => deed))].map((deed) => {
    const judged = judge(act, { life: kind, deed }, standing)
    const fitting = known.filter(
      (one) => one.deed === deed && (!one.guard || one.guard.holds(standing.subject.context)),
    )
    const shown = fitting[0] ?? known.find((one) => one.deed === deed)
    const may = judged.ok || judged.refusal.code === 'step_up'
    const content = standing.subject.content ?? null
    return {
      ...{ deed, title: kind.table.titles?.deeds[deed] ?? asWritten(deed) },
      says: inAll(kind.table.deeds[deed], kind.table.sentences?.deeds[deed])[language],
      ...{ to: shown?.to ?? state, may },
      why: may || judged.ok ? null : (judged.refusal.wording?.[language] ?? judged.refusal.detail),
      needs: (shown?.approvals ?? []).map((roles) => [...roles]),
      given: approvalsOf(standing.stored.record.approvals, deed, content).length,
      signature: 'signature' in permissions[kind.deeds[deed].permit],
    }
  })
}

function statesOf<S extends string, D extends string, C>(
  kind: LifeKind<S, D, C>,
  language: Language,
): ShownLife['states'] {
  return Object.entries<string>(kind.table.states).map(([name, says]) => {
    const state = stateOf(kind.table, name)
    const all = inAll(says, kind.table.sentences?.states[state])
    return { state, title: titleOfState(kind, state), says: all[language] }
  })
}

function titleOfState<S extends string, D extends string, C>(
  { table }: LifeKind<S, D, C>,
  state: S,
): Wording {
  return table.titles?.states[state] ?? asWritten(state)
}

/** Things of a kind for which this one may give the next approval. */
async function waitingFor<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  { kind, hiddenAmong }: { kind: LifeKind<S, D, C>; hiddenAmong: HiddenAmong | undefined },
): Promise<WorkItem[]> {
  const approved = kind.table.transitions.filter(({ approvals }) => approvals)
  const states = [...new Set(approved.flatMap(({ from }) => from))]
  const items: WorkItem[] = []
  const asked = new Set(
    approved.filter(({ isOwnIdea }) => !isOwnIdea).flatMap(({ from }): string[] => [...from]),
  )
  const all = await livesIn(tx, kind.kind, states)
  const lives = all.filter(({ state, approvals }) => approvals.length > 0 || asked.has(state))
  const hidden = await hiddenAmong?.(
    tx,
    act,
    lives.map(({ object }) => object),
  )
  for (const life of lives) {
    if (hidden?.has(life.object)) continue
    const standing = await standingOf(tx, act, { kind, object: life.object })
    if (standing && waitsFor(act, kind, standing)) items.push(await itemOf(tx, act, { kind, life, standing }))
  }
  return items
}

function waitsFor<S extends string, D extends string, C>(
  act: Act,
  kind: LifeKind<S, D, C>,
  standing: Standing<C>,
): boolean {
  const deeds = new Set(kind.table.transitions.filter(({ approvals }) => approvals).map(({ deed }) => deed))
  return [...deeds].some((deed) => {
    const judged = judge(act, { life: kind, deed }, standing)
    if (!judged.ok) return judged.refusal.code === 'step_up'
    const { transition, given } = judged.value
    if (transition.approvals === undefined || nextSeat(transition.approvals, given) === undefined)
      return false
    return given.length > 0 || !transition.isOwnIdea
  })
}

async function itemOf<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  { kind, life, standing }: { kind: LifeKind<S, D, C>; life: Life; standing: Standing<C> },
): Promise<WorkItem> {
  const owed = (await deadlinesOf(tx, { kind: kind.kind, id: life.object })).find(
    ({ state }) => state === 'running' || state === 'missed',
  )
  return {
    ...{ kind: 'approval', id: `${kind.kind}/${life.object}`, title: standing.subject.title },
    ...{ due: owed?.dueAt ?? null, dueOn: owed?.dueOn ?? null, overdue: owed ? owed.dueAt < act.at : false },
    ...{ link: kind.link(life.object), why: awaits, legalEntity: life.legalEntity },
  }
}

const awaits: Wording = {
  sv: 'Väntar på ditt godkännande.',
  nb: 'Venter på din godkjenning.',
  fi: 'Odottaa hyväksyntääsi.',
  en: 'It waits for your approval.',
}
