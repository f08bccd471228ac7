import type { Day } from '#kernel'
import type { Jurisdiction, Meaning, Part } from './meaning.ts'
import type { ListEntry } from './model.ts'

/** Encodings that publishers use. UTF-8 is read strictly; in windows-1252 every byte is a character. */
export type Encoding = 'utf-8' | 'windows-1252'

/** A file of a download, unpacked. It can be read more than once: each call starts anew. */
export interface ListFile {
  readonly name: string
  /** Decoded; UTF-8 unless another encoding is asked for. */
  text(encoding?: Encoding): AsyncIterable<string>
  /** As it is, for workbooks. */
  bytes(): AsyncIterable<Uint8Array>
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

/** A file that the publisher gives out to machines. */
export interface Publication {
  /** What the file is called among the files of its list. */
  readonly file: string
  readonly url: string
  /** The address wants something of the user's own at its end: the EU's token. */
  readonly needs?: 'token'
}

/** What is known about a list before any file of it is read: data, each number with its reason. */
export interface ListFacts {
  readonly name: string
  readonly title: string
  readonly publisher: string
  readonly jurisdiction: Jurisdiction
  /** Where people find the list. */
  readonly url: string
  readonly schedule: string
  readonly files: string
  /** What machines fetch. Empty where the publisher has pages and papers only: the files are laid in by hand. */
  readonly downloads: readonly Publication[]
  /** Hours between two looks at the publisher that are courteous. */
  readonly atMostEvery: number
  /** Raised when we read the same bytes otherwise than before: what changes then is our doing, not the publisher's. */
  readonly parser: number
  /** What a hit means, and where parts of the list (by programme) mean something else. */
  readonly means: Meaning
  readonly parts?: Readonly<Record<string, Part>>
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
