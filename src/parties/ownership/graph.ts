import { type Day, isInPeriod } from '#kernel'
import type { Ownership } from './model.ts'
import { type Bounds, blend, boundsOf, none, plus } from './share.ts'

/** All that stands between one owner and one company on a day. */
export interface Tie {
  readonly owner: string
  readonly owned: string
  readonly direct: Bounds
  /** Held through others, who may be on record as well. */
  readonly indirect: Bounds
  readonly votes: Bounds
  /** It directs it, or appoints its board. */
  readonly controls: boolean
  /** Another tie, which is a sign of control beside a holding. */
  readonly isOther: boolean
  /** Agreements under which it is held as one with others. */
  readonly joint: readonly string[]
  readonly records: readonly Ownership[]
}

/** Who holds whom on a day: for every company the ties to its owners, and the other way. */
export interface Graph {
  readonly nodes: readonly string[]
  readonly into: ReadonlyMap<string, readonly Tie[]>
  readonly out: ReadonlyMap<string, readonly Tie[]>
}

/** Reads records as a graph, as they hold on the day. The order of the records does not matter. */
export function graphOf(records: readonly Ownership[], day: Day): Graph {
  const counted = records.filter(({ owner, owned, from, to }) => owner !== owned && isInPeriod(day, from, to))
  const pairs = Map.groupBy(counted, ({ owner, owned }) => JSON.stringify([owner, owned]))
  const ties = [...pairs.values()].map(tieOf).toSorted(byEnds)
  return {
    nodes: [...new Set(ties.flatMap(({ owner, owned }) => [owner, owned]))].sort(),
    into: Map.groupBy(ties, ({ owned }) => owned),
    out: Map.groupBy(ties, ({ owner }) => owner),
  }
}

function tieOf(records: readonly Ownership[]): Tie {
  const of = (kind: Ownership['kind']) => {
    const own = records.filter((record) => record.kind === kind)
    return own.map(boundsOf).reduce(blend, none) // several of one kind: records that were merged, of one holding or two
  }
  const isCertain = ({ kind }: Ownership) => kind === 'control' || kind === 'board'
  return {
    owner: records[0]?.owner ?? '',
    owned: records[0]?.owned ?? '',
    direct: of('direct'),
    indirect: of('indirect'),
    votes: of('voting'),
    controls: records.some(isCertain),
    isOther: records.some(({ kind }) => kind === 'other'),
    joint: [...new Set(records.flatMap(({ joint }) => joint ?? []))].sort(),
    records: records.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
  }
}

function byEnds(one: Tie, other: Tie): number {
  const [a, b] = [`${one.owned}\0${one.owner}`, `${other.owned}\0${other.owner}`]
  return a < b ? -1 : a > b ? 1 : 0
}

/** What an owner holds of it in shares, itself and through others. */
export function sharesOf({ direct, indirect }: Tie): Bounds {
  return plus(direct, indirect)
}

/**
 * What these owners hold of a company together. A stake held through others may be the same shares that those others
 * hold: for certain it is either all direct stakes, or one owner's own with what it holds through others.
 */
export function heldBy(graph: Graph, company: string, isMember: (owner: string) => boolean): Bounds {
  const ties = (graph.into.get(company) ?? []).filter(({ owner }) => isMember(owner))
  return together(ties)
}

export function together(ties: readonly Tie[]): Bounds {
  const direct = ties.map((tie) => tie.direct).reduce(plus, none)
  const all = ties.map(sharesOf)
  const { most, under } = all.reduce(plus, none)
  const best = [direct, ...all].reduce((one, other) =>
    other.least > one.least || (other.least === one.least && other.over) ? other : one,
  )
  return { least: best.least, over: best.over, most, under }
}

/** The votes that these hold together. */
export function votesOf(graph: Graph, company: string, isMember: (owner: string) => boolean): Bounds {
  const ties = (graph.into.get(company) ?? []).filter(({ owner }) => isMember(owner))
  return ties.map(({ votes }) => votes).reduce(plus, none)
}

/** Everyone from whom a way of ties leads to the company; the company itself is not among them. */
export function ancestorsOf(graph: Graph, company: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [company]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { owner } of graph.into.get(at) ?? [])
      if (!found.has(owner)) {
        found.add(owner)
        open.push(owner)
      }
  found.delete(company)
  return found
}
