import { type Graph, heldBy, type Tie, together, votesOf } from './graph.ts'
import { type Bounds, mayReach, none, reaches, type Threshold } from './share.ts'

export type Members = ReadonlySet<string>

/**
 * The least set that holds the seeds and every company that `joins` by who is in it. `joins` must be monotone: who
 * joins a set joins every larger one. Circles of holdings end: nobody joins by itself alone.
 */
export function closure(
  graph: Graph,
  seeds: Iterable<string>,
  joins: (company: string, members: Members) => boolean,
): Members {
  const members = new Set(seeds)
  const open = [...members]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { owned } of graph.out.get(at) ?? [])
      if (!members.has(owned) && joins(owned, members)) {
        members.add(owned)
        open.push(owned)
      }
  return members
}

/** Owned as a regime counts it: for certain, or as far as can be. */
export type Test = (held: Bounds, threshold: Threshold) => boolean
export const certainly: Test = reaches
export const possibly: Test = mayReach

/** A company is owned when all of those that count hold the share together (OFAC, EU, BIS). */
export function ownedTogether(
  graph: Graph,
  seeds: Members,
  asked: { test: Test; threshold: Threshold },
): Members {
  const { test, threshold } = asked
  return closure(graph, seeds, (company, members) =>
    test(
      heldBy(graph, company, (owner) => members.has(owner)),
      threshold,
    ),
  )
}

/** A company is owned when one of those that count holds the share, alone or as one with others by agreement (UK). */
export function ownedApart(
  graph: Graph,
  seeds: Members,
  asked: { test: Test; threshold: Threshold },
): Families {
  const { test, threshold } = asked
  const families = new Map<string, Set<string>>([...seeds].map((seed) => [seed, new Set([seed])]))
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false
    const all = new Set([...families.values()].flatMap((family) => [...family]))
    for (const [name, base] of jointlyOwned(graph, all, asked))
      families.set(name, new Set([...(families.get(name) ?? []), ...base]))
    for (const family of families.values()) {
      const grown = closure(graph, family, (company, members) =>
        test(
          heldBy(graph, company, (owner) => members.has(owner)),
          threshold,
        ),
      )
      for (const company of grown) family.add(company)
    }
    const now = new Set([...families.values()].flatMap((family) => [...family]))
    isGrowing = now.size > all.size
  }
  return families
}

/** By owner (or by agreement): who counts as its own. */
export type Families = ReadonlyMap<string, Members>

/** Companies that parties to one agreement, each of them listed or owned by listed ones, hold as one. */
function jointlyOwned(
  graph: Graph,
  members: Members,
  { test, threshold }: { test: Test; threshold: Threshold },
): [string, string[]][] {
  const ties = [...graph.into.values()].flat()
  const names = [...new Set(ties.flatMap(({ joint }) => joint))]
  const companies = [...new Set(ties.filter(({ joint }) => joint.length > 0).map(({ owned }) => owned))]
  return names.map((name) => [
    `joint ${name}`,
    companies.filter((company) => test(heldUnder(graph, company, { name, members }), threshold)),
  ])
}

/** What members that hold as one have of the company, by agreement. */
export function jointlyHeld(graph: Graph, company: string, members: Members): Bounds[] {
  const names = new Set((graph.into.get(company) ?? []).flatMap(({ joint }) => joint))
  return [...names].map((name) => heldUnder(graph, company, { name, members }))
}

function heldUnder(
  graph: Graph,
  company: string,
  { name, members }: { name: string; members: Members },
): Bounds {
  const ties = graph.into.get(company) ?? []
  return together(ties.filter(({ owner, joint }) => joint.includes(name) && members.has(owner)))
}

/** Whoever may be owned, or controlled: by shares, votes, the board, direction, or a tie beside a holding. */
export function maybeControlled(graph: Graph, seeds: Members, threshold: Threshold): Members {
  return closure(graph, seeds, (company, members) => {
    const isMember = (owner: string) => members.has(owner)
    if (mayReach(heldBy(graph, company, isMember), threshold)) return true
    if (mayReach(votesOf(graph, company, isMember), threshold)) return true
    const ties = (graph.into.get(company) ?? []).filter(({ owner }) => members.has(owner))
    if (ties.some(({ controls }) => controls) || actsAsOne(graph, company, { ties, threshold })) return true
    return ties.some(({ isOther }) => isOther) && ties.some(hasShares)
  })
}

/** Held by agreement as one with others, who need not be listed: together they may hold the share. */
function actsAsOne(
  graph: Graph,
  company: string,
  { ties, threshold }: { ties: readonly Tie[]; threshold: Threshold },
): boolean {
  const names = new Set(ties.flatMap(({ joint }) => joint))
  return [...names].some((name) => {
    const parties = (graph.into.get(company) ?? []).filter(({ joint }) => joint.includes(name))
    return mayReach(together(parties), threshold)
  })
}

export function hasShares({ direct, indirect, votes }: Tie): boolean {
  return direct.most + indirect.most + votes.most > none.most
}

/** Whoever has any tie upward to one of the seeds, however small. */
export function reachable(graph: Graph, seeds: Members): Members {
  return closure(graph, seeds, () => true)
}
