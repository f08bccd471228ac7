import type { ListFacts } from '../list.ts'

const rates = {
  entryWithProgramme: {
    atLeast: 0.99,
    because: 'every debarment is by the World Bank or follows that of another bank',
  },
  entryWithMeasure: { atLeast: 0.99, because: 'every record says who debarred' },
}

/** Firms and persons that may not be paid from projects of the World Bank. */
export const facts: ListFacts = {
  name: 'wb-debarred',
  title: 'World Bank: debarred firms and individuals',
  publisher: 'World Bank Group',
  jurisdiction: 'WB',
  url: 'https://www.worldbank.org/en/projects-operations/procurement/debarred-firms',
  schedule: 'on each decision, several times a month',
  files: 'the answer of the interface behind the page (JSON), or a copy with a record a line; plain or .gz',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: { effect: 'signal', act: 'World Bank sanctions procedures', listing: 'wbDebarred' },
  entries: { atLeast: 900, because: '1,370 records on 2026-03-15, 1,264 in January 2021' },
  variants: [
    { name: 'publisher', rates },
    { name: 'copy', rates },
  ],
}
