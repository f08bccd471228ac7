import { expect, test } from 'vitest'
import {
  dataFile,
  entryIn,
  fixture,
  listFile,
  noTestData,
  readList,
  refusalOf,
} from '../../../test/support/lists.ts'
import { meaningsOf } from '../meaning.ts'
import { facts } from './facts.ts'
import { criteriaIn } from './statement.ts'

const file = (name: string) => listFile(fixture(`no-nbim/fixtures/${name}`))
const read = (...names: string[]) => readList('no-nbim', names.map(file))
const refused = (name: string) => refusalOf('no-nbim', [file(`invalid-${name}`)])

test('a recommendation that was withdrawn is told as such, with both days and why; it is no exclusion', async () => {
  const entry = entryIn(await read('recommendations-cut.csv'), 'hangzhou-hikvision-digital-technology-co-ltd')
  expect(entry.programmes).toEqual(['Recommendation withdrawn'])
  expect(entry.measures).toEqual([
    'Not excluded: recommendation withdrawn: human rights (withdrawn 2020-09-15; council: exclusion 2020-01-14; fund no longer invested)',
  ])
  expect(entry.listedOn).toBeUndefined()
  expect(meaningsOf(facts, entry.programmes)[0].listing).toBeUndefined()
})

test('an observation is no exclusion, also where the council had recommended one', async () => {
  const entry = entryIn(await read('recommendations-cut.csv'), 'kddi-corp')
  expect(entry).toMatchObject({ programmes: ['Observation'], listedOn: '2023-12-18' })
  expect(entry.measures).toEqual([
    'Under observation: war or conflict (published 2023-12-18; council: exclusion 2023-06-29)',
  ])
  expect(meaningsOf(facts, entry.programmes)[0].listing).toBe('nbimObservation')
  expect(meaningsOf(facts, ['Exclusion'])[0].listing).toBe('nbimExcluded')
})

