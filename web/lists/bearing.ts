import type { ListStatus } from '#lists/model'

/** What a list is to us, the weightiest first. `law`: it binds us where one of our companies is. */
export const bearings = ['law', 'otherLaw', 'restriction', 'signal', 'counterMeasure', 'own'] as const
export type Bearing = (typeof bearings)[number]

/** Where the EU's lists are law, or have a twin in national law. */
const withEu =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

/** The states of a list by the codes of countries. */
const states: Readonly<Record<string, readonly string[]>> = { EU: withEu, UK: ['GB'], CH: ['CH', 'LI'] }

/** What a list is to companies in these countries; without any known, to one in the EU. */
export function bearingOf(
  { name, jurisdiction, means }: Pick<ListStatus, 'name' | 'jurisdiction' | 'means'>,
  countries: readonly string[],
): Bearing {
  if (name.startsWith('own-')) return 'own'
  if (means.effect !== 'freeze') return means.effect
  if (jurisdiction === 'UN') return 'law'
  const here = countries.length > 0 ? countries : ['SE']
  const binding = states[jurisdiction] ?? [jurisdiction]
  return here.some((country) => binding.includes(country)) ? 'law' : 'otherLaw'
}
