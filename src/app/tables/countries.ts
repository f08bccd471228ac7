import { allCountries } from '#countries'
import type { CountryLine } from '#countries/model'
import { type Act, wording } from '#kernel'
import { type Db, inTransaction } from '#storage'
import type { Column, TableFilter } from './model.ts'

export const countryColumns: readonly Column<CountryLine>[] = [
  { key: 'country', title: wording('Kod', 'Kode', 'Koodi', 'Code'), cell: ({ country }) => country },
  {
    key: 'sv',
    title: wording('Namn (sv)', 'Navn (sv)', 'Nimi (sv)', 'Name (sv)'),
    cell: ({ name }) => name.sv,
  },
  {
    key: 'nb',
    title: wording('Namn (nb)', 'Navn (nb)', 'Nimi (nb)', 'Name (nb)'),
    cell: ({ name }) => name.nb,
  },
  {
    key: 'fi',
    title: wording('Namn (fi)', 'Navn (fi)', 'Nimi (fi)', 'Name (fi)'),
    cell: ({ name }) => name.fi,
  },
  {
    key: 'en',
    title: wording('Namn (en)', 'Navn (en)', 'Nimi (en)', 'Name (en)'),
    cell: ({ name }) => name.en,
  },
  { key: 'band', title: wording('Landgrupp', 'Landgruppe', 'Maaluokka', 'Band'), cell: ({ band }) => band },
  {
    key: 'source',
    title: wording('Kommer från', 'Kommer fra', 'Lähde', 'Comes from'),
    cell: ({ source }) => source,
  },
  {
    key: 'humanRights',
    title: wording('Mänskliga rättigheter', 'Menneskerettigheter', 'Ihmisoikeudet', 'Human rights'),
    cell: ({ humanRights }) => humanRights,
  },
  {
    key: 'democracy',
    title: wording('Demokrati', 'Demokrati', 'Demokratia', 'Democracy'),
    cell: ({ democracy }) => democracy,
  },
  {
    key: 'publishers',
    title: wording('Utgivare', 'Utgivere', 'Julkaisijoita', 'Publishers'),
    cell: ({ publishers }) => publishers,
  },
  {
    key: 'worstArea',
    title: wording('Sämsta område', 'Verste område', 'Huonoin alue', 'Worst area'),
    cell: ({ worstArea }) => worstArea,
  },
  {
    key: 'armsEmbargo',
    title: wording('Vapenembargo', 'Våpenembargo', 'Asevientikielto', 'Arms embargo'),
    cell: ({ armsEmbargo }) => armsEmbargo,
  },
  {
    key: 'regimes',
    title: wording('Sanktionsregimer', 'Sanksjonsregimer', 'Pakotejärjestelmät', 'Sanctions regimes'),
    cell: ({ regimes }) => regimes,
  },
]

/** What the screen sorts by; its column of names is called `q`. */
const sorts: Readonly<Record<string, (line: CountryLine) => string | number>> = {
  q: ({ name }) => name.en,
  country: ({ country }) => country,
  state: ({ band }) => band ?? 'Z',
  source: ({ source }) => source ?? '',
  humanRights: ({ humanRights }) => humanRights ?? -1,
  democracy: ({ democracy }) => democracy ?? -1,
  publishers: ({ publishers }) => publishers,
  regimes: ({ regimes }) => regimes,
}

/** Every country that the filters of the screen leave, in its order. */
export async function* countryRows(
  db: Db,
  act: Act,
  { q, state, sort }: TableFilter,
): AsyncGenerator<CountryLine> {
  const all = await inTransaction(db, act.at, (tx) => allCountries(tx, act))
  const text = q?.toLowerCase()
  const left = all.filter(
    ({ name, band }) =>
      (text === undefined || Object.values(name).some((one) => one.toLowerCase().includes(text))) &&
      (state === undefined || (band ?? '–') === state),
  )
  const value = sorts[sort?.replace(/^-/, '') ?? '']
  if (value) left.sort((a, b) => compare(value(a), value(b)) * (sort?.startsWith('-') ? -1 : 1))
  yield* left
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
