import type { OwnershipJudgement, OwnershipState, Percents } from '#parties/model'
import type { Facts } from '#rules/model'

/** `party.*` facts on ownership where nobody above the party counts anywhere. */
export const unowned = {
  ownedUnder: [],
  ownershipUntold: [],
  ownershipToReview: [],
  minorityUnder: [],
  ownersPath: null,
  ownersActs: [],
} as const

/** Strictest first: whose ways are shown where several regimes have something to say. */
const told: readonly OwnershipState[] = ['owned', 'untold', 'review', 'minority']

/**
 * What the regimes make of a party's owners. `actsOf`: base acts behind the listing of an owner, by reference.
 */
export function ownerFacts(
  judgements: readonly OwnershipJudgement[],
  actsOf: (owner: string) => readonly string[],
): Facts {
  const under = (state: OwnershipState) =>
    judgements.filter((one) => one.state === state).map(({ regime }) => regime)
  const first = told.flatMap((state) => judgements.filter((one) => one.state === state))[0]
  const tops = judgements
    .filter(({ regime, state }) => regime === 'EU' && state === 'owned')
    .flatMap(({ paths }) => paths.flatMap(([step]) => step?.owner ?? []))
  return {
    ownedUnder: under('owned'),
    ownershipUntold: under('untold'),
    ownershipToReview: under('review'),
    minorityUnder: under('minority'),
    ownersPath: first ? pathText(first.paths) : null,
    ownersActs: [...new Set(tops.flatMap(actsOf))].sort(),
  }
}

const mostPaths = 3

/** `A 50 % → B 50 % → C; D 30 % → C`: the same in every language. */
function pathText(paths: OwnershipJudgement['paths']): string {
  const said = paths.slice(0, mostPaths).map((path) => {
    const steps = path.map(({ ownerName, share, kinds }) => `${ownerName} ${shareText(share, kinds)}`)
    return [...steps, path.at(-1)?.ownedName ?? ''].join(' → ')
  })
  return [...said, ...(paths.length > mostPaths ? ['…'] : [])].join('; ')
}

function shareText({ least, most, over, under }: Percents, kinds: readonly string[]): string {
  if (!kinds.some((kind) => kind === 'direct' || kind === 'indirect')) return `(${kinds.join(', ')})`
  if (least === most) return `${least} %`
  if (least === 0 && most === 100) return '? %'
  return `${over ? '>' : ''}${least}–${under ? '<' : ''}${most} %`
}
