import { sentences } from '#kernel'
import { brokenBounds, tooFew } from './bounds.ts'
import { notThisListWords } from './knowledge/import-words.ts'
import { atLine, readingFaults } from './knowledge/reading-words.ts'
import type { List, ListFile, Reading, ReadOptions } from './list.ts'
import { newReading } from './list.ts'
import type { ListEntry, Tally } from './model.ts'
import { refuseFile } from './refusal.ts'
import { type Counter, count, newCounter, tallyOf } from './tally.ts'

/** One reading of one list under way: what was noted, what was counted. */
export interface Intake {
  readonly list: List
  readonly reading: Reading
  readonly counter: Counter
}

/** Far above the longest name on any list, far below what would burden every comparison. */
const longestName = 1_000
/** Ten times the longest list there is. */
const mostEntries = 500_000

export function newIntake(list: List): Intake {
  return { list, reading: newReading(list), counter: newCounter() }
}

/**
 * The entries of a list's files, counted as they pass. Throws `AppError('list_refused')` at what the parser does not
 * understand and at a reference that comes twice: two entries of one name cannot be told apart afterwards.
 */
export async function* entriesIn(
  intake: Intake,
  files: readonly ListFile[],
  options: ReadOptions,
): AsyncGenerator<ListEntry> {
  const seen = new Map<string, number>()
  for await (const entry of intake.list.parse(files, intake.reading, options)) {
    const { file, line } = entry.origin
    const first = seen.get(entry.entry)
    if (first !== undefined) {
      const said = atLine(line, readingFaults.twice(entry.entry, first))
      refuseFile(file, said, { line, entry: entry.entry })
    }
    seen.set(entry.entry, line)
    if (seen.size > mostEntries)
      refuseFile(file, atLine(line, readingFaults.tooManyEntries(mostEntries)), { line })
    const long = entry.names.find(({ full }) => full.length > longestName)
    if (long) {
      const said = atLine(line, readingFaults.longName(entry.entry, long.full.length))
      refuseFile(file, said, { line, entry: entry.entry })
    }
    count(intake.counter, entry)
    yield entry
  }
}

/**
 * The sum of a finished reading. Throws `AppError('list_refused')` where nothing came, or where it breaks the bounds
 * of its kind of file; fewer entries than expected is added to the doubts.
 */
export function settle({ list, reading, counter }: Intake): Tally {
  const { facts } = list
  const tally = tallyOf(counter, reading.aliases)
  if (tally.entries === 0) refuseFile(facts.name, readingFaults.noEntry)
  const broken = brokenBounds(facts, reading.variant, tally)
  if (broken.length > 0) {
    const said = sentences(notThisListWords(tally.entries), ...broken)
    refuseFile(facts.name, said, { broken: broken.map(({ en }) => en) })
  }
  const few = tooFew(facts, tally)
  if (few) reading.doubts.push(few)
  return tally
}
