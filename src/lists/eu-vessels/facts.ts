import type { ListFacts } from '../list.ts'

/** Vessels of Annex XLII to Regulation (EU) No 833/2014: no access to ports, and no services (Art. 3s). */
export const facts: ListFacts = {
  name: 'eu-vessels',
  title: 'EU vessels without access to ports (Reg. 833/2014, Annex XLII)',
  publisher: 'Council of the European Union (Official Journal)',
  jurisdiction: 'EU',
  url: 'https://eur-lex.europa.eu/eli/reg/2014/833',
  schedule: 'with each package of sanctions against Russia; there is no file for machines',
  files: 'a table name, imo, listed on, act (.csv or .xlsx), or a copy of JSON lines',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: { effect: 'restriction', act: 'Reg. (EU) No 833/2014 Art. 3s and Annex XLII' },
  entries: { atLeast: 400, because: '597 vessels in a copy of 2026-03-15; few are ever taken off' },
  variants: [
    {
      name: 'publisher',
      rates: { vesselWithImo: { atLeast: 1, because: 'the annex lists vessels by their IMO number' } },
    },
    {
      name: 'copy',
      rates: { vesselWithImo: { atLeast: 1, because: 'the annex lists vessels by their IMO number' } },
    },
  ],
}
