import type { IndexFacts } from '../model.ts'

const rank = { worst: 0, best: 100 } as const

/**
 * Worldwide Governance Indicators, by percentile rank. They are drawn from other publishers' figures, Freedom House,
 * V-Dem, the EIU and WJP among them: they would count those twice, so they stand beside the band.
 */
export const worldBank: IndexFacts = {
  index: 'wgi',
  title: 'Worldwide Governance Indicators',
  publisher: 'World Bank',
  licence: 'CC BY 4.0',
  url: 'https://www.worldbank.org/en/publication/worldwide-governance-indicators',
  precedence: 1,
  // The Netherlands Antilles ended in 2010; the World Bank's older codes of five countries.
  places: { ANT: null, ADO: 'AD', ROM: 'RO', ZAR: 'CD', TMP: 'TL', WBG: 'PS', KSV: 'XK' },
  measures: [
    {
      ...{ id: 'voice', title: 'Voice and accountability, percentile', dimension: 'democracy', scale: rank },
      counts: 'notIndependent',
    },
    {
      ...{ id: 'ruleOfLaw', title: 'Rule of law, percentile', dimension: 'ruleOfLaw', scale: rank },
      counts: 'besideTheBand',
    },
    {
      ...{
        id: 'corruption',
        title: 'Control of corruption, percentile',
        dimension: 'corruption',
        scale: rank,
      },
      counts: 'besideTheBand',
    },
    {
      ...{ id: 'stability', title: 'Political stability, percentile', dimension: 'ruleOfLaw', scale: rank },
      counts: 'besideTheBand',
    },
  ],
  layouts: [
    {
      id: 'wgi-long',
      title: 'wgidataset (a row for each indicator)',
      describedAt: 'https://www.worldbank.org/en/publication/worldwide-governance-indicators, full dataset',
      country: { column: 'code', by: 'code' },
      year: { column: 'year' },
      long: {
        column: 'indicator',
        names: { va: 'voice', rl: 'ruleOfLaw', cc: 'corruption', pv: 'stability', ge: '', rq: '' },
      },
      measures: { value: 'pctrank' },
      also: ['countryname', 'estimate'],
      others: true,
      none: ['', '..', 'NA'],
    },
    {
      id: 'wgi-wide',
      title: 'WGI (iso3, country, year, … est and pctrank of each)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'year' },
      measures: {
        voice: 'voice_and_accountability_pctrank',
        ruleOfLaw: 'rule_of_law_pctrank',
        corruption: 'control_of_corruption_pctrank',
        stability: 'political_stability_pctrank',
      },
      also: [
        ...['country', 'control_of_corruption_est', 'government_effectiveness_est'],
        ...['government_effectiveness_pctrank', 'political_stability_est', 'regulatory_quality_est'],
        ...['regulatory_quality_pctrank', 'rule_of_law_est', 'voice_and_accountability_est'],
      ],
      none: [''],
    },
  ],
}
