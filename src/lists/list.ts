import type { Day } from '#kernel'
import type { ListEntry } from './model.ts'

/** A file of a download, decoded. It can be read more than once: each call of `text` starts anew. */
export interface ListFile {
  readonly name: string
  text(): AsyncIterable<string>
}

/** A limit on a figure of the tally, with the reason why it stands where it does. */
export interface Bound {
  readonly atLeast?: number
  readonly atMost?: number
  readonly because: string
}

/** What files of one kind look like. Rates are compared within a kind only: a partial copy is no lost download. */
export interface Variant {
  readonly name: string
  readonly rates: Readonly<Record<string, Bound>>
}

/** What is known about a list before any file of it is read: data, each number with its reason. */
export interface ListFacts {
  readonly name: string
  readonly title: string
  readonly publisher: string
  readonly jurisdiction: 'EU' | 'UN' | 'US' | 'UK'
  readonly url: string
  readonly schedule: string
  readonly files: string
  /** Entries expected. Fewer is said loudly; only a loss against the version in force refuses. */
  readonly entries: Bound
  readonly variants: readonly [Variant, ...Variant[]]
}

/** What a parser notes while it reads: counts of what it left out and why, and the date the file itself gives. */
export interface Reading {
  publishedOn: Day | null
  variant: string
  aliases: 'present' | 'absent'
  /** Elements, attributes, columns or words that the layout does not know, with how often they came. */
  readonly unknown: Map<string, number>
  /** What was not taken over, by reason: placeholders, dates that cannot be read. */
  readonly leftOut: Map<string, number>
  /** Sentences that a person should read; none of them stops the import. */
  readonly doubts: string[]
}

export interface ReadOptions {
  /** Take an inconsistent set of files although more than 2 % of its rows belong to no entry. */
  readonly acceptOrphans: boolean
}

/** One publisher's list. `parse` throws `AppError('list_refused')` at the first thing it does not understand. */
export interface List {
  readonly facts: ListFacts
  parse(files: readonly ListFile[], reading: Reading, options: ReadOptions): AsyncIterable<ListEntry>
}

/** A fresh notebook for one reading. */
export function newReading(list: List): Reading {
  return {
    publishedOn: null,
    variant: list.facts.variants[0].name,
    aliases: 'present',
    unknown: new Map(),
    leftOut: new Map(),
    doubts: [],
  }
}

const mostNotes = 1_000
const longestNote = 200

/** Adds one to a count of the notebook. What a broken file invents without end is counted in one sum. */
export function note(counts: Map<string, number>, said: string): void {
  const short = said.length > longestNote ? `${said.slice(0, longestNote)}…` : said
  const what = counts.has(short) || counts.size < mostNotes ? short : 'more of other names'
  counts.set(what, (counts.get(what) ?? 0) + 1)
}
