import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type DeltaItem, fetchDelta } from './api.ts'

export interface DeltaViewProps {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** What a version added, changed and removed against the one before. */
export function DeltaView({ name, from, to }: DeltaViewProps) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['list-delta', name, from, to],
    queryFn: () => fetchDelta(name, from, to),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <section className="delta" aria-live="polite" aria-label={t('lists.whatChanged')}>
      <p>{t('lists.deltaOf', { from, to })}</p>
      <ProblemNotice error={error} />
      {!data && !error && <Skeleton lines={3} />}
      {data && (
        <>
          <DeltaGroup title={t('lists.added', { count: data.added.length })} items={data.added} />
          <DeltaGroup title={t('lists.removed', { count: data.removed.length })} items={data.removed} />
          <DeltaGroup title={t('lists.changed', { count: data.changed.length })} items={data.changed} />
        </>
      )}
    </section>
  )
}

const shownAtMost = 200

function DeltaGroup({
  title,
  items,
}: {
  readonly title: string
  readonly items: readonly (DeltaItem & { readonly says?: readonly string[] })[]
}) {
  const { t } = useTranslation()
  if (items.length === 0) return <p className="soft">{title}</p>
  return (
    <details>
      <summary>{title}</summary>
      <ul className="delta-items">
        {items.slice(0, shownAtMost).map(({ entry, name, says }) => (
          <li key={entry}>
            <code>{entry}</code> {name}
            {says && <span className="soft"> {says.join(' ')}</span>}
          </li>
        ))}
      </ul>
      {items.length > shownAtMost && (
        <p className="soft">{t('lists.andMore', { count: items.length - shownAtMost })}</p>
      )}
    </details>
  )
}