test('what was revoked or ended is left out, unless another criterion stands', async () => {
  const { entries, reading } = await read('recommendations-cut.csv')
  const known = entries.map(({ entry }) => entry)
  expect(known).not.toContain('thoresen-thai-agencies-pcl')
  expect(known).not.toContain('hyundai-glovis-co-ltd')
  expect(reading.leftOut.get('company that is neither excluded nor observed any more')).toBe(2)
  const general = entryIn({ entries }, 'general-dynamics-corp')
  expect(general.measures).toEqual(['Excluded: nuclear weapons (council: exclusion)'])
  expect(general.remarks).toMatch(/^Before: Exclusion revoked: cluster munitions \(published 2019-06-25/)
  expect(general.remarks).toMatch(/the press, not the bank: European Pensions/)
})

test('files given together are merged by company: what came later on the same criterion stands', async () => {
  const { entries, reading } = await read('nbim-fictional.csv', 'standing-fictional.csv')
  expect(entryIn({ entries }, 'fantasi-gruve-ltd')).toMatchObject({
    programmes: ['Exclusion'],
    countries: ['IL'],
    measures: ['Excluded: environmental damage (so listed on 2024-12-31)'],
  })
  expect(entryIn({ entries }, 'fjellvakt-systemer-asa')).toMatchObject({
    listedOn: '2024-05-15',
    measures: [
      'Excluded: war or conflict (published 2024-05-15)',
      'Excluded: environmental damage, human rights (so listed on 2024-12-31)',
    ],
  })
  expect(entryIn({ entries }, 'keksitty-oy-and-co').listedOn).toBeUndefined()
  expect(reading.leftOut.get('row joined to the entry of its company')).toBe(2)
})

test('former names, articles and countries at the end of a name are told apart from it', async () => {
  const { entries } = await read('nbim-fictional.csv')
  expect(entries.map(({ names }) => names.map(({ full, kind }) => `${kind}: ${full}`))).toEqual([
    ['primary: Fjellvakt Systemer ASA'],
    ['primary: Oppdiktet Kraft Corp', 'formerly: Diktet Energi Ltd'],
    ['primary: Fantasi Gruve Ltd'],
    ['primary: Påhittad Bygg AB', 'alias: Påhitt'],
  ])
})

test('the page says what its table says, with the column for notes or without', async () => {
  const bodies = async (name: string) =>
    (await read(name)).entries.map(({ origin: _, ...entry }) => ({
      ...entry,
      names: entry.names.slice(0, 1),
    }))
  const table = await bodies('nbim-fictional.csv')
  expect(await bodies('nbim-fictional.html')).toEqual(table)
  expect(await bodies('nbim-short-fictional.html')).toEqual(table)
})

test('criteria of different years are the same criterion', () => {
  expect(
    criteriaIn('Serious violations of the rights of individuals in situations of war or conflict'),
  ).toEqual(['war or conflict'])
  expect(criteriaIn("Serious violations of individuals' rights in situations of war or conflict")).toEqual([
    'war or conflict',
  ])
  expect(criteriaIn('Human Rights and Environmental damage')).toEqual([
    'environmental damage',
    'human rights',
  ])
  expect(criteriaIn('Other serious violations of fundamental ethical norms')).toEqual(['other violations'])
  expect(criteriaIn('Sale of weapons to certain states')).toEqual(['weapons to certain states'])
})

test('a file that is broken is refused with the place and what was expected', async () => {
  expect(await refused('renamed-column.csv')).toMatch(
    /line 1: the column Decision is missing; the file has Company, Note/,
  )
  expect(await refused('impossible-day.csv')).toMatch(
    /line 2: Publishing date is "2024-05-15"; expected a day as DD\.MM/,
  )
  expect(await refused('recommendation-day.csv')).toMatch(
    /line \d+: recommendation_date is "29\.06\.2023"; expected/,
  )
  expect(await refused('other-decision.csv')).toMatch(
    /line 4: Decision is "Paused"; expected one of Exclusion, Observation/,
  )
  expect(await refused('cut-short.csv')).toMatch(/line 5: the row has \d cells; the header has 6|line 5: /)
  expect(await refused('no-company.csv')).toMatch(/line 2: Company is empty/)
  expect(await refused('page.html')).toMatch(/no table with the headings Company, Category, Criterion/)
  expect(await refused('cut-short.html')).toMatch(/line \d+: the page ends too early/)
})

const real = {
  standing: 'lists/etik/excluded_conduct_based_2024-12-31.csv',
  page: 'lists/etik/nbim_page_extract_2024-10-09.csv',
  decisions: 'lists/etik/recommendations_and_decisions.csv',
}
const given = (...paths: string[]) =>
  readList(
    'no-nbim',
    paths.map((path) => listFile(dataFile(path))),
  )

test.skipIf(noTestData !== false)(
  'the real files alone: 59 exclusions, 7 rows of the page (AKTSAM_TEST_DATA)',
  async () => {
    expect((await given(real.standing)).tally.entries).toBe(59)
    expect((await given(real.page)).tally.entries).toBe(7)
  },
)

test.skipIf(noTestData !== false)(
  'the real 78 decisions are of 75 companies, 17 of which are neither excluded nor observed any more (AKTSAM_TEST_DATA)',
  async () => {
    const { entries, reading } = await given(real.decisions)
    const under = (programme: string) =>
      entries.filter(({ programmes }) => programmes.includes(programme)).length
    expect(entries).toHaveLength(75 - 17)
    expect([under('Exclusion'), under('Observation'), under('Recommendation withdrawn')]).toEqual([49, 8, 1])
    expect(reading.leftOut.get('row joined to the entry of its company')).toBe(3)
    expect(reading).toMatchObject({ unknown: new Map(), doubts: [] })
  },
)

test.skipIf(noTestData !== false)(
  'the real files together: 144 rows of 122 companies (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await given(...Object.values(real))
    const gone = reading.leftOut.get('company that is neither excluded nor observed any more') ?? 0
    const joined = reading.leftOut.get('row joined to the entry of its company') ?? 0
    expect([tally.entries, gone, tally.entries + gone + joined]).toEqual([105, 17, 59 + 7 + 78])
  },
)
