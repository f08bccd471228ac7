import { mayAnywhere } from '#access'
import { aboutOf, type Closed } from '#documents'
import type { Act } from '#kernel'
import type { Tx } from '#storage'
import { closedCases, isKeptOut, mayEnter } from '../cases/enter/actions.ts'
import type { Case } from '../cases/model.ts'
import { cases, wallsOfAll } from '../cases/store.ts'
import { isOwner } from '../measures/owner.ts'
import { measures } from '../measures/store.ts'
import { seesRestricted } from '../warnings/read/actions.ts'
import { casesBehind, restrictedWarnings } from './store.ts'

/** Of these things those of which this one is not told that they are there: in a case, or a warning, of others. */
export async function hiddenAmong(tx: Tx, act: Act, refs: readonly string[]): Promise<ReadonlySet<string>> {
  return await amongThese(tx, refs, async (named) => {
    const owed = await owedBy(tx, act, named)
    return {
      isShut: (ref, kept) => !mayEnter(act, kept).ok && (isKeptOut(act, kept) || !owed.has(ref)),
      warnings: seesRestricted(act) ? [] : await restrictedWarnings(tx, named),
    }
  })
}

/**
 * Of these things those that no other system is told of: of a case that is privileged or has a wall, of a warning that is
 * restricted. Who runs such a system need not be one who is let in.
 */
export async function keptInside(tx: Tx, refs: readonly string[]): Promise<ReadonlySet<string>> {
  return await amongThese(tx, refs, async (named) => ({
    isShut: (_ref, { walls, confidentiality }) => walls.length > 0 || confidentiality === 'privileged',
    warnings: await restrictedWarnings(tx, named),
  }))
}

interface Shut {
  readonly isShut: (ref: string, of: Case) => boolean
  readonly warnings: readonly string[]
}

/** Those of these things that are shut, or belong to what is; evidence goes with what it is about. */
async function amongThese(
  tx: Tx,
  refs: readonly string[],
  shutAmong: (named: readonly string[]) => Promise<Shut>,
): Promise<ReadonlySet<string>> {
  const all = [...new Set(refs)]
  const pieces = await aboutOf(
    tx,
    all.filter((ref) => ref.startsWith('evd_')),
  )
  const about = pieces.flatMap(({ about: things }) => things.map(({ id }) => id))
  const named = [...all, ...about].filter((ref) => /^[A-Z]+-\d{4}-\d+$/.test(ref))
  if (named.length === 0) return new Set()
  const behind = await casesBehind(tx, named)
  const found = await cases.find(tx, [...new Set(behind.map((one) => one.case))])
  const kept = new Map(found.map(({ key, record }) => [key, record]))
  const { isShut, warnings } = await shutAmong(named)
  const ofCases = behind.filter(({ ref, case: of }) => {
    const owner = kept.get(of)
    return owner !== undefined && isShut(ref, owner)
  })
  const hidden = new Set([...ofCases.map(({ ref }) => ref), ...warnings])
  const hiddenPieces = pieces.filter((piece) => piece.about.some(({ id }) => hidden.has(id)))
  return new Set([...hidden, ...hiddenPieces.map(({ id }) => id)])
}

/** Measures that somebody owes: they see them, though not the case, unless a wall keeps them out. */
async function owedBy(tx: Tx, act: Act, refs: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await measures.find(tx, refs)
  return new Set(found.filter(({ record }) => isOwner(act, record.owner)).map(({ key }) => key))
}

/** What this one is not let in to, and may therefore see no evidence of. From outside that is every case. */
export async function closedTo(tx: Tx, act: Act): Promise<Closed[]> {
  const seesWarnings = mayAnywhere(act, 'warning.read')
  const warnings = !seesWarnings ? 'all' : seesRestricted(act) ? [] : await restrictedWarnings(tx)
  return [
    { kind: 'case', ids: mayAnywhere(act, 'case.join') ? await closedCases(tx, act) : 'all' },
    { kind: 'warning', ids: warnings },
    // A mail says who sent it.
    { kind: 'reporter', ids: mayAnywhere(act, 'warning.readSource') ? [] : 'all' },
  ]
}

/** Whether there is a case that this one is kept out of by a wall. */
export async function isWalledOff(tx: Tx, act: Act): Promise<boolean> {
  return (await wallsOfAll(tx)).some((kept) => isKeptOut(act, kept))
}
