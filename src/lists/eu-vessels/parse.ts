import type { ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { parseVessels } from '../vessel-table.ts'

const list = {
  file: 'eu-vessels.csv',
  programme: 'Reg. 833/2014 Annex XLII',
  measures: ['Ban on access to ports and locks', 'Ban on services'],
}

/** Streams the vessels of Annex XLII. */
export function parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  return parseVessels(list, files, reading)
}
