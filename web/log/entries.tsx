import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { fetchEntries, pageSize } from './api.ts'
import { EntryRow } from './entry-row.tsx'

/** One page of entries, newest first; the address says from where. Opens at the end of the log. */
export function Entries({ size }: { readonly size: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { from: asked } = useSearch({ from: '/log' })
  const from = Math.max(0, Math.min(asked ?? size - pageSize, size - 1))
  const { data, error, refetch } = useQuery({
    queryKey: ['entries', from, size],
    queryFn: () => fetchEntries(from),
    placeholderData: keepPreviousData,
    enabled: size > 0,
  })
  if (size === 0) return <EmptyState title={t('log.none')} says={t('log.noneSays')} />
  const to = Math.min(size, from + pageSize)
  return (
    <section className="form-part" aria-labelledby="entries-title">
      <h2 id="entries-title">{t('log.entries')}</h2>
      <p className="soft small" role="status">
        {t('log.shown', { from: format.number(from), to: format.number(to - 1), size: format.number(size) })}
      </p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <ol className="entries">
          {[...data.items].reverse().map((entry) => (
            <EntryRow key={entry.seq} entry={entry} size={size} />
          ))}
        </ol>
      )}
      <nav className="pager" aria-label={t('log.pages')}>
        {to < size && (
          <Link to="/log" search={{ from: from + pageSize }}>
            {t('log.newer')}
          </Link>
        )}
        {from > 0 && (
          <Link to="/log" search={{ from: Math.max(0, from - pageSize) }}>
            {t('log.older')}
          </Link>
        )}
      </nav>
    </section>
  )
}
