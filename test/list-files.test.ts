import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FileSet, nameOfSet, newest, noLists, others, readSet } from './support/list-files.ts'
import { dataFile, noTestData } from './support/lists.ts'

/** What a set of files comes to, and why that differs from the rows of its files where it does. */
interface Expected {
  readonly entries: number
  readonly persons: number
  readonly organisations: number
  readonly vessels?: number
  readonly aircraft?: number
  readonly aliases: number | 'absent'
  readonly because: string
}

const sdn = 'an entry a line of SDN.CSV; its last line is an end mark'
const counts: Readonly<Record<string, Expected>> = {
  'eu-fsf: eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz': {
    ...{ entries: 5860, persons: 4341, organisations: 1519, aliases: 23_634 },
    because:
      '29,826 names: 332 stand twice in one entry; of the 29,494 left one of each entry is its main name',
  },
  'eu-fsf: eu/fsf/samples/fsf_extract_2020-04-15.xml': {
    ...{ entries: 5, persons: 5, organisations: 0, aliases: 8 },
    because: 'an extract of five entries; fewer than expected is a doubt that is told',
  },
  'eu-fsf: eu/fsf/fsf_2026-05-01.ndjson.gz': {
    ...{ entries: 5860, persons: 4341, organisations: 1519, aliases: 23_634 },
    because: 'the copy that the XML was made of: the same names',
  },
  'uk-sl: uk/uksl_2026-08-22.ndjson.gz': {
    ...{ entries: 6349, persons: 4036, organisations: 1647, vessels: 666, aliases: 13_206 },
    because: 'the copy that the XML was made of: the same names',
  },
  'uk-ofsi: uk/ConList_2020-04-27.csv': {
    ...{ entries: 2114, persons: 1523, organisations: 565, vessels: 26, aliases: 3662 },
    because: '9,492 rows, one an alias, birth date and address, are 2,114 groups',
  },
  'cn-mofcom: cn/unreliable_entities_2026-03-15.ndjson.gz': {
    ...{ entries: 47, persons: 0, organisations: 47, aliases: 0 },
    because: 'an entry a record',
  },
  'un-sc: un/consolidated.xml': {
    ...{ entries: 1003, persons: 730, organisations: 273, aliases: 3120 },
    because:
      '3,043 aliases, of which 291 are placeholders without a name; names in other scripts stand besides',
  },
  'un-sc: un/history/consolidated_2021-01-18.xml.gz': {
    ...{ entries: 1003, persons: 710, organisations: 293, aliases: 3066 },
    because: 'as listed on that day',
  },
  'un-sc: un/history/consolidated_2020-03-20.xml.gz': {
    ...{ entries: 1014, persons: 709, organisations: 305, aliases: 3048 },
    because: 'as listed on that day',
  },
  'us-ofac-sdn: ofac/2024-05-03/sdn.csv + ofac/2025-02/alt.csv': {
    ...{ entries: 14_965, persons: 6854, organisations: 6884, vessels: 851, aircraft: 376, aliases: 21_700 },
    because:
      'aliases of another day: 1,468 of 19,486 rows of ALT.CSV belong to no entry; weak aliases stand in remarks',
  },
  'us-ofac-sdn: ofac/2021-07/sdn.csv + ofac/2021-07/alt.csv': {
    ...{ entries: 8976, persons: 4620, organisations: 3673, vessels: 406, aircraft: 277, aliases: 14_345 },
    because: 'the one complete set of a day: 11,910 rows of ALT.CSV and the weak aliases of the remarks',
  },
  'us-ofac-sdn: ofac/2024-05-03/sdn.csv + ofac/2025-12/alt.csv': {
    ...{ entries: 14_965, persons: 6854, organisations: 6884, vessels: 851, aircraft: 376, aliases: 21_321 },
    because: 'aliases of a year and a half later: 2,460 of 20,107 rows belong to no entry',
  },
  'uk-sl: uk/UK-Sanctions-List_reconstructed_2026-08-22.xml.gz': {
    ...{ entries: 6349, persons: 4036, organisations: 1647, vessels: 666, aliases: 13_206 },
    because: '15,758 names and 3,868 in other scripts; 26 are placeholders, others stand twice in one entry',
  },
  'ch-seco: ch/seco_2026-02-18.ndjson.gz': {
    ...{ entries: 7608, persons: 4518, organisations: 3090, aliases: 5447 },
    because: '8,254 targets; 646 vessels and aircraft stand in this copy by their number only',
  },
  'us-ofac-cons: ofac/2025-12/cons_prim.csv + ofac/2025-12/cons_alt.csv': {
    ...{ entries: 442, persons: 79, organisations: 363, aliases: 1143 },
    because:
      'an entry a line of CONS_PRIM.CSV; 1,073 rows of CONS_ALT.CSV, the weak aliases stand in remarks',
  },
  'us-ofac-cons: ofac/consolidated_2024-02-23.xml': {
    ...{ entries: 444, persons: 79, organisations: 365, aliases: 1125 },
    because: '1,126 aliases, of which one stands twice',
  },
  'us-ofac-cons: ofac/history/consolidated_2020-03-17.xml.gz': {
    ...{ entries: 375, persons: 82, organisations: 293, aliases: 913 },
    because: 'as listed on that day',
  },
  'us-csl: us-csl/consolidated.csv.gz': {
    ...{ entries: 4045, persons: 1508, organisations: 2537, aliases: 3744 },
    because:
      '14,160 rows: 10,026 of the SDN list are left to us-ofac-sdn, 89 are further addresses of an entry',
  },
  'us-bis-dpl: us-bis-dpl/dpl_2021.txt': {
    ...{ entries: 460, persons: 350, organisations: 110, aliases: 9 },
    because: '581 rows, one an address: 121 join the entry of their name and order',
  },
  'us-1260h: us-1260h/1260h_names.csv': {
    ...{ entries: 205, persons: 0, organisations: 205, aliases: 113 },
    because: '397 listings: 21 have ended, 171 are further periods of a name',
  },
  'us-889: us-889/section_889.csv': {
    ...{ entries: 5, persons: 0, organisations: 5, aliases: 0 },
    because: 'the five that the law names',
  },
  'us-fcc: us-fcc-covered/covered_list.csv': {
    ...{ entries: 13, persons: 0, organisations: 13, aliases: 0 },
    because: '16 rows: four are on equipment of any foreign maker, one names two companies',
  },
  'us-cbp: us-cbp-forced-labor/wro_and_findings_2026-01.csv': {
    ...{ entries: 58, persons: 0, organisations: 49, vessels: 9, aliases: 49 },
    because: '54 orders: two join an entry, four are on goods or a region, some name several',
  },
  'au-dfat: au/dfat_2026-03-15.ndjson.gz': {
    ...{ entries: 3811, persons: 2518, organisations: 1031, vessels: 262, aliases: 7237 },
    because: '10,940 names, and 108 that stand as one cell with several',
  },
  'ca-sema: ca/sema-lmes_2020-04.xml': {
    ...{ entries: 1369, persons: 985, organisations: 384, aliases: 201 },
    because: 'an entry a record',
  },
  'ca-sema: ca/sema_individuals_2026-03-15.ndjson.gz': {
    ...{ entries: 3452, persons: 3452, organisations: 0, aliases: 0 },
    because: 'the copy holds individuals only, by one name each',
  },
  'nz-mfat: nz/mfat_russia_2026-03-15.ndjson.gz': {
    ...{ entries: 2058, persons: 1357, organisations: 491, vessels: 210, aliases: 895 },
    because: 'an entry a record; aliases are parted at semicolons',
  },
  'jp-meti: jp/meti_eul_2026-03-15.ndjson.gz': {
    ...{ entries: 748, persons: 0, organisations: 748, aliases: 303 },
    because: 'the named rows',
  },
  'tr-masak: tr/masak_d_2026-03-15.ndjson.gz': {
    ...{ entries: 238, persons: 103, organisations: 135, aliases: 65 },
    because: 'an entry a record',
  },
  'wb-debarred: wb/worldbank_debarred_2026-03-15.ndjson.gz': {
    ...{ entries: 1370, persons: 271, organisations: 1099, aliases: 44 },
    because: 'an entry a record; ended debarments stay as the Bank shows them',
  },
  'wb-debarred: wb/history/worldbank_original_2021-01.json.gz': {
    ...{ entries: 1264, persons: 303, organisations: 961, aliases: 131 },
    because: 'an entry a record',
  },
  'no-nbim: etik/excluded_conduct_based_2024-12-31.csv + etik/recommendations_and_decisions.csv': {
    ...{ entries: 105, persons: 0, organisations: 105, aliases: 6 },
    because:
      '144 rows: 22 are of a company that stands already, 17 of companies neither excluded nor observed any more',
  },
  'eu-vessels: eu/vessels_2026-03-15.ndjson.gz': {
    ...{ entries: 597, persons: 0, organisations: 0, vessels: 597, aliases: 0 },
    because: 'a vessel a record',
  },
  'un-vessels: un/vessels_2026-03-15.ndjson.gz': {
    ...{ entries: 32, persons: 0, organisations: 0, vessels: 32, aliases: 0 },
    because: 'a vessel a record',
  },
}
const days = [
  ['2021-08-18', 9083, 4688, 3711, 407, 277],
  ['2022-05-06', 10_026, 5206, 4104, 433, 283],
  ['2023-07-11', 12_632, 6286, 5229, 740, 377],
  ['2024-02-27', 14_506, 6759, 6551, 814, 382],
  ['2024-04-26', 14_668, 6820, 6630, 835, 383],
  ['2024-05-02', 14_973, 6854, 6885, 851, 383],
] as const
const history: [string, Expected][] = days.map(
  ([day, entries, persons, organisations, vessels, aircraft]) => [
    `us-ofac-sdn: ofac/history/sdn_${day}.csv.gz`,
    { entries, persons, organisations, vessels, aircraft, aliases: 'absent', because: sdn },
  ],
)
const expected = new Map([...Object.entries(counts), ...history])

