/** One line of the answer: what was measured, what is aimed at (design, figures), what came out. */
export interface Row {
  readonly what: string
  readonly target: string
  readonly measured: string
}

/** One question that a bench answers. It prints figures and asserts nothing about time. */
export interface Question {
  readonly name: string
  readonly target: string
  /** Whether it works on a data directory with the four real lists, which `lists` makes. */
  readonly needsLists: boolean
  /** `dataDir`: with the four lists where they are needed, else a new one. */
  run(dataDir: string): Promise<Row[]>
}

/** The value below which that share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`
}

/** Median and 95th percentile of the milliseconds that each run took. */
export function spread(times: readonly number[]): string {
  return `p50 ${milliseconds(quantile(times, 0.5))}, p95 ${milliseconds(quantile(times, 0.95))}`
}

/** What `work` took, in milliseconds, and what it gave. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ took: number; value: T }> {
  const from = performance.now()
  const value = await work()
  return { took: performance.now() - from, value }
}

/** Milliseconds of each of `times` runs, one after the other. */
export async function repeated(
  times: number,
  work: (n: number) => Promise<unknown> | unknown,
): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < times; n++) taken.push((await timed(() => work(n))).took)
  return taken
}
