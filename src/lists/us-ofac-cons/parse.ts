import { type ListFile, note, type Reading, type ReadOptions } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { readOfac } from '../us-ofac/read.ts'
import type { OfacList } from '../us-ofac/source.ts'
import { parts } from './parts.ts'

const list: OfacList = {
  title: 'non-SDN',
  csv: { sdn: 'CONS_PRIM.CSV', alt: 'CONS_ALT.CSV', add: 'CONS_ADD.CSV', comments: 'CONS_COMMENTS.CSV' },
  xml: 'CONSOLIDATED.XML or CONS_ADVANCED.XML',
  isOwn: (programmes) => programmes.some((programme) => parts[programme]),
  share: 0.5,
}

/**
 * Streams the entries of OFAC's lists other than SDN from any layout. An entry of which no programme is of a part that
 * we know is noted: it means no more than that it is listed.
 */
export async function* parse(
  files: readonly ListFile[],
  reading: Reading,
  options: ReadOptions,
): AsyncGenerator<ListEntry> {
  for await (const entry of readOfac({ list, files, reading, options })) {
    if (!list.isOwn(entry.programmes)) note(reading.unknown, `part of ${entry.programmes.join(', ')}`)
    yield entry
  }
}
