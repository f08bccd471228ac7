import type { IndexFacts, Measure } from '../model.ts'

const hundred = { worst: 0, best: 100 } as const
const part = (id: string, title: string, dimension: Measure['dimension']): Measure => ({
  ...{ id, title, dimension, scale: hundred },
  counts: dimension === 'humanRights' || dimension === 'democracy' ? 'partOfAnother' : 'besideTheBand',
})

/** Global State of Democracy. Fundamental rights and representative government speak; the rest are parts of them or stand beside. */
export const idea: IndexFacts = {
  index: 'idea-gsod',
  title: 'Global State of Democracy Indices',
  publisher: 'International IDEA',
  licence: 'CC BY-NC-SA 4.0',
  url: 'https://www.idea.int/gsod-indices/dataset-resources',
  precedence: 1,
  measures: [
    {
      ...{ id: 'fundamentalRights', title: 'Fundamental rights', dimension: 'humanRights' },
      ...{ scale: hundred, counts: true },
    },
    {
      ...{ id: 'representation', title: 'Representative government', dimension: 'democracy' },
      ...{ scale: hundred, counts: true },
    },
    part('cleanElections', 'Clean elections', 'democracy'),
    part('checks', 'Checks on government', 'democracy'),
    part('mediaIntegrity', 'Media integrity', 'democracy'),
    part('civilSociety', 'Civil society participation', 'democracy'),
    part('accessToJustice', 'Access to justice', 'humanRights'),
    part('civilLiberties', 'Civil liberties', 'humanRights'),
    part('expression', 'Freedom of expression', 'humanRights'),
    part('association', 'Freedom of association', 'humanRights'),
    part('religion', 'Freedom of religion', 'humanRights'),
    part('movement', 'Freedom of movement', 'humanRights'),
    part('personalIntegrity', 'Personal integrity and security', 'humanRights'),
    part('socialEquality', 'Social rights and equality', 'humanRights'),
    part('judicialIndependence', 'Judicial independence', 'ruleOfLaw'),
    part('impartialAdministration', 'Impartial administration', 'ruleOfLaw'),
    part('corruption', 'Absence of corruption', 'corruption'),
  ],
  layouts: [
    {
      id: 'gsod-seventeen',
      title: 'GSoD, seventeen indices (iso3, year, representative_government …)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code' },
      year: { column: 'year' },
      measures: {
        representation: 'representative_government',
        cleanElections: 'clean_elections',
        fundamentalRights: 'fundamental_rights',
        accessToJustice: 'access_to_justice',
        civilLiberties: 'civil_liberties',
        expression: 'freedom_of_expression',
        association: 'freedom_of_association',
        religion: 'freedom_of_religion',
        movement: 'freedom_of_movement',
        personalIntegrity: 'personal_integrity_security',
        socialEquality: 'social_rights_equality',
        checks: 'checks_on_government',
        judicialIndependence: 'judicial_independence',
        mediaIntegrity: 'media_integrity',
        impartialAdministration: 'impartial_administration',
        corruption: 'absence_of_corruption',
        civilSociety: 'civil_society_participation',
      },
      also: [],
      none: [''],
    },
  ],
}
