import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EntryChange } from '#lists/model'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { fetchDelta } from './api.ts'

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
      {data &&
        changes.map((change) => (
          <DeltaGroup
            key={change}
            title={t(`lists.${change}`, { count: data.counts[change] })}
            count={data.counts[change]}
            items={data.items.filter((item) => item.change === change)}
          />
        ))}
    </section>
  )
}

const changes = ['added', 'removed', 'changed'] as const

interface DeltaGroupProps {
  readonly title: string
  readonly count: number
  readonly items: readonly EntryChange[]
}

function DeltaGroup({ title, count, items }: DeltaGroupProps) {
  const { t } = useTranslation()
  if (items.length === 0) return <p className="soft">{title}</p>
  return (
    <details>
      <summary>{title}</summary>
      <ul className="delta-items">
        {items.map(({ entry, name, fields }) => (
          <li key={entry}>
            <code>{entry}</code> {name}
            {fields.length > 0 && <span className="soft"> {fields.map(({ says }) => says).join('; ')}</span>}
          </li>
        ))}
      </ul>
      {count > items.length && <p className="soft">{t('lists.andMore', { count: count - items.length })}</p>}
    </details>
  )
}
