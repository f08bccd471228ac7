import type { ListFacts } from '../list.ts'

const guidelines = 'Guidelines for Observation and Exclusion from the Government Pension Fund Global'

/** Companies that Norges Bank excludes from its fund or observes, and what the Council on Ethics recommended. */
export const facts: ListFacts = {
  name: 'no-nbim',
  title: 'Norges Bank: exclusion and observation; recommendations of the Council on Ethics',
  publisher: 'Norges Bank Investment Management; Council on Ethics (Etikkrådet)',
  jurisdiction: 'NO',
  url: 'https://www.nbim.no/en/responsible-investment/exclusion-of-companies/',
  schedule: 'on each decision, several times a year; paused by temporary guidelines since November 2025',
  files:
    'one or several of: the page of the bank (HTML) or its table (CSV), the conduct-based exclusions (CSV), the recommendations and decisions (CSV); plain or .gz',
  downloads: [
    {
      file: 'exclusion-of-companies.html',
      url: 'https://www.nbim.no/en/responsible-investment/exclusion-of-companies/',
    },
  ],
  atMostEvery: 24,
  parser: 1,
  means: { effect: 'signal', act: guidelines, listing: 'nbimExcluded' },
  parts: {
    Exclusion: {
      title: 'Excluded from the fund',
      means: { effect: 'signal', act: guidelines, listing: 'nbimExcluded' },
    },
    Observation: {
      title: 'Under observation',
      means: { effect: 'signal', act: guidelines, listing: 'nbimObservation' },
    },
    'Recommendation withdrawn': {
      title: 'Recommended by the Council on Ethics, and withdrawn before the bank decided',
      means: { effect: 'signal', act: 'recommendation of the Council on Ethics, withdrawn' },
    },
    'Recommendation open': {
      title: 'Recommended by the Council on Ethics; the bank has not decided',
      means: { effect: 'signal', act: 'recommendation of the Council on Ethics' },
    },
  },
  entries: {
    atLeast: 50,
    because: '59 conduct-based exclusions at the end of 2024; the whole page has some 190 companies',
  },
  variants: [
    {
      name: 'decisions',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'what the bank decided is known of every company' },
        entryWithMeasure: { atLeast: 0.99, because: 'every decision names its criterion' },
      },
    },
  ],
}
