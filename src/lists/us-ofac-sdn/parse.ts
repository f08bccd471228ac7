import type { ListFile, Reading, ReadOptions } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { readOfac } from '../us-ofac/read.ts'
import type { OfacList } from '../us-ofac/source.ts'

/** Programmes of the lists other than SDN, which hardly ever stand on an SDN. */
const ofOthers = ['NS-PLC', 'CMIC-EO13959', '561-Related', 'FSE-IR', 'FSE-SY']

const list: OfacList = {
  title: 'SDN',
  csv: { sdn: 'SDN.CSV', alt: 'ALT.CSV', add: 'ADD.CSV', comments: 'SDN_COMMENTS.CSV' },
  xml: 'SDN.XML or SDN_ADVANCED.XML',
  isOwn: (programmes) => !programmes.some((programme) => ofOthers.includes(programme)),
  share: 0.95,
}

/** Streams the Specially Designated Nationals from any layout that OFAC publishes them in. */
export function parse(
  files: readonly ListFile[],
  reading: Reading,
  options: ReadOptions,
): AsyncGenerator<ListEntry> {
  return readOfac({ list, files, reading, options })
}
