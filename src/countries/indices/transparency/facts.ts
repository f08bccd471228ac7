import type { IndexFacts } from '../model.ts'

/** Corruption Perceptions Index, 0 (worst) to 100. Made of other publishers' surveys, WJP and V-Dem among them. */
export const transparency: IndexFacts = {
  index: 'cpi',
  title: 'Corruption Perceptions Index',
  publisher: 'Transparency International',
  licence: 'CC BY-ND 4.0',
  url: 'https://www.transparency.org/en/cpi',
  precedence: 1,
  places: { KSV: 'XK' },
  measures: [
    {
      ...{ id: 'score', title: 'Score, 0–100', dimension: 'corruption', counts: 'besideTheBand' },
      scale: { worst: 0, best: 100 },
    },
  ],
  layouts: [
    {
      id: 'cpi-full',
      title: 'CPI, full data set (a column “CPI score …” for each year)',
      describedAt: 'https://www.transparency.org/en/cpi, “Full dataset”, results and time series',
      country: { column: 'ISO3', by: 'code' },
      spread: { pattern: '^CPI [Ss]core (\\d{4})$', measure: 'score', example: 'CPI score 2023' },
      measures: {},
      also: ['Country / Territory', 'Region'],
      others: true,
      none: ['', '-'],
    },
    {
      id: 'cpi-scores',
      title: 'CPI scores (iso3, year, cpi_score)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'year' },
      measures: { score: 'cpi_score' },
      also: [],
      none: [''],
    },
  ],
}
