import { dataFile, listFile, readList } from './lists.ts'

/** Files of the test data that belong together as one publication, as `aktsam lists import` takes them. */
export interface FileSet {
  readonly list: string
  /** Paths below `lists/` of the test data. */
  readonly files: readonly string[]
  readonly acceptOrphans?: boolean
}

const ofac = (folder: string, ...names: string[]) => names.map((name) => `ofac/${folder}/${name}.csv`)
const set = (list: string, ...files: string[]): FileSet => ({ list, files })

/** One publication of every list at hand, the newest and fullest: what an installation would have loaded. */
export const newest: readonly FileSet[] = [
  set('eu-fsf', 'eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz'),
  set('un-sc', 'un/consolidated.xml'),
  {
    list: 'us-ofac-sdn',
    files: [...ofac('2024-05-03', 'sdn'), ...ofac('2025-02', 'alt', 'add', 'sdn_comments')],
    acceptOrphans: true,
  },
  set('uk-sl', 'uk/UK-Sanctions-List_reconstructed_2026-08-22.xml.gz'),
  set('ch-seco', 'ch/seco_2026-02-18.ndjson.gz'),
  set('us-ofac-cons', ...ofac('2025-12', 'cons_prim', 'cons_alt', 'cons_add', 'cons_comments')),
  set('us-csl', 'us-csl/consolidated.csv.gz'),
  set('us-bis-dpl', 'us-bis-dpl/dpl_2021.txt'),
  set('us-1260h', 'us-1260h/1260h_names.csv'),
  set('us-889', 'us-889/section_889.csv'),
  set('us-fcc', 'us-fcc-covered/covered_list.csv'),
  set('us-cbp', 'us-cbp-forced-labor/wro_and_findings_2026-01.csv'),
  set('uk-ofsi', 'uk/ConList_2020-04-27.csv'),
  set('au-dfat', 'au/dfat_2026-03-15.ndjson.gz'),
  set('ca-sema', 'ca/sema-lmes_2020-04.xml'),
  set('nz-mfat', 'nz/mfat_russia_2026-03-15.ndjson.gz'),
  set('jp-meti', 'jp/meti_eul_2026-03-15.ndjson.gz'),
  set('tr-masak', 'tr/masak_d_2026-03-15.ndjson.gz'),
  set('cn-mofcom', 'cn/unreliable_entities_2026-03-15.ndjson.gz'),
  set('wb-debarred', 'wb/worldbank_debarred_2026-03-15.ndjson.gz'),
  set(
    'no-nbim',
    'etik/excluded_conduct_based_2024-12-31.csv',
    'etik/recommendations_and_decisions.csv',
    'etik/nbim_page_extract_2024-10-09.csv',
  ),
  set('eu-vessels', 'eu/vessels_2026-03-15.ndjson.gz'),
  set('un-vessels', 'un/vessels_2026-03-15.ndjson.gz'),
]

/** Other publications of the same lists: earlier days, other layouts, cut or broken ones. */
export const others: readonly FileSet[] = [
  set('us-ofac-sdn', ...ofac('2021-07', 'sdn', 'alt', 'add', 'sdn_comments')),
  {
    list: 'us-ofac-sdn',
    files: [...ofac('2024-05-03', 'sdn'), ...ofac('2025-12', 'alt', 'add', 'sdn_comments')],
    acceptOrphans: true,
  },
  set('us-ofac-sdn', 'ofac/samples/sdn_extract.xml'),
  ...['2021-08-18', '2022-05-06', '2023-07-11', '2024-02-27', '2024-04-26', '2024-05-02'].map((day) =>
    set('us-ofac-sdn', `ofac/history/sdn_${day}.csv.gz`),
  ),
  set('us-ofac-cons', 'ofac/consolidated_2024-02-23.xml'),
  set('us-ofac-cons', 'ofac/history/consolidated_2020-03-17.xml.gz'),
  set('un-sc', 'un/history/consolidated_2021-01-18.xml.gz'),
  set('un-sc', 'un/history/consolidated_2020-03-20.xml.gz'),
  set('un-sc', 'un/malformed/consolidated_2024-10-16_unescaped_ampersands.xml.gz'),
  set('eu-fsf', 'eu/fsf/fsf_2026-05-01.ndjson.gz'),
  set('eu-fsf', 'eu/fsf/samples/fsf_extract_2020-04-15.xml'),
  set('uk-sl', 'uk/uksl_2026-08-22.ndjson.gz'),
  set('us-csl', 'us-csl/consolidated_2023-11_partial.csv.gz'),
  set('ca-sema', 'ca/sema_individuals_2026-03-15.ndjson.gz'),
  set('wb-debarred', 'wb/history/worldbank_original_2021-01.json.gz'),
]

/** Files below `lists/` that are no publication of a list: a schema, and what programmes are called. */
export const noLists = ['ofac/schema/advanced_xml.xsd', 'programmes.csv']

/** A set by its list and its first two files. */
export const nameOfSet = ({ list, files }: FileSet) => `${list}: ${files.slice(0, 2).join(' + ')}`

/** Reads a set of the test data to its end, or throws what refused it. */
export async function readSet({ list, files, acceptOrphans = false }: FileSet) {
  return await readList(
    list,
    files.map((file) => listFile(dataFile(`lists/${file}`))),
    acceptOrphans,
  )
}
