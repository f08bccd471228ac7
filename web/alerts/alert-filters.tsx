import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { alertSorts, alertStates, priorityLevels } from '#screening/model'
import type { AlertsChange, AlertsSearch } from './search.ts'

export interface AlertFiltersProps {
  readonly search: AlertsSearch
  readonly lists: readonly string[]
  readonly change: (part: AlertsChange) => void
}

/** What is looked for, and in which order; each choice stands in the address. */
export function AlertFilters({ search, lists, change }: AlertFiltersProps) {
  const { t } = useTranslation()
  const all = { value: '', label: t('alerts.any') }
  const known = new Set([...lists, ...(search.list ? [search.list] : [])])
  const fields = [
    {
      name: 'state',
      options: [
        { value: '', label: t('alerts.allOpen') },
        ...alertStates.map((value) => ({ value, label: t(`alertState.${value}`) })),
      ],
    },
    {
      name: 'priority',
      options: [all, ...priorityLevels.map((value) => ({ value, label: t(`alertPriority.${value}`) }))],
    },
    { name: 'list', options: [all, ...[...known].map((value) => ({ value, label: value }))] },
    {
      name: 'age',
      options: [all, ...['overdue', 'today'].map((value) => ({ value, label: t(`alertAge.${value}`) }))],
    },
    {
      name: 'assignee',
      options: [all, ...['me', 'nobody'].map((value) => ({ value, label: t(`alertAssignee.${value}`) }))],
    },
    {
      name: 'sort',
      options: alertSorts.map((value) => ({
        value: value === 'priority' ? '' : value,
        label: t(`alertSort.${value}`),
      })),
    },
  ] as const
  return (
    <search className="alert-filters">
      {fields.map(({ name, options }) => (
        <NativeSelect
          key={name}
          label={t(`alertFilter.${name}`)}
          value={search[name] ?? ''}
          data={[...options]}
          onChange={(event) => change({ [name]: event.currentTarget.value || undefined, alert: undefined })}
        />
      ))}
      {search.party && (
        <button
          type="button"
          className="text-button"
          onClick={() => change({ party: undefined, alert: undefined })}
        >
          {t('alerts.onlyParty', { party: search.party })}
        </button>
      )}
    </search>
  )
}
