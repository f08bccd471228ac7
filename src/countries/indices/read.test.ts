import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { csvRows, strictText } from './csv.ts'
import { type Reading, readIndex } from './read.ts'

const data = join(process.env.AKTSAM_TEST_DATA ?? '../shared/data', 'countries')
const hasData = existsSync(data)

async function* bytesOf(bytes: Uint8Array) {
  yield bytes
}
const reading = (file: string, bytes: Uint8Array | string): Promise<Reading> =>
  readIndex(file, [
    {
      rows: csvRows(
        file,
        strictText(file, bytesOf(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)),
      ),
      headerWithin: 1,
    },
  ])

/** Rows as `data/SOURCES.md` counts them, and what of them is left out, with the reason. */
const atHand = [
  { file: 'vdem_indices_1960-2024.csv', index: 'v-dem', rows: 10_640, leftOut: {} },
  { file: 'freedom_house_fiw_2013-2024.csv', index: 'freedom-house', rows: 2_515, leftOut: {} },
  { file: 'freedom_house_ratings_1972-2022.csv', index: 'freedom-house-ratings', rows: 8_922, leftOut: {} },
  // The Netherlands Antilles ended in 2010 (21 years); places without any figure that year.
  { file: 'wgi_1996-2019.csv', index: 'wgi', rows: 4_494, leftOut: { endedState: 21 } },
  { file: 'wjp_rule_of_law_2013-2020.csv', index: 'wjp', rows: 778, leftOut: {} },
  { file: 'ti_cpi_2012-2023.csv', index: 'cpi', rows: 2_093, leftOut: {} },
  { file: 'eiu_democracy_2006-2020.csv', index: 'eiu', rows: 2_501, leftOut: {} },
  { file: 'idea_gsod_1975-2021.csv', index: 'idea-gsod', rows: 7_627, leftOut: {} },
  // Algeria and Namibia left the grey list in June 2026: rows that set no flag.
  { file: 'fatf_lists_2026-06.csv', index: 'fatf', rows: 27, leftOut: { noFigure: 2 } },
  { file: 'eu_noncooperative_tax_2026-02-17.csv', index: 'eu-tax', rows: 19, leftOut: {} },
  { file: 'arms_embargoes_2024-03-20.csv', index: 'arms-embargoes', rows: 27, leftOut: {} },
  { file: 'country_indicators_latest.csv', index: 'digest', rows: 215, leftOut: {} },
]

for (const { file, index, rows, leftOut } of atHand) {
  test.skipIf(!hasData)(`${file} is read whole: ${rows} rows (needs the test data)`, async () => {
    const read = await reading(file, readFileSync(join(data, file)))
    expect([read.fit.facts.index, read.read]).toEqual([index, rows])
    expect(read.leftOut).toMatchObject(leftOut)
  })
}

const folder = new URL('./', import.meta.url).pathname
const fixture = (path: string) => readFileSync(join(folder, path), 'utf8')

test('the Swedish figures of a file in the layout of V-Dem are read; 1901 is too old, and East Germany ended', async () => {
  const { rows, leftOut } = await reading('core.csv', fixture('v-dem/fixtures/core.valid.csv'))
  expect(rows).toMatchObject([
    { country: 'SE', area: null, year: 2023, figures: { liberal: { raw: 0.86, normal: 86 } } },
    { country: 'PS', area: 'PS-XGZ', year: 2023, figures: { civilLiberties: { raw: 0.15, normal: 15 } } },
  ])
  expect(leftOut).toEqual({ tooOld: 1, endedState: 1, noFigure: 0, notUsed: 0 })
})

test('an edition of Freedom House is about the year before; Crimea is both of its areas, and below zero counts as zero', async () => {
  const { rows } = await reading('all.csv', fixture('freedom-house/fixtures/all-data.valid.csv'))
  expect(rows).toHaveLength(4)
  expect(rows).toMatchObject([
    { country: 'SE', year: 2023, figures: { civilLiberties: { raw: 59, normal: 98.33 } } },
    { country: 'UA', area: 'UA-43', figures: { politicalRights: { raw: -2, normal: 0 } } },
    { country: 'UA', area: 'UA-40' },
    { country: 'GM', area: null },
  ])
})

test('of the ratings of Freedom House 1 is best and 7 worst', async () => {
  const file = fixture('freedom-house-ratings/fixtures/ratings.valid.csv')
  expect((await reading('r.csv', file)).rows[0]?.figures.politicalRights).toEqual({ raw: 1, normal: 100 })
  const worse = file.replace('2022,1,1', '2022,7,4')
  expect((await reading('r.csv', worse)).rows[0]?.figures).toMatchObject({
    politicalRights: { normal: 0 },
    civilLiberties: { normal: 50 },
  })
})

