import type { ListEntry, Schema, Tally } from './model.ts'

/** A rate is a share of a population: `of` says who counts at all, `has` who counts as having it. */
interface Rate {
  of: number
  has: number
}

const rateNames = [
  'entryWithProgramme',
  'entryWithAlias',
  'entryWithIdentifier',
  'entryWithMeasure',
  'personWithBirthDate',
  'personWithNationality',
  'vesselWithImo',
  'nameNotLatin',
  'nameWeak',
] as const
export type RateName = (typeof rateNames)[number]

/** Counts entries one by one while they stream past. */
export interface Counter {
  readonly schemas: Map<Schema, number>
  readonly rates: Map<RateName, Rate>
  names: number
  aliases: number
}

export function newCounter(): Counter {
  return { schemas: new Map(), rates: new Map(), names: 0, aliases: 0 }
}

export function count(counter: Counter, entry: ListEntry): void {
  const { schema, names } = entry
  counter.schemas.set(schema, (counter.schemas.get(schema) ?? 0) + 1)
  counter.names += names.length
  counter.aliases += names.filter(({ kind }) => kind !== 'primary').length
  add(counter, 'entryWithProgramme', entry.programmes.length > 0)
  add(counter, 'entryWithAlias', names.length > 1)
  add(counter, 'entryWithIdentifier', entry.identifiers.length > 0)
  add(counter, 'entryWithMeasure', entry.measures.length > 0)
  if (schema === 'Person') {
    add(counter, 'personWithBirthDate', entry.birthDates.length > 0)
    add(counter, 'personWithNationality', entry.nationalities.length > 0)
  }
  if (schema === 'Vessel')
    add(
      counter,
      'vesselWithImo',
      entry.identifiers.some(({ kind }) => kind === 'imo'),
    )
  for (const { script, kind } of names) {
    add(counter, 'nameNotLatin', script !== undefined && script !== 'Latn')
    add(counter, 'nameWeak', kind === 'weak')
  }
}

function add({ rates }: Counter, name: RateName, has: boolean): void {
  const rate = rates.get(name) ?? { of: 0, has: 0 }
  rate.of += 1
  if (has) rate.has += 1
  rates.set(name, rate)
}

/** The sum. `aliases` says `absent` where the file that carries them was not given. Rates keep four digits. */
export function tallyOf(counter: Counter, aliases: 'present' | 'absent'): Tally {
  const { schemas, rates, names } = counter
  return {
    entries: [...schemas.values()].reduce((sum, number) => sum + number, 0),
    persons: schemas.get('Person') ?? 0,
    organisations: schemas.get('Organization') ?? 0,
    vessels: schemas.get('Vessel') ?? 0,
    aircraft: schemas.get('Aircraft') ?? 0,
    names,
    aliases: aliases === 'absent' ? 'absent' : counter.aliases,
    rates: Object.fromEntries(
      [...rates].map(([name, { of, has }]) => [name, Math.round((10_000 * has) / of) / 10_000]),
    ),
  }
}