/** What must be refused, and the sentence that says where and why. */
const refused: Readonly<Record<string, RegExp>> = {
  'un-sc: un/malformed/consolidated_2024-10-16_unescaped_ampersands.xml.gz':
    /line 41546, column 49: it is not well-formed XML/,
  'us-ofac-sdn: ofac/samples/sdn_extract.xml': /Record_Count says 8197; the file has 7 entries/,
  'us-csl: us-csl/consolidated_2023-11_partial.csv.gz': /line 2: the header stands here once more/,
}

const isReal = noTestData === false
test.skipIf(!isReal)(
  'every file of the test data is read, refused, or named as no list (AKTSAM_TEST_DATA)',
  () => {
    const at = dataFile('lists')
    const found = readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(at.length + 1))
    const known = new Set([...newest, ...others].flatMap(({ files }) => files).concat(noLists))
    expect(found.filter((file) => !known.has(file))).toEqual([])
  },
)

test('a count or a refusal is expected of every set of files', () => {
  const sets = [...newest, ...others].map(nameOfSet)
  expect(sets.toSorted()).toEqual([...expected.keys(), ...Object.keys(refused)].toSorted())
})

const all = [...newest, ...others].map((set): [string, FileSet] => [nameOfSet(set), set])
test.skipIf(!isReal).each(all)(
  '%s comes to its counts, or is refused (AKTSAM_TEST_DATA)',
  async (name, set) => {
    const sentence = refused[name]
    if (sentence) return await expect(readSet(set)).rejects.toThrow(sentence)
    const { because, ...counts } = expected.get(name) ?? never(name)
    const { tally } = await readSet(set)
    expect(tally, because).toMatchObject({ vessels: 0, aircraft: 0, ...counts })
  },
)

function never(name: string): never {
  throw new Error(`nothing is expected of ${name}`)
}