test('the long layout of the World Bank has a row for each indicator, and older codes of its own', async () => {
  const { rows, leftOut } = await reading('wgi.csv', fixture('world-bank/fixtures/long.valid.csv'))
  expect(rows).toMatchObject([
    { country: 'SE', figures: { corruption: { raw: 98.1 }, ruleOfLaw: { raw: 96.2 } } },
    { country: 'RO', figures: { ruleOfLaw: { raw: 64.2 } } },
  ])
  expect(leftOut).toMatchObject({ notUsed: 1, endedState: 1 })
})

test('a span of years counts as its last; a column for each year gives each its figure', async () => {
  const wjp = await reading('wjp.csv', fixture('world-justice-project/fixtures/historical.valid.csv'))
  expect(wjp.rows.map(({ year }) => year)).toEqual([2013, 2024])
  const cpi = await reading('cpi.csv', fixture('transparency/fixtures/full.valid.csv'))
  expect(cpi.rows.map(({ country, year, figures }) => [country, year, figures.score?.raw])).toEqual([
    ['SE', 2023, 81],
    ['SE', 2022, 82],
    ['XK', 2023, 40],
  ])
})

test('two embargoes on one country are two flags; who left the grey list has none', async () => {
  const embargoes = await reading('e.csv', fixture('arms-embargoes/fixtures/table.valid.csv'))
  expect(embargoes.rows).toMatchObject([
    { country: 'LY', figures: { UN: { raw: 'arms' }, EU: { raw: 'armsAndRepression', normal: null } } },
  ])
  const fatf = await reading('f.csv', fixture('fatf/fixtures/table.valid.csv'))
  expect(fatf.rows).toMatchObject([{ country: 'KP', year: 2026, figures: { list: { raw: 'black' } } }])
})

test('each figure of the digest has the year of its own column', async () => {
  const { rows } = await reading('d.csv', fixture('digest/fixtures/latest.valid.csv'))
  expect(rows.map(({ year, figures }) => [year, Object.keys(figures).length])).toEqual(
    expect.arrayContaining([
      [2024, 2],
      [2019, 3],
    ]),
  )
})

const valid = fixture('v-dem/fixtures/core.valid.csv')
const five = `iso3,vdem_code,country,year,electoral_democracy,liberal_democracy,participatory_democracy,deliberative_democracy,egalitarian_democracy
SWE,SWE,Sweden,2023,0.9,0.8,0.6,0.8,0.8
`
/** Each way in which a file is broken, what is said of it, and where. */
const broken: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['a renamed column', valid.replace('v2x_libdem', 'v2x_liberal'), /line 1.*"v2x_libdem" is missing/],
  [
    'a column that our own layout does not know',
    five.replace('country,year', 'land,year'),
    /"country" is missing|"land" is unknown/,
  ],
  [
    'a number outside its scale',
    valid.replace('0.86', '8.6'),
    /line 2, column v2x_libdem: 8.6 lies outside.*from 0 to 1/,
  ],
  [
    'a decimal comma',
    five.replace('0.8,0.6', '"0,8",0.6'),
    /line 2, column liberal_democracy: "0,8" is no number/,
  ],
  [
    'an unknown country code',
    valid.replace('SWE', 'QQQ'),
    /line 2, column country_text_id: "QQQ" is no country/,
  ],
  [
    'two rows for one country and year',
    `${five}SWE,SWE,Sweden,2023,0.9,0.8,0.6,0.8,0.8\n`,
    /line 3.*SE in 2023 stands on line 2/,
  ],
  [
    'another encoding',
    Uint8Array.of(...new TextEncoder().encode(five), 0xe5, 0x0a),
    /line 3: the text is not UTF-8/,
  ],
  ['a file cut within a row', five.slice(0, -9), /line 2: the file ends in the middle/],
  ['a row with cells missing', five.replace(',0.8,0.8', ',0.8'), /line 2: 8 cells where the header has 9/],
  ['a year that is none', five.replace('2023', '23'), /line 2, column year: "23" is no year/],
  ['a quote that does not end', five.replace('Sweden', '"Sweden'), /comma-separated|does not end/],
  [
    'a word that no list has',
    fixture('fatf/fixtures/table.valid.csv').replace('black', 'red'),
    /line 2, column list: "red" is not understood; expected black or grey or removed/,
  ],
  [
    'a web page',
    '<!doctype html>\n<html><body>Not found</body></html>\n',
    /belongs to no source that we read/,
  ],
  ['only a header', `${five.split('\n')[0]}\n`, /no row of figures/],
  ['nothing', '', /no row of figures/],
]
for (const [what, file, says] of broken) {
  test(`${what} is refused in four languages, with the place and what was expected`, async () => {
    const refused = await reading('file.csv', file).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'invalid_input', message: expect.stringMatching(says) })
    const { wording } = refused as { wording: Record<string, string> }
    expect(new Set(Object.values(wording)).size).toBe(4)
  })
}
