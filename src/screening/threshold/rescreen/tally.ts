import { type Hit, isOnlyFound, stateOf } from '../../hits/model.ts'
import type { FullMatch } from '../../model.ts'
import type { LookDifference, LookTally } from '../model.ts'

type Difference = Omit<LookDifference, 'n' | 'partyName' | 'alert'>

export const emptyTally: LookTally = {
  ...{ opened: 0, partiesOpened: 0, closed: 0, kept: 0, keptMatches: 0, rescored: 0, unread: 0 },
}

const isSame = (a: Pick<Hit, 'list' | 'entry'>, b: Pick<Hit, 'list' | 'entry'>) =>
  a.list === b.list && a.entry === b.entry

/** A party as it was looked at: what is found of it, and what is kept. */
interface Seen {
  readonly matches: readonly Pick<FullMatch, 'list' | 'entry'>[]
  readonly hits: readonly Hit[]
}

/**
 * What a look that was planned would change, alert by alert; what merely carries a verdict over is no difference.
 * `wasFound`: was it found until now? What was brought in, or has not been found for long, is no news.
 */
export function differencesOf<One extends Seen>(
  { looked, after }: { readonly looked: readonly One[]; readonly after: readonly Hit[] },
  wasFound: (looked: One, hit: Hit) => boolean,
): Difference[] {
  const kept = looked.flatMap(({ hits }) => hits)
  const before = (hit: Hit) => kept.find((one) => one.party === hit.party && isSame(one, hit))
  const written = after.flatMap((hit): Difference[] => {
    const former = before(hit)
    const kind = kindOf(hit, former)
    return kind ? [shown(kind, hit, { before: former?.score ?? null, after: hit.score ?? null, former })] : []
  })
  const stays = looked.flatMap((one) =>
    one.hits
      .filter((hit) => isLeft(hit, one) && wasFound(one, hit))
      .map((hit) => shown('kept', hit, { before: hit.score ?? null, after: null, former: hit })),
  )
  return [...written, ...stays]
}

/** People said something of it, and it is not found any more. */
function isLeft(hit: Hit, { matches }: Pick<Seen, 'matches'>): boolean {
  if (isOnlyFound(hit) || stateOf(hit) === 'lapsed') return false
  return !matches.some((match) => isSame(match, hit))
}

function kindOf(hit: Hit, former: Hit | undefined): Difference['kind'] | undefined {
  const state = stateOf(hit)
  if (state === 'lapsed') return 'closed'
  if (!former || (state === 'reopened' && stateOf(former) !== 'reopened')) return 'opened'
  return hit.score === former.score ? undefined : 'rescored'
}

function shown(
  kind: Difference['kind'],
  hit: Hit,
  { before, after, former }: { before: number | null; after: number | null; former: Hit | undefined },
): Difference {
  const { party, list, entry, name = null } = hit
  return {
    ...{ kind, party, list, entry, name, before },
    after: kind === 'closed' ? null : after,
    state: former ? stateOf(former) : null,
  }
}

/** The tally with what one look more came to. */
export function talliedWith(tally: LookTally, differences: readonly Difference[], unread: number): LookTally {
  const of = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind)
  return {
    opened: tally.opened + of('opened').length,
    partiesOpened: tally.partiesOpened + new Set(of('opened').map(({ party }) => party)).size,
    closed: tally.closed + of('closed').length,
    kept: tally.kept + of('kept').length,
    keptMatches: tally.keptMatches + of('kept').filter(({ state }) => state === 'trueMatch').length,
    rescored: tally.rescored + of('rescored').length,
    unread: tally.unread + unread,
  }
}
