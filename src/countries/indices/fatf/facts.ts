import type { IndexFacts } from '../model.ts'

/** FATF publishes its two lists as pages: they are kept as a table. Who was taken off stands there and sets no flag. */
export const fatf: IndexFacts = {
  index: 'fatf',
  title: 'FATF black and grey list',
  publisher: 'Financial Action Task Force',
  licence: 'public facts',
  url: 'https://www.fatf-gafi.org/en/countries/black-and-grey-lists.html',
  precedence: 1,
  measures: [{ id: 'list', title: 'FATF list', dimension: 'flag', counts: 'besideTheBand' }],
  layouts: [
    {
      id: 'fatf-table',
      title: 'FATF lists (iso2, iso3, country, list, measure, as_of)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'as_of' },
      measures: { list: 'list' },
      words: { black: 'black', grey: 'grey', removed: null },
      also: ['iso2', 'country', 'measure'],
      none: [],
    },
  ],
}
