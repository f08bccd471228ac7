import type { ListFacts } from '../list.ts'

/** Whose goods US customs hold back because they find, or reasonably suspect, forced labour. */
export const facts: ListFacts = {
  name: 'us-cbp',
  title: 'US CBP withhold release orders and findings (forced labour)',
  publisher: 'US Department of Homeland Security, Customs and Border Protection',
  jurisdiction: 'US',
  url: 'https://www.cbp.gov/document/stats/withhold-release-orders-findings',
  schedule: 'on each order, several times a year',
  files:
    'the table of active orders: entity, country, industry, effective_date_mdy, type (CSV); plain or .gz',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: {
    effect: 'signal',
    act: 'Tariff Act of 1930, section 307 (19 U.S.C. 1307)',
    listing: 'cbpForcedLabour',
  },
  entries: { atLeast: 35, because: '54 active orders of January 2026 name 58 parties' },
  variants: [{ name: 'table', rates: {} }],
}
