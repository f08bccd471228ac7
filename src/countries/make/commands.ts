import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { regimesFrom } from './regimes.ts'

/**
 * Makes knowledge files of this room from tables of others:
 * `node src/countries/make/commands.ts names country_names.csv` and
 * `node src/countries/make/commands.ts regimes regimes_by_country.csv programmes.csv`. Run by hand when a source changes.
 */
type Row = Readonly<Record<string, string>>

const rowsOf = (file: string): Row[] => parse(readFileSync(file), { bom: true, columns: true })
const knowledge = (name: string) => fileURLToPath(new URL(`../knowledge/${name}.json`, import.meta.url))
const write = (name: string, value: unknown) =>
  writeFileSync(knowledge(name), `${JSON.stringify(value, null, 1)}\n`)

/** Kosovo has no code of ISO 3166-1; publishers use the user-assigned XK and XKX. */
const kosovo = {
  ...{ iso2: 'XK', iso3: 'XKX', numeric: '', sv: 'Kosovo', nb: 'Kosovo', fi: 'Kosovo', en: 'Kosovo' },
  also: [],
}

/** How publishers of indices write names that ISO writes otherwise. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  BO: ['Bolivia'],
  BN: ['Brunei', 'Brunei Darussalam'],
  BS: ['The Bahamas', 'Bahamas, The'],
  CD: ['Congo (Kinshasa)', 'Congo, Dem. Rep.', 'Democratic Republic of the Congo', 'DR Congo'],
  CG: ['Congo (Brazzaville)', 'Congo, Rep.', 'Republic of the Congo'],
  CI: ["Cote d'Ivoire", "Côte d'Ivoire", 'Ivory Coast'],
  CV: ['Cabo Verde', 'Cape Verde'],
  CZ: ['Czech Republic', 'Czechia'],
  EG: ['Egypt, Arab Rep.', 'Egypt'],
  FM: ['Micronesia', 'Micronesia, Fed. Sts.'],
  GB: ['United Kingdom'],
  GM: ['The Gambia', 'Gambia, The', 'Gambia'],
  HK: ['Hong Kong', 'Hong Kong SAR, China', 'Hong Kong SAR'],
  IR: ['Iran', 'Iran, Islamic Rep.'],
  KG: ['Kyrgyzstan', 'Kyrgyz Republic'],
  KN: ['St. Kitts and Nevis'],
  KP: ['North Korea', 'Korea, Dem. Rep.', 'Korea, North'],
  KR: ['South Korea', 'Korea, Rep.', 'Korea, South'],
  LA: ['Laos', 'Lao PDR'],
  LC: ['St. Lucia'],
  MD: ['Moldova'],
  MK: ['North Macedonia', 'Macedonia'],
  MM: ['Myanmar', 'Burma', 'Burma/Myanmar'],
  MO: ['Macao SAR, China'],
  PS: ['Palestine', 'West Bank and Gaza'],
  RU: ['Russia', 'Russian Federation'],
  SK: ['Slovakia', 'Slovak Republic'],
  ST: ['Sao Tome and Principe', 'São Tomé and Príncipe'],
  SY: ['Syria', 'Syrian Arab Republic'],
  SZ: ['Eswatini', 'Swaziland'],
  TL: ['Timor-Leste', 'East Timor'],
  TR: ['Turkey', 'Türkiye', 'Turkiye'],
  TW: ['Taiwan', 'Taiwan, China'],
  TZ: ['Tanzania'],
  US: ['United States', 'United States of America', 'USA'],
  VC: ['St. Vincent and the Grenadines', 'St. Vincent and Grenadines'],
  VE: ['Venezuela', 'Venezuela, RB'],
  VN: ['Vietnam', 'Viet Nam'],
  YE: ['Yemen', 'Yemen, Rep.'],
}

function names(file: string): void {
  const countries = rowsOf(file).map((row) => {
    const { iso2 = '', iso3 = '', numeric = '', sv = '', nb = '', fi = '', en = '' } = row
    const given = (row.en_alternatives ?? '').split('|').filter((name) => name !== '')
    const also = [...new Set([...given, ...(spellings[iso2] ?? [])])].filter((name) => name !== en)
    return { iso2, iso3, numeric, sv, nb, fi, en, also }
  })
  write('countries', {
    source: 'i18n-iso-countries 7.14.0 (MIT); spellings of the publishers of indices; XK is user-assigned',
    readOn: '2026-11-22',
    countries: [...countries, kosovo].toSorted((a, b) => (a.iso2 < b.iso2 ? -1 : 1)),
  })
}

const [kind, ...files] = process.argv.slice(2)
if (kind === 'names' && files[0]) names(files[0])
if (kind === 'regimes' && files[0] && files[1]) {
  write('regimes', regimesFrom(rowsOf(files[0]), rowsOf(files[1])))
}
