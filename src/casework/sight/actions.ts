import { mayAnywhere } from '#access'
import { aboutOf, type Closed } from '#documents'
import type { Act } from '#kernel'
import type { Tx } from '#storage'
import { closedCases, isKeptOut, mayEnter } from '../cases/enter/actions.ts'
import { cases, wallsOfAll } from '../cases/store.ts'
import { isOwner } from '../measures/owner.ts'
import { measures } from '../measures/store.ts'
import { seesRestricted } from '../warnings/read/actions.ts'
import { casesBehind, restrictedWarnings } from './store.ts'

/** Of these things those of which this one is not told that they are there: in a case, or a warning, of others. */
export async function hiddenAmong(tx: Tx, act: Act, refs: readonly string[]): Promise<ReadonlySet<string>> {
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
  const shut = new Map(found.flatMap(({ key, record }) => (mayEnter(act, record).ok ? [] : [[key, record]])))
  const owed = await owedBy(tx, act, named)
  const ofCases = behind.filter(({ ref, case: of }) => {
    const kept = shut.get(of)
    return kept !== undefined && (isKeptOut(act, kept) || !owed.has(ref))
  })
  const warnings = seesRestricted(act) ? [] : await restrictedWarnings(tx, named)
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
