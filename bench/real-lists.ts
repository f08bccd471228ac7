import type { ListEntry } from '#lists/model'
import { buildSnapshotBytes, openSnapshotBytes, type Snapshot } from '#screening'
import { dataFile, listFile, readList } from '../test/support/lists.ts'

/** The four real lists as `data/SOURCES.md` describes them: SDN of one day with the aliases of another. */
const files: Record<string, readonly string[]> = {
  'eu-fsf': ['eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz'],
  'un-sc': ['un/consolidated.xml'],
  'us-ofac-sdn': [
    'ofac/2024-05-03/sdn.csv',
    'ofac/2025-02/alt.csv',
    'ofac/2025-02/add.csv',
    'ofac/2025-02/sdn_comments.csv',
  ],
  'uk-sl': ['uk/UK-Sanctions-List_reconstructed_2026-08-22.xml.gz'],
}

export interface RealList {
  readonly name: string
  readonly version: string
  readonly entries: readonly ListEntry[]
}

/** All four lists, or those named. */
export async function realLists(names: readonly string[] = Object.keys(files)): Promise<RealList[]> {
  const lists: RealList[] = []
  for (const name of names) {
    const paths = (files[name] ?? []).map((path) => listFile(dataFile(`lists/${path}`)))
    const { entries } = await readList(name, paths, true)
    lists.push({ name, version: 'test data', entries })
  }
  return lists
}

/** The index of the four lists, in memory. */
export async function realSnapshot(names?: readonly string[]): Promise<Snapshot> {
  return openSnapshotBytes(await buildSnapshotBytes(await realLists(names)))
}
