import type { IndexFacts } from '../model.ts'

/**
 * Freedom in the World. Political rights are democracy, civil liberties human rights. The discretionary question B takes
 * up to four points away from political rights, so that a place may stand below zero; it counts as zero.
 */
export const freedomHouse: IndexFacts = {
  index: 'freedom-house',
  title: 'Freedom in the World, scores',
  publisher: 'Freedom House',
  licence: '© Freedom House; free with credit',
  url: 'https://freedomhouse.org/report/freedom-world',
  precedence: 1,
  // Territories that Freedom House judges apart from the states that hold or claim them.
  places: {
    Abkhazia: 'GE/GE-AB',
    'South Ossetia': 'GE/GE-XSO',
    Transnistria: 'MD/MD-SN',
    Crimea: 'UA/UA-43+UA-40',
    'Eastern Donbas': 'UA/UA-14+UA-09',
    'Russian-Occupied Territories of Ukraine': 'UA/UA-43+UA-40+UA-14+UA-09+UA-65+UA-23',
    'Northern Cyprus': 'CY/CY-XNC',
    'Gaza Strip': 'PS/PS-XGZ',
    'West Bank': 'PS/PS-XWB',
    'Israeli-Occupied Territories': 'PS/PS-XGZ+PS-XWB',
    'Palestinian Authority-Administered Territories': 'PS/PS-XGZ+PS-XWB',
    Tibet: 'CN/CN-XZ',
    'Nagorno-Karabakh': 'AZ/AZ-XNK',
    Somaliland: 'SO/SO-XSL',
    'Indian Kashmir': 'IN/IN-JK',
    'Pakistani Kashmir': 'PK/PK-XKA',
  },
  measures: [
    {
      ...{ id: 'politicalRights', title: 'Political rights, 0–40', dimension: 'democracy', counts: true },
      scale: { worst: 0, best: 40, least: -4 },
    },
    {
      ...{ id: 'civilLiberties', title: 'Civil liberties, 0–60', dimension: 'humanRights', counts: true },
      scale: { worst: 0, best: 60 },
    },
    {
      ...{ id: 'total', title: 'Total, 0–100', dimension: 'democracy', counts: 'partOfAnother' },
      scale: { worst: 0, best: 100, least: -4 },
    },
    {
      ...{ id: 'ruleOfLaw', title: 'Rule of law, 0–16', dimension: 'ruleOfLaw', counts: 'besideTheBand' },
      scale: { worst: 0, best: 16 },
    },
  ],
  layouts: [
    {
      id: 'fiw-all-data',
      title: 'All_data_FIW_2013-… (workbook of Freedom House)',
      describedAt: 'https://freedomhouse.org/report/freedom-world, “All data”, sheet FIW13-…',
      country: { column: 'Country/Territory', by: 'name' },
      year: { column: 'Edition', shift: -1 },
      measures: { politicalRights: 'PR', civilLiberties: 'CL', total: 'Total', ruleOfLaw: 'F' },
      also: ['Region', 'Status', 'PR rating', 'CL rating'],
      others: true,
      none: ['', 'N/A', '-'],
    },
    {
      id: 'fiw-scores',
      title: 'Freedom in the World, scores (iso3, country, type, edition …)',
      describedAt: 'docs/how-to/load-country-figures.md',
      country: { column: 'iso3', by: 'code', orElse: 'country' },
      year: { column: 'year_reviewed' },
      measures: {
        politicalRights: 'pr_score_40',
        civilLiberties: 'cl_score_60',
        total: 'total_score_100',
        ruleOfLaw: 'f_rule_of_law',
      },
      also: [
        ...['type', 'edition', 'status', 'pr_rating', 'cl_rating', 'a_electoral_process'],
        ...['b_pluralism', 'c_functioning', 'd_expression_belief', 'e_association', 'g_personal_autonomy'],
      ],
      none: [''],
    },
  ],
}
