import './lists.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { currentLanguage } from '../app/i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue } from '../ui/queue.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { arrangeLists } from './arrange-lists.ts'
import { ListFilters } from './list-filters.tsx'
import { ListRow } from './list-row.tsx'
import { ListView } from './list-view.tsx'
import { type ListsSearch, listsSearch } from './search.ts'
import { LookAtAll } from './supply/look-at-all.tsx'
import { useLists, useOwnCountries } from './use-lists.ts'

/** Every list the house knows, by what it is to us, and how old what we hold is. */
export function ListsPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/lists' })
  const navigate = useNavigate()
  const { lists, isLoaded, error, folder, retry } = useLists()
  const countries = useOwnCountries()
  const shown = arrangeLists(lists, search, { countries, language: currentLanguage() })
  const selected = shown.find(({ status }) => status.name === search.list) ?? shown[0]
  const change = (part: { readonly [name in keyof ListsSearch]: string | undefined }) =>
    void navigate({ to: '/lists', search: listsSearch({ ...search, ...part }), replace: true })
  return (
    <Page title={t('nav.lists')} aside={<Ways />}>
      <ProblemNotice error={error} retry={retry} />
      {folder !== null && <p className="notice">{t('supply.folder', { folder })}</p>}
      {!isLoaded && !error && <Skeleton lines={6} />}
      {isLoaded && (
        <Queue
          label={t('lists.list')}
          items={shown.map((list, index) => ({
            id: list.status.name,
            row: <ListRow list={list} />,
            ...(list.group === shown[index - 1]?.group ? {} : { group: t(`listGroup.${list.group}`) }),
          }))}
          selected={selected?.status.name}
          select={(list) => change({ list })}
          head={
            <>
              <ListFilters search={search} change={change} />
              <p className="queue-head soft small" role="status">
                {t('lists.count', {
                  count: shown.length,
                  loaded: shown.filter(({ status }) => status.version).length,
                })}
              </p>
            </>
          }
          foot={<LookAtAll lists={lists} />}
        >
          {selected ? (
            <ListView key={selected.status.name} list={selected} />
          ) : (
            <EmptyState title={t('lists.none')} says={t('lists.noneSays')} />
          )}
        </Queue>
      )}
    </Page>
  )
}

function Ways() {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <>
      <Link to="/lists/own">{t('lists.toOwn')}</Link>
      {may('list.search') && <Link to="/lists/search">{t('lists.search')}</Link>}
      {may('screening.read') && <Link to="/alerts/threshold">{t('lists.toThreshold')}</Link>}
    </>
  )
}
