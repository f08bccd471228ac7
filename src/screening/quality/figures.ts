/** One pair that somebody labelled, with what was found. */
export interface Judged {
  readonly isMatch: boolean
  readonly score: number
}

/** One band of scores: what they promise and what they keep. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly pairs: number
  /** Mean of the scores in the band. */
  readonly mean: number
  /** Share of them that are matches. */
  readonly matches: number
}

/** How well pairs are told apart at a threshold. Shares are 0 to 1; where nothing can be shared out they are undefined. */
export interface Figures {
  readonly pairs: number
  readonly wanted: number
  readonly found: number
  readonly right: number
  readonly precision: number | undefined
  readonly recall: number | undefined
  readonly f1: number | undefined
  /** Share of the pairs at exactly 1.0. */
  readonly atOne: number | undefined
  readonly bands: readonly Band[]
  /** Mean distance between score and share of matches over the bands, weighted by their pairs (Naeini 2015). */
  readonly calibrationError: number | undefined
}

const bandCount = 10

/** Figures of labelled pairs at a threshold; a score at the threshold is a match, as in screening. */
export function figuresOf(judged: readonly Judged[], threshold: number): Figures {
  const wanted = judged.filter(({ isMatch }) => isMatch).length
  const found = judged.filter(({ score }) => score >= threshold)
  const right = found.filter(({ isMatch }) => isMatch).length
  const bands = bandsOf(judged)
  const distance = bands.reduce((sum, { pairs, mean, matches }) => sum + pairs * Math.abs(mean - matches), 0)
  return {
    pairs: judged.length,
    wanted,
    found: found.length,
    right,
    precision: share(right, found.length),
    recall: share(right, wanted),
    f1: share(2 * right, found.length + wanted),
    atOne: share(judged.filter(({ score }) => score === 1).length, judged.length),
    bands,
    calibrationError: share(distance, judged.length),
  }
}

/** Figures of each group, largest first; groups of one size by name. */
export function figuresBy<T extends Judged>(
  judged: readonly T[],
  threshold: number,
  groupOf: (one: T) => string,
): (readonly [string, Figures])[] {
  return [...Map.groupBy(judged, groupOf)]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .map(([name, of]) => [name, figuresOf(of, threshold)] as const)
}

function bandsOf(judged: readonly Judged[]): Band[] {
  const places = Map.groupBy(judged, ({ score }) => Math.min(bandCount - 1, Math.floor(score * bandCount)))
  return Array.from({ length: bandCount }, (_, place) => {
    const of = places.get(place) ?? []
    const sum = of.reduce((total, { score }) => total + score, 0)
    const matches = of.filter(({ isMatch }) => isMatch).length
    return {
      from: place / bandCount,
      to: (place + 1) / bandCount,
      pairs: of.length,
      mean: of.length === 0 ? 0 : sum / of.length,
      matches: of.length === 0 ? 0 : matches / of.length,
    }
  }).filter(({ pairs }) => pairs > 0)
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}
