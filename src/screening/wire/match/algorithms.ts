import { unwired, type Wired, wired } from './faults.ts'

interface Feature {
  readonly description: string
  readonly coefficient: number
  readonly url: string
}
interface Setting {
  readonly type: string
  readonly description: string
  readonly default: string | number | boolean | null
}
export interface Algorithm {
  readonly name: string
  readonly description: string
  readonly features: Readonly<Record<string, Feature>>
  readonly docs: {
    readonly name: string
    readonly description: string
    readonly config: Readonly<Record<string, Setting>>
    readonly features: Readonly<Record<string, Feature>>
  }
}

export const bestAlgorithm = 'aktsam'
const url = '/docs'

/** The groups of features under which explanations stand. `coefficient`: the most that it adds to (below 0: takes off) a score. */
const features: Readonly<Record<string, Feature>> = {
  name_match: { description: 'How alike two names are, word by word, in any script.', coefficient: 1, url },
  identifier_match: {
    description: 'Both bear one number (registration, passport, IMO, LEI …).',
    coefficient: 0.96,
    url,
  },
  identifier_check: {
    description: 'Whether the check digits of the shared number fit; part of the evidence, not of the score.',
    coefficient: 0,
    url,
  },
  identifier_mismatch: {
    description:
      'Both bear a number of one kind, and they differ; part of the contradiction, not of the score.',
    coefficient: 0,
    url,
  },
  birth_date_match: { description: 'The birth date is the same, or may be.', coefficient: 0.08, url },
  birth_date_mismatch: { description: 'The birth date is another.', coefficient: -0.25, url },
  country_match: { description: 'A country is the same.', coefficient: 0.02, url },
  country_mismatch: { description: 'The countries differ.', coefficient: -0.06, url },
  gender_mismatch: { description: 'The gender differs.', coefficient: -0.18, url },
  address_prop_match: {
    description: 'An address is the same, or in the same place; part of the evidence, not of the score.',
    coefficient: 0,
    url,
  },
  dob_year_disjoint: {
    description: 'The birth year is another: a part of birth_date_mismatch, for those who weigh it alone.',
    coefficient: -0.15,
    url,
  },
  dob_day_disjoint: {
    description: 'Another day of the same birth year: a part of birth_date_mismatch, as above.',
    coefficient: -0.25,
    url,
  },
}

const setting = (description: string, initial: number): Setting => ({
  type: 'number',
  description,
  default: initial,
})
const unread = (description: string, initial: number): Setting =>
  setting(`${description} Taken and checked; it changes nothing here.`, initial)
const config: Readonly<Record<string, Setting>> = {
  nm_name_property: {
    type: 'string',
    description: 'Compare this property only. Taken and checked; all names are compared here.',
    default: null,
  },
  nm_number_mismatch: setting('Numbers that differ: twice the value costs twice as much.', 0.3),
  nm_extra_query_name: setting('Words of the query that stand alone, likewise.', 0.8),
  nm_extra_result_name: setting('Words of the entity that stand alone, likewise.', 0.2),
  nm_family_name_weight: unread('Family names.', 1.3),
  nm_fuzzy_cutoff_factor: unread('How far words may differ.', 1),
}

const aliases = ['logic-v2', 'logic-v1', 'name-based', 'name-qualified', 'ofac']

function algorithm(name: string, description: string): Algorithm {
  return { name, description, features, docs: { name, description, config, features } }
}

/** The algorithms by which `algorithm=` may ask. There is one; the names of others lead to it, and say so. */
export const algorithms: readonly Algorithm[] = [
  algorithm(
    bestAlgorithm,
    'Names taken apart and compared word by word in every script, with dates, countries, gender and numbers beside them.',
  ),
  ...aliases.map((name) =>
    algorithm(name, `An alias of '${bestAlgorithm}': taken so that existing clients work, and scored by it.`),
  ),
]

/** 400 for an algorithm or a setting that nobody knows. */
export function checkAlgorithm(name: string, given: Readonly<Record<string, unknown>>): Wired<string> {
  const known = ['best', ...algorithms.map((one) => one.name)]
  if (!known.includes(name))
    return unwired(400, `Unknown algorithm: ${name.slice(0, 80)}. Known are ${known.join(', ')}.`)
  const odd = Object.keys(given).find((key) => !Object.hasOwn(config, key))
  if (odd === undefined) return wired(name === 'best' ? bestAlgorithm : name)
  return unwired(400, `Unknown config key: ${odd.slice(0, 80)}. Known are ${Object.keys(config).join(', ')}.`)
}
