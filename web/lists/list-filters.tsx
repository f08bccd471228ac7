import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bearings } from './bearing.ts'
import { type ListsSearch, listShows, listSorts } from './search.ts'

export interface ListFiltersProps {
  readonly search: ListsSearch
  readonly change: (part: { readonly [name in keyof ListsSearch]: string | undefined }) => void
}

/** What is looked for among the lists, and in which order; each choice stands in the address. */
export function ListFilters({ search, change }: ListFiltersProps) {
  const { t } = useTranslation()
  const all = { value: '', label: t('lists.all') }
  const fields = [
    {
      name: 'means',
      options: [all, ...bearings.map((value) => ({ value, label: t(`listGroup.${value}`) }))],
    },
    { name: 'show', options: [all, ...listShows.map((value) => ({ value, label: t(`listShow.${value}`) }))] },
    {
      name: 'sort',
      options: [
        { value: '', label: t('lists.usualOrder') },
        ...listSorts.map((value) => ({ value, label: t(`listSort.${value}`) })),
      ],
    },
  ] as const
  return (
    <search className="list-filters">
      <TextInput
        label={t('lists.find')}
        value={search.find ?? ''}
        onChange={(event) => change({ find: event.currentTarget.value || undefined })}
      />
      {fields.map(({ name, options }) => (
        <NativeSelect
          key={name}
          label={t(`listFilter.${name}`)}
          value={search[name] ?? ''}
          data={[...options]}
          onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
        />
      ))}
    </search>
  )
}
