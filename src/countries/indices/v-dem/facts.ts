import type { IndexFacts } from '../model.ts'

const share = { worst: 0, best: 1 } as const

/**
 * Varieties of Democracy, Gothenburg. Liberal democracy holds electoral democracy in it, and the other three are built
 * on the same parts: one of the five speaks for democracy. Civil liberties hold physical integrity in them.
 */
export const vDem: IndexFacts = {
  index: 'v-dem',
  title: 'V-Dem',
  publisher: 'V-Dem Institute, University of Gothenburg',
  licence: 'CC BY-SA 4.0',
  url: 'https://v-dem.net/data/the-v-dem-dataset/',
  precedence: 1,
  keepFrom: 1960,
  // V-Dem's own codes: Gaza, Somaliland, and states that ended.
  places: { PSG: 'PS/PS-XGZ', SML: 'SO/SO-XSL', DDR: null, VDR: null, YMD: null, ZZB: null, PSB: null },
  measures: [
    { id: 'liberal', title: 'Liberal democracy', dimension: 'democracy', scale: share, counts: true },
    {
      ...{ id: 'electoral', title: 'Electoral democracy', dimension: 'democracy', scale: share },
      counts: 'partOfAnother',
    },
    {
      ...{ id: 'participatory', title: 'Participatory democracy', dimension: 'democracy', scale: share },
      counts: 'partOfAnother',
    },
    {
      ...{ id: 'deliberative', title: 'Deliberative democracy', dimension: 'democracy', scale: share },
      counts: 'partOfAnother',
    },
    {
      ...{ id: 'egalitarian', title: 'Egalitarian democracy', dimension: 'democracy', scale: share },
      counts: 'partOfAnother',
    },
    {
      id: 'civilLiberties',
      ...{ title: 'Civil liberties', dimension: 'humanRights', scale: share, counts: true },
    },
    {
      ...{ id: 'physicalIntegrity', title: 'Physical violence', dimension: 'humanRights', scale: share },
      counts: 'partOfAnother',
    },
  ],
  layouts: [
    {
      id: 'v-dem-core',
      title: 'V-Dem-CY-Core, Country-Year: V-Dem Core',
      describedAt: 'V-Dem Codebook, Country-Year: identifier variables and high-level and mid-level indices',
      country: { column: 'country_text_id', by: 'code' },
      year: { column: 'year' },
      measures: {
        electoral: 'v2x_polyarchy',
        liberal: 'v2x_libdem',
        participatory: 'v2x_partipdem',
        deliberative: 'v2x_delibdem',
        egalitarian: 'v2x_egaldem',
        civilLiberties: 'v2x_civlib',
        physicalIntegrity: 'v2x_clphy',
      },
      also: ['country_name', 'country_id'],
      others: true,
      none: ['', 'NA'],
    },
    {
      id: 'v-dem-five',
      title: 'V-Dem, five indices (iso3, vdem_code, country, year …)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'year' },
      measures: {
        electoral: 'electoral_democracy',
        liberal: 'liberal_democracy',
        participatory: 'participatory_democracy',
        deliberative: 'deliberative_democracy',
        egalitarian: 'egalitarian_democracy',
      },
      also: ['vdem_code', 'country'],
      none: [''],
    },
  ],
}
