import type { StreamCounts } from '#screening'
import type { Output } from '../output.ts'

export interface Progress {
  /** Told after every parcel of rows; says something now and then. */
  tell(counts: StreamCounts, bytes: number): void
  /** Takes the line away. */
  end(): void
}

interface Told {
  readonly out: Output
  /** Bytes of the input, where they are known. */
  readonly size: number | undefined
  /** Rows and bytes that an earlier run has done. */
  readonly before: { readonly rows: number; readonly bytes: number }
  /** `--progress`: lines also where nobody sits at a terminal. `--no-progress`: none at all. */
  readonly wanted: boolean | undefined
}

const [often, seldom] = [250, 10_000]

/** On a terminal a line that overwrites itself; with `--progress` also elsewhere, a line now and then. */
export function progressOf({ out, size, before, wanted }: Told): Progress {
  const isLive = process.stderr.isTTY === true && wanted !== false
  const isWritten = !isLive && wanted === true
  const begun = performance.now()
  let last = begun
  return {
    tell: (counts, bytes) => {
      const now = performance.now()
      if (!(isLive || isWritten) || now - last < (isLive ? often : seldom)) return
      last = now
      const text = progressText({ counts, bytes, size, before, seconds: (now - begun) / 1000 })
      if (isLive) out.progress(text)
      else out.complain(text)
    },
    end: () => {
      if (isLive) out.progress('')
    },
  }
}

const number = new Intl.NumberFormat('en')

/** `412,000 rows · 9,800 a second · 41 % · 1 min 12 s left · 37 with a hit · 2 not screened`. */
export function progressText({
  counts,
  bytes,
  size,
  before,
  seconds,
}: Pick<Told, 'size' | 'before'> & {
  readonly counts: StreamCounts
  readonly bytes: number
  readonly seconds: number
}): string {
  const rate = (counts.read - before.rows) / seconds
  const parts = [`${number.format(counts.read)} rows`, `${number.format(Math.round(rate))} a second`]
  if (size !== undefined && size > 0) {
    parts.push(`${Math.floor((100 * bytes) / size)} %`)
    const done = bytes - before.bytes
    if (done > 0) parts.push(`${spanText((seconds * (size - bytes)) / done)} left`)
  }
  parts.push(`${number.format(counts.hits)} with a hit`)
  if (counts.refused > 0) parts.push(`${number.format(counts.refused)} not screened`)
  return parts.join(' · ')
}

/** A span of time as people say it. */
export function spanText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`
}
