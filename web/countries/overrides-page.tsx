import './countries.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { overridesQuery } from './api.ts'
import { OverrideTable } from './override-table.tsx'
import { CountryTabs } from './tabs.tsx'

/** Bands that people set instead of the judged ones: asked for, in force, ended. */
export function OverridesPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(overridesQuery)
  return (
    <Page title={t('countries.overrides')}>
      <CountryTabs at="overrides" />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && data.items.length === 0 && (
        <EmptyState title={t('countries.noOverrides')} says={t('countries.noOverridesSays')} />
      )}
      {data && data.items.length > 0 && (
        <>
          <p role="status">{t('countries.overridesInForce', { count: data.inForce })}</p>
          <OverrideTable lines={data.items} />
        </>
      )}
    </Page>
  )
}
