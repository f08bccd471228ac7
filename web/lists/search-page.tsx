import './search.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SearchLine } from '#screening/model'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMySearches } from './search-api.ts'
import { SearchForm } from './search-form.tsx'

/** Look for a name on the lists, and what I looked for before. */
export function ListSearchPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('listSearch.title')} aside={<Link to="/lists">{t('listSearch.toLists')}</Link>}>
      <div className="list-search">
        <SearchForm />
        <MySearches />
      </div>
    </Page>
  )
}

function MySearches() {
  const { t } = useTranslation()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMySearches()
  const lines = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="list-search-mine" aria-label={t('listSearch.mine')}>
      <h2>{t('listSearch.mine')}</h2>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && lines.length === 0 && (
        <EmptyState title={t('listSearch.noneYet')} says={t('listSearch.noneYetSays')} />
      )}
      <ul>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('listSearch.more')}
        </Button>
      )}
    </section>
  )
}

function Line({ line: { id, at, asked, status, total } }: { readonly line: SearchLine }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <li>
      <Link to="/lists/search/$id" params={{ id }}>
        <bdi>{asked.name.trim() || t('listSearch.noName')}</bdi>
      </Link>{' '}
      <span className="soft">
        <time dateTime={at}>{format.instant(at)}</time> ·{' '}
        {status === 'refused' ? t('listSearch.notLooked') : t('listSearch.found', { count: total })}
      </span>
    </li>
  )
}
