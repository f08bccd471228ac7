import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountryLine } from '#countries/model'
import { currentLanguage } from '../app/i18n.ts'
import { useFormat } from '../ui/format.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { BandMark } from './band-mark.tsx'

/** The table of countries; also the text behind the map. */
export function CountryTable({ countries }: { readonly countries: readonly CountryLine[] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns speak the reader's language
  const columns = useMemo(() => columnsIn(t, format.number), [t, i18n.language])
  const language = currentLanguage()
  const rows = useMemo(
    () => countries.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language)),
    [countries, language],
  )
  return (
    <DataTable
      label={t('nav.countries')}
      columns={columns}
      source={wholeSource(rows)}
      rowKey={({ country }) => country}
      rowLink={({ country }) => `/countries/${country}`}
      exported="countries"
      empty={null}
    />
  )
}

function columnsIn(t: TFunction, number: (value: number) => string): readonly Column<CountryLine>[] {
  const score = (value: number | null) => (value === null ? '–' : number(value))
  const yes = (is: boolean) => (is ? t('countries.yes') : '')
  return [
    {
      ...{ id: 'q', title: t('countries.country'), width: 210, filter: 'text' },
      value: ({ name }) => name[currentLanguage()],
    },
    { id: 'country', title: t('countries.code'), value: ({ country }) => country, width: 80 },
    {
      ...{ id: 'state', title: t('countries.band'), width: 120 },
      value: ({ band }) => band ?? '–',
      cell: ({ band }) => <BandMark band={band} />,
      filter: [
        ...['A', 'B', 'C', 'D', 'E'].map((value) => ({ value, label: value })),
        { value: '–', label: t('countries.unrated') },
      ],
    },
    {
      ...{ id: 'source', title: t('countries.source'), width: 150 },
      value: ({ source }) => (source ? t(`countrySource.${source}`) : ''),
    },
    {
      ...{ id: 'humanRights', title: t('countries.humanRights'), width: 150, isNumber: true },
      value: ({ humanRights }) => humanRights,
      cell: ({ humanRights }) => score(humanRights),
    },
    {
      ...{ id: 'democracy', title: t('countries.democracy'), width: 130, isNumber: true },
      value: ({ democracy }) => democracy,
      cell: ({ democracy }) => score(democracy),
    },
    {
      ...{ id: 'publishers', title: t('countries.publishers'), width: 110, isNumber: true },
      value: ({ publishers }) => publishers,
    },
    {
      ...{ id: 'worstArea', title: t('countries.worstArea'), width: 150 },
      value: ({ worstArea }) => worstArea ?? '',
      cell: ({ worstArea }) => worstArea && <BandMark band={worstArea} />,
    },
    {
      ...{ id: 'armsEmbargo', title: t('countries.armsEmbargo'), width: 140 },
      value: ({ armsEmbargo }) => yes(armsEmbargo),
    },
    {
      ...{ id: 'regimes', title: t('countries.regimes'), width: 110, isNumber: true },
      value: ({ regimes }) => regimes,
    },
    {
      ...{ id: 'override', title: t('countries.override'), width: 150, isOptional: true },
      value: ({ override }) => yes(override),
    },
  ]
}
