import type { IndexFacts } from '../model.ts'

const share = { worst: 0, best: 1 } as const

/** WJP Rule of Law Index. Factor 4 asks households and lawyers about fundamental rights; the rest stands beside. */
export const worldJusticeProject: IndexFacts = {
  index: 'wjp',
  title: 'Rule of Law Index',
  publisher: 'World Justice Project',
  licence: '© World Justice Project; non-commercial use with credit',
  url: 'https://worldjusticeproject.org/rule-of-law-index/',
  precedence: 1,
  measures: [
    {
      ...{ id: 'fundamentalRights', title: 'Factor 4: fundamental rights', dimension: 'humanRights' },
      ...{ scale: share, counts: true },
    },
    {
      ...{ id: 'overall', title: 'Overall', dimension: 'ruleOfLaw', scale: share },
      counts: 'besideTheBand',
    },
    {
      ...{
        id: 'corruption',
        title: 'Factor 2: absence of corruption',
        dimension: 'corruption',
        scale: share,
      },
      counts: 'besideTheBand',
    },
    {
      ...{ id: 'criminalJustice', title: 'Factor 8: criminal justice', dimension: 'ruleOfLaw', scale: share },
      counts: 'besideTheBand',
    },
  ],
  layouts: [
    {
      id: 'wjp-historical',
      title: 'WJP Rule of Law Index, historical data (workbook)',
      describedAt: 'https://worldjusticeproject.org/rule-of-law-index/, “Historical data”',
      country: { column: 'Country Code', by: 'code' },
      year: { column: 'Year' },
      measures: {
        overall: 'WJP Rule of Law Index: Overall Score',
        corruption: 'Factor 2: Absence of Corruption',
        fundamentalRights: 'Factor 4: Fundamental Rights',
        criminalJustice: 'Factor 8: Criminal Justice',
      },
      also: ['Country', 'Region'],
      others: true,
      none: ['', 'NA'],
    },
    {
      id: 'wjp-factors',
      title: 'WJP factors (iso3, country, year, overall, f1 … f8)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'year' },
      measures: {
        overall: 'overall',
        corruption: 'f2_absence_of_corruption',
        fundamentalRights: 'f4_fundamental_rights',
        criminalJustice: 'f8_criminal_justice',
      },
      also: [
        ...['country', 'f1_constraints_on_government_powers', 'f3_open_government', 'f5_order_and_security'],
        ...['f6_regulatory_enforcement', 'f7_civil_justice'],
      ],
      none: [''],
    },
  ],
}
