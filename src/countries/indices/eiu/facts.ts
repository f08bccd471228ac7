import type { IndexFacts } from '../model.ts'

/**
 * Democracy Index of the Economist Intelligence Unit. The copy gives it times ten and fills years without an edition by
 * interpolation, which takes electoral pluralism below zero; that column is not read.
 */
export const eiu: IndexFacts = {
  index: 'eiu',
  title: 'Democracy Index',
  publisher: 'Economist Intelligence Unit',
  licence: '© Economist Intelligence Unit; the copy by Gapminder',
  url: 'https://www.eiu.com/n/campaigns/democracy-index/',
  precedence: 1,
  measures: [
    {
      ...{ id: 'democracy', title: 'Democracy Index, 0–100', dimension: 'democracy', counts: true },
      scale: { worst: 0, best: 100 },
    },
    {
      ...{ id: 'civilLiberties', title: 'Civil liberties, 0–100', dimension: 'humanRights' },
      ...{ scale: { worst: 0, best: 100 }, counts: 'partOfAnother' },
    },
  ],
  layouts: [
    {
      id: 'eiu-hundred',
      title: 'Democracy Index (iso3, year, democracy_index_100 …)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'year' },
      measures: { democracy: 'democracy_index_100', civilLiberties: 'civil_liberties' },
      also: ['electoral_pluralism', 'government', 'political_participation', 'political_culture'],
      none: [''],
    },
  ],
}
