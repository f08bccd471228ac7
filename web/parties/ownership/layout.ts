/** What is drawn: who there is, and who holds whom. */
export interface Sketch {
  readonly subject: string
  readonly nodes: readonly string[]
  readonly ties: readonly { readonly owner: string; readonly owned: string }[]
}

export interface Spot {
  readonly ref: string
  /** 0 is the topmost row. */
  readonly row: number
  /** From the left, in boxes; rows are centred, so it may be a half. */
  readonly column: number
}
export interface Arrangement {
  readonly spots: readonly Spot[]
  readonly rows: number
  readonly columns: number
  /** Nodes that are not drawn, because there are too many; the table has them all. */
  readonly leftOut: readonly string[]
}

/** More boxes than these nobody reads in a picture. */
const mostNodes = 40
const mostInRow = 8
const sweeps = 4

/**
 * Owners above whom they own, in rows, each row in the order in which its lines cross least. What closes a circle of
 * holdings does not count for the rows. The same sketch gives the same picture, whatever the order of its parts.
 */
export function arrange(sketch: Sketch): Arrangement {
  const kept = nearest(sketch)
  const forward = withoutCircles({ ...sketch, nodes: kept, ties: sketch.ties.filter(within(kept)) })
  const rank = ranks(kept, forward)
  const rows = sorted(rowsOf(kept, rank), forward)
  const shown = rows.map((row) => keepSubject(row, sketch.subject))
  const columns = Math.max(1, ...shown.map((row) => row.length))
  const spots = shown.flatMap((row, at) =>
    row.map((ref, index) => ({ ref, row: at, column: index + (columns - row.length) / 2 })),
  )
  const drawn = new Set(spots.map(({ ref }) => ref))
  const leftOut = sketch.nodes.filter((ref) => !drawn.has(ref)).sort()
  return { spots, rows: rows.length, columns, leftOut }
}

/** How far a line has come to the side, where it has come so far down: it leaves and comes in upright. */
export const alongSide = (down: number): number => down ** 2 * (3 - 2 * down)

/** Whether a line from one box down to another would run behind a third. `half`: half a box, in columns. */
export function isCovered(
  from: Spot,
  to: Spot,
  { spots, half }: Pick<Arrangement, 'spots'> & { half: number },
): boolean {
  return spots.some(({ row, column }) => {
    if (row <= from.row || row >= to.row) return false
    const at = from.column + (to.column - from.column) * alongSide((row - from.row) / (to.row - from.row))
    return Math.abs(column - at) < half
  })
}

type Tie = Sketch['ties'][number]
const within = (nodes: readonly string[]) => {
  const known = new Set(nodes)
  return ({ owner, owned }: Tie) => owner !== owned && known.has(owner) && known.has(owned)
}

/** The subject and those nearest to it. */
function nearest({ subject, nodes, ties }: Sketch): string[] {
  const found = [subject]
  const seen = new Set(found)
  for (let at = 0; at < found.length && found.length < mostNodes; at++) {
    const here = found[at]
    const next = ties.flatMap(({ owner, owned }) =>
      owner === here ? [owned] : owned === here ? [owner] : [],
    )
    for (const ref of [...new Set(next)].sort())
      if (!seen.has(ref) && nodes.includes(ref) && found.length < mostNodes) {
        seen.add(ref)
        found.push(ref)
      }
  }
  return found.sort()
}

/** The ties without those that lead back up to where a walk came from. */
function withoutCircles({ nodes, ties }: Sketch): Tie[] {
  const out = Map.groupBy(
    ties.toSorted((one, other) => (one.owned < other.owned ? -1 : 1)),
    ({ owner }) => owner,
  )
  const state = new Map<string, 'open' | 'done'>()
  const kept: Tie[] = []
  const walk = (ref: string) => {
    state.set(ref, 'open')
    for (const tie of out.get(ref) ?? []) {
      if (state.get(tie.owned) === 'open') continue
      kept.push(tie)
      if (!state.has(tie.owned)) walk(tie.owned)
    }
    state.set(ref, 'done')
  }
  const roots = nodes.filter((ref) => !ties.some(({ owned }) => owned === ref))
  for (const ref of [...roots, ...nodes]) if (!state.has(ref)) walk(ref)
  return kept
}

/** Each one row below the lowest of its owners. */
function ranks(nodes: readonly string[], ties: readonly Tie[]): ReadonlyMap<string, number> {
  const rank = new Map(nodes.map((ref) => [ref, 0]))
  for (let round = 0; round < nodes.length; round++) {
    let isSettled = true
    for (const { owner, owned } of ties) {
      const least = (rank.get(owner) ?? 0) + 1
      if ((rank.get(owned) ?? 0) >= least) continue
      rank.set(owned, least)
      isSettled = false
    }
    if (isSettled) break
  }
  return pulledDown(rank, ties)
}

/** An owner stands right above the first company it holds, and not at the top of the picture. */
function pulledDown(rank: Map<string, number>, ties: readonly Tie[]): ReadonlyMap<string, number> {
  const byDepth = [...rank].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  for (const [ref] of byDepth) {
    const below = ties.filter(({ owner }) => owner === ref).map(({ owned }) => rank.get(owned) ?? 0)
    if (below.length > 0) rank.set(ref, Math.min(...below) - 1)
  }
  return rank
}

function rowsOf(nodes: readonly string[], rank: ReadonlyMap<string, number>): string[][] {
  const byRank = Map.groupBy(nodes, (ref) => rank.get(ref) ?? 0)
  return [...byRank].sort(([one], [other]) => one - other).map(([, row]) => row.toSorted())
}

/** Every row by the middle of those it is tied to in the others, down and up, a few times. */
function sorted(rows: readonly string[][], ties: readonly Tie[]): string[][] {
  let now = rows.map((row) => [...row])
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const place = new Map(
      now.flatMap((row) => row.map((ref, at): [string, number] => [ref, at - row.length / 2])),
    )
    now = now.map((row) =>
      row
        .map((ref): [string, number] => [ref, middle(ref, ties, place)])
        .sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1))
        .map(([ref]) => ref),
    )
  }
  return now
}

function middle(ref: string, ties: readonly Tie[], place: ReadonlyMap<string, number>): number {
  const others = ties.flatMap(({ owner, owned }) => (owner === ref ? [owned] : owned === ref ? [owner] : []))
  if (others.length === 0) return place.get(ref) ?? 0
  return others.reduce((sum, one) => sum + (place.get(one) ?? 0), 0) / others.length
}

/** A row that is too long keeps its first, and the subject wherever it stands. */
function keepSubject(row: readonly string[], subject: string): string[] {
  if (row.length <= mostInRow) return [...row]
  const first = row.slice(0, mostInRow)
  return first.includes(subject) || !row.includes(subject) ? first : [...first.slice(0, -1), subject]
}
