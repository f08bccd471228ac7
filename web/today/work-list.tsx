import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '#lifecycle/model'
import { AppLink } from '../ui/app-link.tsx'
import { DueBadge } from '../ui/due-badge.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useSaid } from '../ui/said.ts'

export interface WorkListProps {
  readonly items: readonly WorkItem[]
  readonly mayOrder: boolean
}

/** What waits for me, what is due first standing first. */
export function WorkList({ items, mayOrder }: WorkListProps) {
  const { t } = useTranslation()
  const said = useSaid()
  if (items.length === 0)
    return (
      <EmptyState title={t('today.nothing')} says={t('today.nothingSays')}>
        {mayOrder && (
          <Link to="/orders/$ref" params={{ ref: 'new' }}>
            {t('palette.newOrder')}
          </Link>
        )}
      </EmptyState>
    )
  return (
    <ol className="work">
      {items.map((item) => (
        <li key={`${item.kind} ${item.id}`}>
          <div>
            <AppLink to={item.link}>{said(item.title)}</AppLink>
            <p className="soft">{said(item.why)}</p>
          </div>
          {item.due ? (
            <DueBadge due={item.dueOn ?? item.due} />
          ) : (
            <span className="soft">{t('due.none')}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
