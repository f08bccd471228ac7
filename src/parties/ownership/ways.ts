import { type Language, type Wording, wordingOf } from '#kernel'
import { hasShares } from './closure.ts'
import { sharesOf, type Tie } from './graph.ts'
import { tieWords } from './knowledge/judgement-words.ts'
import { shareIn } from './knowledge/share-words.ts'
import type { OwnershipState, OwnershipStep } from './model.ts'
import type { Path } from './paths.ts'
import { isExact, percentsOf } from './share.ts'
import type { Standings, View } from './view.ts'

/** Which ties make up the ways that matter for a state, and where those ways begin. */
export function usableFor(state: OwnershipState, view: View, company: string) {
  const within = (members: ReadonlySet<string>) => (owner: string) => owner !== company && members.has(owner)
  const holds = (tie: Tie) => sharesOf(tie).most > 0
  switch (state) {
    case 'owned':
      return { isStart: within(view.listed), isUsable: both(within(view.owned), holds) }
    case 'untold':
      return { isStart: within(view.maybeListed), isUsable: both(within(view.maybeControlled), isTie) }
    case 'review':
      return { isStart: within(view.listed), isUsable: both(within(view.controlled), isTie) }
    case 'minority':
      return { isStart: within(view.listed), isUsable: both(within(view.touched), isTie) }
    case 'listed':
    case 'notOwned':
    case 'noOwners':
      return { isStart: () => false, isUsable: () => false }
  }
}

function both(isMember: (owner: string) => boolean, is: (tie: Tie) => boolean) {
  return (tie: Tie) => isMember(tie.owner) && is(tie)
}

function isTie(tie: Tie): boolean {
  return hasShares(tie) || tie.controls || tie.isOther
}

interface Named {
  readonly standings: Standings
}

/** A way as its steps, from the top down. */
export function stepsOf({ standings }: Named, path: Path): OwnershipStep[] {
  return path.map((tie) => {
    const { owner, owned, records } = tie
    const since = records.flatMap(({ from }) => from ?? []).sort()
    return {
      ...{ owner, ownerName: nameOf(standings, owner), owned, ownedName: nameOf(standings, owned) },
      kinds: [...new Set(records.map(({ kind }) => kind))].sort(),
      share: percentsOf(sharesOf(tie)),
      sources: [...new Set(records.flatMap(({ source }) => source ?? []))].sort(),
      from: since[0] ?? null,
    }
  })
}

export function nameOf(standings: Standings, ref: string): string {
  return standings.get(ref)?.name ?? ref
}

/** Ways in words, as many as anybody reads: `A 50 % → B 50 % → C; D 30 % → C`. */
const mostSaid = 3

export function waysIn({ standings }: Named, paths: readonly Path[]): Wording {
  const said = (path: Path, language: Language) => {
    const steps = path.map((tie) => `${nameOf(standings, tie.owner)} ${tieIn(tie, language)}`)
    return [...steps, nameOf(standings, path.at(-1)?.owned ?? '')].join(' → ')
  }
  return wordingOf((language) => {
    const all = paths.slice(0, mostSaid).map((path) => said(path, language))
    return [...all, ...(paths.length > mostSaid ? ['…'] : [])].join('; ')
  })
}

function tieIn(tie: Tie, language: Language): string {
  const shares = sharesOf(tie)
  const kinds = new Set(tie.records.map(({ kind }) => kind))
  const parts = [
    ...(kinds.has('direct') || kinds.has('indirect') ? [shareIn(percentsOf(shares), language)] : []),
    ...(kinds.has('voting')
      ? [`${shareIn(percentsOf(tie.votes), language)} ${tieWords.voting[language]}`]
      : []),
    ...(['control', 'board', 'other'] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind) => tieWords[kind][language]),
  ]
  return parts.join(', ')
}

/** Whether a figure of the tie leaves something open. */
export function isLoose({ direct, indirect }: Tie): boolean {
  return !isExact(direct) || !isExact(indirect)
}
