import type { ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { parseVessels } from '../vessel-table.ts'

const list = { file: 'un-vessels.csv', programme: '1718', measures: ['Asset freeze', 'Port entry ban'] }

/** Streams the vessels of the 1718 Committee. */
export function parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  return parseVessels(list, files, reading)
}
