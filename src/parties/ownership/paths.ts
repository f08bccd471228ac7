import type { Graph, Tie } from './graph.ts'

/** A way of holdings, from the one at its beginning down to the company asked about. */
export type Path = readonly Tie[]

export interface PathWish {
  readonly company: string
  /** Where ways begin. A way ends its search upward there. */
  readonly isStart: (owner: string) => boolean
  /** Ties that a way may go along. */
  readonly isUsable: (tie: Tie) => boolean
  readonly most: number
}
/** Steps of the search before it gives up: a tangle of holdings has more ways than anybody reads. */
const mostSteps = 5_000

/**
 * Ways from a start to the company that pass nobody twice, the shortest first, then by name. `hasMore`: there are
 * others besides.
 */
export function pathsTo(graph: Graph, wish: PathWish): { paths: Path[]; hasMore: boolean } {
  const found: Path[] = []
  let open: Path[] = ways(graph, wish, [])
  let steps = 0
  let hasMore = false
  while (open.length > 0 && !hasMore) {
    const longer: Path[] = []
    for (const path of open) {
      if (wish.isStart(path[0]?.owner ?? '')) found.push(path)
      longer.push(...ways(graph, wish, path))
      steps++
      hasMore = steps > mostSteps || found.length > wish.most
      if (hasMore) break
    }
    open = longer
  }
  return { paths: found.slice(0, wish.most), hasMore }
}

/** The path with one more owner above it, in every way there is. */
function ways(graph: Graph, { company, isUsable, isStart }: PathWish, path: Path): Path[] {
  const [first] = path
  if (first && isStart(first.owner)) return [] // a listed owner counts whoever stands above it
  const seen = new Set([company, ...path.map(({ owner }) => owner)])
  const above = graph.into.get(first?.owner ?? company) ?? []
  return above.filter((tie) => !seen.has(tie.owner) && isUsable(tie)).map((tie) => [tie, ...path])
}
