import './countries.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { AsOfSwitch, useAsOf } from '../ui/as-of.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { TableSearch } from '../ui/table/table-search.ts'
import { countriesQuery } from './api.ts'
import { CountryTable } from './country-table.tsx'
import { CountryTabs } from './tabs.tsx'

const WorldMap = lazy(async () => ({ default: (await import('./world-map.tsx')).WorldMap }))

/** `/countries?view=map`: the map above the table. */
export interface CountriesSearch extends TableSearch {
  readonly view?: 'map'
}

/** Every country with its band, as a table and as a map. */
export function CountriesPage() {
  const { t } = useTranslation()
  const { view } = useSearch({ from: '/countries' })
  const asOf = useAsOf()
  const { data, error, refetch } = useQuery(countriesQuery(asOf))
  const rated = data?.filter(({ band }) => band !== null).length ?? 0
  return (
    <Page
      title={t('nav.countries')}
      aside={
        <>
          <Link
            to="/countries"
            search={({ view: _, ...rest }) => (view ? rest : { ...rest, view: 'map' as const })}
            replace
          >
            {t(view ? 'countries.hideMap' : 'countries.showMap')}
          </Link>
          <AsOfSwitch />
        </>
      }
    >
      <CountryTabs at="countries" />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && rated === 0 && (
        <EmptyState title={t('countries.none')} says={t('countries.noneSays')}>
          <Link to="/countries/figures">{t('countries.toFigures')}</Link>
        </EmptyState>
      )}
      {data && view && (
        <Suspense fallback={<Skeleton lines={10} />}>
          <WorldMap countries={data} />
        </Suspense>
      )}
      {data && <CountryTable countries={data} />}
      <p className="soft small">{t('countries.notABan')}</p>
    </Page>
  )
}
