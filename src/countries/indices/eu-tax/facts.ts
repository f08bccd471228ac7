import type { IndexFacts } from '../model.ts'

/** The Council's conclusions on non-cooperative jurisdictions for tax purposes, Annex I and II, kept as a table. */
export const euTax: IndexFacts = {
  index: 'eu-tax',
  title: 'EU list of non-cooperative jurisdictions for tax purposes',
  publisher: 'Council of the European Union',
  licence: 'public facts; Decision 2011/833/EU',
  url: 'https://www.consilium.europa.eu/en/policies/eu-list-of-non-cooperative-jurisdictions/',
  precedence: 1,
  measures: [{ id: 'annex', title: 'EU tax list, annex', dimension: 'flag', counts: 'besideTheBand' }],
  layouts: [
    {
      id: 'eu-tax-table',
      title: 'EU tax list (iso2, iso3, jurisdiction, annex, as_of)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'as_of' },
      measures: { annex: 'annex' },
      words: { 'I (non-cooperative)': 'I', 'II (commitments pending)': 'II', I: 'I', II: 'II' },
      also: ['iso2', 'jurisdiction'],
      none: [],
    },
  ],
}
