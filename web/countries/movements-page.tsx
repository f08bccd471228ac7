import './countries.css'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { indicesQuery, movementsQuery } from './api.ts'
import { MovementTable } from './movement-table.tsx'
import { CountryTabs } from './tabs.tsx'

/** `/countries/movements?to=ixe_…&from=ixe_…`: two editions of one publication; without `from`, the one in force. */
export interface MovementsSearch {
  readonly from?: string
  readonly to?: string
}

/** What moved from one edition to another: country, figure, who sits there. */
export function MovementsPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { from, to } = useSearch({ from: '/countries/movements' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(indicesQuery)
  const loaded = data?.filter(({ editions }) => editions.length > 0) ?? []
  const ofTo = loaded.find(({ editions }) => editions.some(({ id }) => id === to))
  const go = (search: MovementsSearch) => void navigate({ to: '/countries/movements', search, replace: true })
  const named = (edition: { file: string; importedAt: string; yearTo: number }) =>
    `${edition.file} (${edition.yearTo}), ${format.instant(edition.importedAt)}`
  return (
    <Page title={t('countries.movements')}>
      <CountryTabs at="movements" />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && loaded.length === 0 && (
        <EmptyState title={t('countries.noEditions')} says={t('countries.noEditionsSays')}>
          <Link to="/countries/figures">{t('countries.toFigures')}</Link>
        </EmptyState>
      )}
      {loaded.length > 0 && (
        <div className="country-form">
          <NativeSelect
            label={t('countries.toEdition')}
            value={to ?? ''}
            onChange={(event) => go(event.currentTarget.value ? { to: event.currentTarget.value } : {})}
            data={[
              { value: '', label: t('countries.choose') },
              ...loaded.map(({ title, editions }) => ({
                group: title,
                items: editions.map((edition) => ({ value: edition.id, label: named(edition) })),
              })),
            ]}
          />
          {ofTo && to && (
            <NativeSelect
              label={t('countries.fromEdition')}
              value={from ?? ''}
              onChange={(event) =>
                go({ to, ...(event.currentTarget.value ? { from: event.currentTarget.value } : {}) })
              }
              data={[
                { value: '', label: t('countries.inForce') },
                ...ofTo.editions
                  .filter(({ id }) => id !== to)
                  .map((edition) => ({ value: edition.id, label: named(edition) })),
              ]}
            />
          )}
        </div>
      )}
      {to && <Moved to={to} from={from} />}
    </Page>
  )
}

function Moved({ to, from }: { readonly to: string; readonly from: string | undefined }) {
  const { data, error, refetch } = useQuery(movementsQuery(to, from))
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  return data ? <MovementTable movements={data.items} /> : <Skeleton lines={6} />
}
