/** What a publisher may take of our time and our disk. Times in milliseconds. */
export interface Limits {
  /** Until there is a connection. */
  readonly connect: number
  /** Without a byte. */
  readonly idle: number
  /** For one file in one try. */
  readonly whole: number
  readonly redirects: number
  /** For one file in one look. */
  readonly tries: number
  /** Before the second try. */
  readonly pause: number
  /** A publisher who asks us to wait no longer than this is waited for. */
  readonly patience: number
  /** A file of a folder whose size does not change in this time is whole. */
  readonly still: number
  /** Of a file of which none came before. */
  readonly mostBytes: number
}

const mebibyte = 1024 * 1024

export const usualLimits: Limits = {
  ...{ connect: 15_000, idle: 60_000, whole: 30 * 60_000 },
  ...{ redirects: 5, tries: 3, pause: 2_000, patience: 30_000, still: 1_000 },
  mostBytes: 512 * mebibyte,
}

/** Bytes that a file may have: eight times the one before, since nothing that large is the same list. */
export function mostBytesOf(before: number | undefined, { mostBytes }: Limits): number {
  return before === undefined ? mostBytes : Math.min(mostBytes, Math.max(64 * mebibyte, before * 8))
}
