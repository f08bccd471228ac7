import { ofacFaults } from '../knowledge/us-ofac-words.ts'
import type { ListFile } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { readAdvanced } from './advanced/read.ts'
import { readSet } from './csv.ts'
import { readSimple } from './simple.ts'
import type { OfacReading } from './source.ts'

/**
 * Streams the entries of one of OFAC's lists from any of its layouts: the set of comma-separated files, the plain XML
 * (sdnList) or the advanced one (Sanctions). An entry has the same reference in all three. Refuses another of OFAC's
 * lists.
 */
export async function* readOfac(source: OfacReading): AsyncGenerator<ListEntry> {
  const { list } = source
  let read = 0
  let foreign = 0
  let file = list.title
  for await (const entry of await entriesOf(source)) {
    read += 1
    if (!list.isOwn(entry.programmes)) foreign += 1
    file = entry.origin.file
    yield entry
  }
  if (read >= fewest && read - foreign < read * list.share)
    refuseFile(file, ofacFaults.otherList(foreign, read, list.title))
}
/** Shares say nothing about a handful. */
const fewest = 20

async function entriesOf(source: OfacReading): Promise<AsyncGenerator<ListEntry>> {
  const [first] = source.files
  const start = first ? await startOf(first) : ''
  if (!first || !start.startsWith('<')) return readSet(source)
  const file = onlyFile(source.files, source.list.xml)
  return /<(?:[\w.-]+:)?Sanctions[\s>]/.test(start) ? readAdvanced(file, source) : readSimple(file, source)
}

/** The first characters of a file, without blanks before them: enough to see the root of an XML file. */
async function startOf(file: ListFile): Promise<string> {
  let start = ''
  for await (const piece of file.text()) {
    start = `${start}${piece}`.trimStart()
    if (start.length >= 4_096) break
  }
  return start.slice(0, 4_096)
}
