import type { ListEntry } from '#lists/model'
import type { ScreeningQuery } from '#screening'
import { type Chance, chanceFrom } from './quality/chance.ts'
import { cultures, invent } from './quality/cultures.ts'
import { damages } from './quality/damages.ts'

/** An invented party as it is looked for. */
interface Invented {
  readonly ref: string
  readonly query: ScreeningQuery
}

const trades =
  'Trading Shipping Logistics Petroleum Energy Marine Electronics Security General Optical'.split(' ')
const places = 'Northern Gulf Baltic Caspian Orient Delta Pacific Atlas Golden Royal Central Star'.split(' ')
const forms = ['AB', 'LLC', 'Ltd', 'GmbH', 'JSC', 'FZE', 'S.A.', 'Co., Ltd.', '']

/**
 * So many invented parties, the same each time: of `share` the names of listed entries, as they stand or damaged, some
 * with what the entry states besides; the others people with the commonest names of twelve cultures, and companies.
 */
export function* inventParties(
  count: number,
  listed: readonly ListEntry[],
  { seed = 5, share = 0.4 } = {},
): Generator<Invented> {
  const chance = chanceFrom(seed)
  for (let n = 0; n < count; n++) {
    const entry = chance.next() < share ? chance.of(listed) : undefined
    const query = entry ? like(entry, chance) : chance.next() < 0.5 ? person(chance) : company(chance)
    yield { ref: `p-${n}`, query }
  }
}

const ways = Object.values(damages)

/** An entry's name, twice out of three damaged; half of them state what the entry does, some another birth date. */
function like(entry: ListEntry, chance: Chance): ScreeningQuery {
  const full = chance.of(entry.names)?.full ?? ''
  const name = (chance.next() < 0.67 ? chance.of(ways)?.(full, chance) : undefined) ?? full
  const schema = chance.next() < 0.1 ? 'LegalEntity' : entry.schema
  if (chance.next() < 0.5) return { name: [name], schema }
  const [birth] = entry.birthDates
  const other = `19${50 + chance.below(45)}-06-15`
  const birthDate = chance.next() < 0.7 && birth ? birth.from : other
  const country = [...entry.countries, ...entry.nationalities].slice(0, 1)
  const [identifier] = chance.next() < 0.3 ? entry.identifiers : []
  return {
    ...{ name: [name], schema, country: country.length > 0 ? country : 'SE' },
    ...(entry.schema === 'Person' ? { birthDate } : {}),
    ...(identifier ? { identifiers: [identifier.value] } : {}),
  }
}

function person(chance: Chance): ScreeningQuery {
  const culture = chance.of(cultures)
  if (!culture) return company(chance)
  const { latin, own, birthDate } = invent(culture, chance)
  const name = own !== undefined && chance.next() < 0.2 ? [latin, own] : [latin]
  return {
    name,
    schema: 'Person',
    ...(chance.next() < 0.5 ? { birthDate, nationality: culture.country } : {}),
  }
}

const syllables =
  'ba ber co dal den fi gra hol ja kar lin lo mar nel no or pe ra ri sol sta tan to ul va vik zen'.split(' ')

/** A word that nobody else made up: registers hold hundreds of thousands. */
function brand(chance: Chance): string {
  const word = Array.from({ length: 3 + chance.below(2) }, () => chance.of(syllables)).join('')
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

function company(chance: Chance): ScreeningQuery {
  const culture = chance.of(cultures)
  const family = culture ? invent(culture, chance).latin.split(' ').at(-1) : 'Vestrov'
  const words = [
    chance.of(places),
    chance.next() < 0.5 ? family : brand(chance),
    chance.of(trades),
    chance.of(forms),
  ]
  return { name: [words.filter((word) => word !== '').join(' ')], schema: 'Organization', country: 'SE' }
}
