import type { IndexFacts, Measure } from '../model.ts'

const from = (publisher: string, measure: Omit<Measure, 'publisher'>): Measure => ({ ...measure, publisher })
const vDem = 'V-Dem Institute, University of Gothenburg'
const share = { worst: 0, best: 1 } as const
const hundred = { worst: 0, best: 100 } as const
const estimate = { worst: -2.5, best: 2.5, least: -4, most: 4 } as const

/**
 * One row a country with the newest figure of several publishers. Each figure keeps its publisher and its year; where
 * the publisher's own file has one as new, that one is taken. The words on lists in it have no date and are not read.
 */
export const digest: IndexFacts = {
  index: 'digest',
  title: 'Digest of the newest figures',
  publisher: 'several',
  licence: 'that of each publisher',
  url: 'docs/how-to/load-country-figures.md',
  precedence: 9,
  places: { ANT: null },
  measures: [
    from(vDem, {
      id: 'liberal',
      title: 'Liberal democracy',
      dimension: 'democracy',
      scale: share,
      counts: true,
    }),
    from(vDem, {
      ...{ id: 'electoral', title: 'Electoral democracy', dimension: 'democracy', scale: share },
      counts: 'partOfAnother',
    }),
    from('Freedom House', {
      ...{ id: 'freedom', title: 'Freedom in the World, total', dimension: 'democracy' },
      ...{ scale: { ...hundred, least: -4 }, counts: 'partOfAnother' },
    }),
    from('World Bank', {
      ...{ id: 'wgiRuleOfLaw', title: 'WGI rule of law, estimate', dimension: 'ruleOfLaw', scale: estimate },
      counts: 'besideTheBand',
    }),
    from('World Bank', {
      ...{ id: 'wgiVoice', title: 'WGI voice and accountability, estimate', dimension: 'democracy' },
      ...{ scale: estimate, counts: 'notIndependent' },
    }),
    from('World Bank', {
      ...{ id: 'wgiCorruption', title: 'WGI control of corruption, estimate', dimension: 'corruption' },
      ...{ scale: estimate, counts: 'besideTheBand' },
    }),
    from('World Justice Project', {
      ...{ id: 'wjp', title: 'WJP overall', dimension: 'ruleOfLaw', scale: share, counts: 'besideTheBand' },
    }),
    from('World Justice Project', {
      ...{ id: 'wjpRights', title: 'WJP fundamental rights', dimension: 'humanRights', scale: share },
      counts: true,
    }),
    from('Transparency International', {
      ...{ id: 'cpi', title: 'CPI score', dimension: 'corruption', scale: hundred, counts: 'besideTheBand' },
    }),
    from('International IDEA', {
      ...{ id: 'ideaIntegrity', title: 'Personal integrity and security', dimension: 'humanRights' },
      ...{ scale: hundred, counts: 'partOfAnother' },
    }),
  ],
  layouts: [
    {
      id: 'digest-latest',
      title: 'Newest figure of each index (iso2, iso3, country, vdem_electoral …)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      measures: {
        electoral: 'vdem_electoral',
        liberal: 'vdem_liberal',
        freedom: 'fh_total_100',
        wgiRuleOfLaw: 'wgi_rule_of_law',
        wgiVoice: 'wgi_voice',
        wgiCorruption: 'wgi_corruption',
        wjp: 'wjp_overall',
        wjpRights: 'wjp_fundamental_rights',
        cpi: 'ti_cpi',
        ideaIntegrity: 'idea_personal_integrity',
      },
      years: {
        electoral: 'vdem_electoral_year',
        liberal: 'vdem_liberal_year',
        freedom: 'fh_year',
        wgiRuleOfLaw: 'wgi_rl_year',
        wgiVoice: 'wgi_va_year',
        wgiCorruption: 'wgi_cc_year',
        wjp: 'wjp_year',
        wjpRights: 'wjp_fr_year',
        cpi: 'cpi_year',
        ideaIntegrity: 'idea_year',
      },
      also: ['iso2', 'country', 'fh_status', 'fatf', 'arms_embargo', 'eu_tax_annex'],
      none: [''],
    },
  ],
}
