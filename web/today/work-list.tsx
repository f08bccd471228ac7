import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../ui/app-link.tsx'
import { DueBadge } from '../ui/due-badge.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Work } from './api.ts'

export interface WorkListProps {
  readonly items: readonly Work[]
  readonly mayOrder: boolean
}

/** What waits for me, the most pressing first. */
export function WorkList({ items, mayOrder }: WorkListProps) {
  const { t } = useTranslation()
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
      {[...items].sort(pressing).map((item) => (
        <li key={`${item.kind} ${item.id}`}>
          <div>
            <AppLink to={item.link}>{item.title}</AppLink>
            {item.why && <p className="soft">{item.why}</p>}
          </div>
          {item.due ? <DueBadge due={item.due} /> : <span className="soft">{t('due.none')}</span>}
        </li>
      ))}
    </ol>
  )
}

const never = '9999'
const pressing = (a: Work, b: Work) => (a.due ?? never).localeCompare(b.due ?? never)
