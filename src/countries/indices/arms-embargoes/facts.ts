import type { IndexFacts } from '../model.ts'

/**
 * A yearly survey of embargoes by who imposed them. It shows; what the law asks of an export is decided by
 * `knowledge/arms-embargoes.json`, which names the acts.
 */
export const armsEmbargoes: IndexFacts = {
  index: 'arms-embargoes',
  title: 'Arms embargoes of the UN, the EU and the OSCE',
  publisher: 'Svenska Freds, after the Swedish Inspectorate of Strategic Products',
  licence: 'public facts',
  url: 'https://isp.se/eng/military-equipment/embargoes/',
  precedence: 1,
  measures: [
    { id: 'UN', title: 'Embargo of the UN', dimension: 'flag', counts: 'besideTheBand' },
    { id: 'EU', title: 'Embargo of the EU', dimension: 'flag', counts: 'besideTheBand' },
    { id: 'OSCE', title: 'Embargo of the OSCE', dimension: 'flag', counts: 'besideTheBand' },
  ],
  layouts: [
    {
      id: 'embargo-table',
      title: 'Arms embargoes (iso2, iso3, country, imposed_by, …, as_of)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'as_of' },
      long: { column: 'imposed_by', names: { UN: 'UN', EU: 'EU', OSCE: 'OSCE' } },
      measures: { value: 'includes_internal_repression_equipment' },
      words: { '': 'arms', no: 'arms', yes: 'armsAndRepression' },
      also: ['iso2', 'country', 'note'],
      none: [],
    },
  ],
}
