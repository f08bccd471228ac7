import { grantsOf, permit } from '#access'
import { type Act, noSuch, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import type { Stored, Tx } from '#storage'
import { aCase, keptOutWords, notLetInWords, readsOnlyWords } from '../../knowledge/case-words.ts'
import type { Case, TeamMember } from '../model.ts'
import { findStoredCase, lockCase, type Walled, wallsOfAll } from '../store.ts'

/** A case that one is in, and the act, narrowed to the role in which one is. */
export interface Entered {
  readonly stored: Stored<Case>
  readonly act: Act
}

/**
 * The case, for one who may read it. Refuses `not_found`, and `forbidden` behind a wall, outside the team, and for an
 * expert outside the time of the mandate; every such attempt is logged.
 */
export async function enterCase(tx: Tx, act: Act, ref: string): Promise<Result<Entered>> {
  return await through(tx, act, { ref, stored: await findStoredCase(tx, ref), door: mayEnterWhole })
}

/** The same for what an expert may see as well: that the case is there and what it is about. */
export async function visitCase(tx: Tx, act: Act, ref: string): Promise<Result<Entered>> {
  return await through(tx, act, { ref, stored: await findStoredCase(tx, ref), door: mayEnter })
}

/** The same for work on it, with the case locked: those of the team, and compliance. An expert reads, and works not. */
export async function enterToWork(tx: Tx, act: Act, ref: string): Promise<Result<Entered>> {
  return await through(tx, act, { ref, stored: await lockCase(tx, ref), door: mayWork })
}

type Door = (act: Act, kept: Walled) => Result<Act>

async function through(
  tx: Tx,
  act: Act,
  { ref, stored, door }: { ref: string; stored: Stored<Case> | undefined; door: Door },
): Promise<Result<Entered>> {
  if (!stored) return refuse({ code: 'not_found', ...worded(noSuch(aCase, ref)) })
  const allowed = door(act, stored.record)
  if (allowed.ok) return ok({ stored, act: allowed.value })
  await record(tx, act, { type: 'case.enter', object: ref, body: { refused: allowed.refusal.code } })
  return allowed
}

/** Experts read what their mandate hands them, stamped; the rooms of a case are for the house. */
function mayEnterWhole(act: Act, kept: Walled): Result<Act> {
  if (isGuest(act, kept)) return refuse({ code: 'forbidden', ...worded(notLetInWords(kept.ref)) })
  return mayEnter(act, kept)
}

/** Cases to which this one is not let in; with `mayEnter`, an expert is to those of their mandates. */
export async function closedCases(tx: Tx, act: Act, door: Door = mayEnterWhole): Promise<string[]> {
  return (await wallsOfAll(tx)).filter((kept) => !door(act, kept).ok).map(({ ref }) => ref)
}

/** May this one read the case: by their part in it or by role, and never behind a wall. */
export function mayEnter(act: Act, kept: Walled): Result<Act> {
  const { ref, legalEntity, confidentiality } = kept
  if (isKeptOut(act, kept)) return refuse({ code: 'forbidden', ...worded(keptOutWords(ref)) })
  const part = partIn(act, kept)
  if (part?.part === 'expert') return permit(act, 'case.read', { parties: [part.party] })
  const joined = part && permit(act, 'case.join', { entity: legalEntity })
  if (joined?.ok) return joined
  const byRole = permit(act, 'case.read', { entity: legalEntity })
  const isOpen = confidentiality !== 'privileged' || byRole.ok === false || seesPrivileged(byRole.value)
  if (byRole.ok && isOpen) return byRole
  return refuse({ code: 'forbidden', ...worded(notLetInWords(ref)) })
}

/** Whether a wall keeps somebody out, or one in whose place they act. */
export function isKeptOut(act: Act, { walls }: Walled): boolean {
  const everyHand = [act.by, act.onBehalfOf, ...grantsOf(act).map(({ onBehalfOf }) => onBehalfOf)]
  return walls.some(({ person }) => everyHand.includes(person))
}

/** May this one add to the case: its team (not its experts), and compliance. */
export function mayWork(act: Act, kept: Walled): Result<Act> {
  const entered = mayEnter(act, kept)
  if (!entered.ok) return entered
  const part = partIn(act, kept)
  const joined =
    part && part.part !== 'expert' ? permit(act, 'case.join', { entity: kept.legalEntity }) : undefined
  if (joined?.ok) return joined
  const byRole = permit(act, 'case.work', { entity: kept.legalEntity })
  return byRole.ok ? byRole : refuse({ code: 'forbidden', ...worded(readsOnlyWords(kept.ref)) })
}

/** Privileged cases are for their team and for legal. */
function seesPrivileged(act: Act): boolean {
  return act.role === 'operator' || grantsOf(act).some(({ role }) => role === 'legal' || role === 'operator')
}

/** Somebody from outside who reads the case for a time: an expert. */
export function isGuest(act: Act, kept: Walled): boolean {
  return partIn(act, kept)?.part === 'expert'
}

/** The part that somebody has in a case at this moment. */
function partIn({ by, at }: Act, { team }: Walled): TeamMember | undefined {
  return team.find(({ person, from, until }) => person === by && from <= at && (until === null || at < until))
}
