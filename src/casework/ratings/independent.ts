import { compareNames } from '#screening/compare'
import { vagueSources } from '../knowledge/vague-sources.ts'

/** Whence a piece of evidence comes, as far as it is known. */
export interface Origin {
  readonly id: string
  readonly from: string
  readonly url: string | null
  readonly sha256: string
  /** Outside party whose people handed it in. */
  readonly party: string | null
  /** Warnings with which it came. */
  readonly warnings: readonly string[]
  /** Pieces that it repeats, quotes or translates, through any number of hands. */
  readonly restsOn: readonly string[]
}

/** Names from this score on may be those of one and the same source. */
const oneName = 0.85

/**
 * Whether two pieces speak independently of each other (C.5). They do not where it is not known who speaks; where the
 * file, the site, the name of the source, the warning or the party that handed them in is the same; nor where one
 * repeats the other, or both a third. In doubt they do not.
 */
export function areIndependent(one: Origin, other: Origin): boolean {
  if (!isKnown(one) || !isKnown(other)) return false
  return !isOneRecord(one, other) && !isOneVoice(one, other) && !shares(rootsOf(one), rootsOf(other))
}

function isKnown({ from }: Origin): boolean {
  const folded = from
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return folded !== '' && !vagueSources.has(folded)
}

function isOneRecord(one: Origin, other: Origin): boolean {
  return one.id === other.id || one.sha256 === other.sha256 || shares(one.warnings, other.warnings)
}

function isOneVoice(one: Origin, other: Origin): boolean {
  const host = hostOf(one)
  if (host !== undefined && host === hostOf(other)) return true
  if (one.party !== null && one.party === other.party) return true
  return compareNames('Organization', one.from, other.from).score >= oneName
}

function hostOf({ url }: Origin): string | undefined {
  return url !== null && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined
}

const rootsOf = ({ id, restsOn }: Origin) => [id, ...restsOn]
const shares = (some: readonly string[], others: readonly string[]) =>
  some.some((one) => others.includes(one))
