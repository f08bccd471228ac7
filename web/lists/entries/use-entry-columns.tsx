import { useTranslation } from 'react-i18next'
import type { ListEntry } from '#lists/model'
import { useFormat } from '../../ui/format.ts'
import type { Column } from '../../ui/table/column.ts'
import { entryKinds, otherNames } from './entry-words.ts'

/** The columns of entries. `find` and `schema` are what the server looks for; it hands entries out by reference. */
export function useEntryColumns(): readonly Column<ListEntry>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const countries = ({ nationalities, countries: theirs }: ListEntry) =>
    [...new Set([...nationalities, ...theirs])].map(format.country).join(', ')
  const plain = { isUnsorted: true } as const
  return [
    {
      ...{ id: 'find', title: t('entries.name'), width: 300, filter: 'text', ...plain },
      value: ({ names }) => names[0]?.full,
      cell: ({ names }) => <span dir="auto">{names[0]?.full}</span>,
    },
    { ...{ id: 'entry', title: t('entries.reference'), width: 140, ...plain }, value: ({ entry }) => entry },
    {
      ...{ id: 'schema', title: t('entries.kind'), width: 150, ...plain },
      filter: entryKinds.map((value) => ({ value, label: t(`entryKind.${value}`) })),
      value: ({ schema }) => t(`entryKind.${schema}`),
    },
    {
      ...{ id: 'born', title: t('entries.born'), width: 140, ...plain },
      value: ({ birthDates }) => birthDates.map(({ text }) => text).join(', '),
    },
    { ...{ id: 'countries', title: t('entries.countries'), width: 170, ...plain }, value: countries },
    {
      ...{ id: 'programmes', title: t('entries.programmes'), width: 180, ...plain },
      value: ({ programmes }) => programmes.join(', '),
    },
    {
      ...{ id: 'listedOn', title: t('entries.listedOn'), width: 130, ...plain },
      value: ({ listedOn }) => listedOn && format.day(listedOn),
    },
    {
      ...{ id: 'names', title: t('entries.otherNames'), width: 320, isOptional: true, ...plain },
      value: (entry) => otherNames(entry).join(' · '),
    },
    {
      ...{ id: 'numbers', title: t('entries.numbers'), width: 220, isOptional: true, ...plain },
      value: ({ identifiers }) => identifiers.map(({ value }) => value).join(', '),
    },
  ]
}
