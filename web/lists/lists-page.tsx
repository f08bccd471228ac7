import './lists.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListStatus } from '#lists/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue } from '../ui/queue.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { fetchLists } from './api.ts'
import { ListAge } from './list-age.tsx'
import { ListView } from './list-view.tsx'

/** The address says which list is shown: `/lists?list=eu-fsf`. */
export interface ListsSearch {
  readonly list?: string
}

/** Every list the house knows, loaded or not, and how old what we hold is. */
export function ListsPage() {
  const { t } = useTranslation()
  const { list: chosen } = useSearch({ from: '/lists' })
  const navigate = useNavigate()
  const may = useMay()
  const { data, error, refetch } = useQuery({ queryKey: ['lists'], queryFn: fetchLists })
  const lists = data ?? []
  const selected = lists.find(({ name }) => name === chosen) ?? lists[0]
  const loaded = lists.filter(({ version }) => version).length
  return (
    <Page
      title={t('nav.lists')}
      aside={
        <>
          {may('list.search') && <Link to="/lists/search">{t('lists.search')}</Link>}
          {may('screening.read') && <Link to="/alerts/threshold">{t('lists.toThreshold')}</Link>}
        </>
      }
    >
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <Queue
          label={t('lists.list')}
          items={lists.map((list) => ({ id: list.name, row: <ListRow list={list} /> }))}
          selected={selected?.name}
          select={(list) => void navigate({ to: '/lists', search: { list }, replace: true })}
          head={
            <p className="queue-head soft small" role="status">
              {t('lists.count', { count: lists.length, loaded })}
            </p>
          }
        >
          {selected ? (
            <ListView key={selected.name} list={selected} />
          ) : (
            <EmptyState title={t('lists.none')} says={t('lists.noneSays')} />
          )}
        </Queue>
      )}
    </Page>
  )
}

function ListRow({ list }: { readonly list: ListStatus }) {
  return (
    <>
      <span className="queue-row-head">
        <strong>{list.title}</strong>
      </span>
      <span className="queue-row-foot">
        <code>{list.name}</code>
        <ListAge list={list} />
      </span>
    </>
  )
}
