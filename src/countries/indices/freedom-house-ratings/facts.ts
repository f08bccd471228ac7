import type { IndexFacts } from '../model.ts'

const rating = { worst: 7, best: 1 } as const

/** The older and coarser ratings of Freedom House, 1 (best) to 7: used where the scores have no figure as new. */
export const freedomHouseRatings: IndexFacts = {
  index: 'freedom-house-ratings',
  title: 'Freedom in the World, ratings',
  publisher: 'Freedom House',
  licence: '© Freedom House; free with credit',
  url: 'https://freedomhouse.org/report/freedom-world',
  precedence: 2,
  measures: [
    {
      ...{ id: 'politicalRights', title: 'Political rights, 1–7', dimension: 'democracy', scale: rating },
      counts: true,
    },
    {
      ...{ id: 'civilLiberties', title: 'Civil liberties, 1–7', dimension: 'humanRights', scale: rating },
      counts: true,
    },
  ],
  layouts: [
    {
      id: 'fiw-ratings',
      title: 'Freedom in the World, ratings 1–7 (iso3, year, political_rights_1_7 …)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'year' },
      measures: { politicalRights: 'political_rights_1_7', civilLiberties: 'civil_liberties_1_7' },
      also: ['freedom_index', 'status'],
      none: [''],
    },
  ],
}
