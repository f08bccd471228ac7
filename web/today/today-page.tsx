import './today.css'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '#lifecycle/model'
import { useMay } from '../access/session.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useChanges, useWork } from './api.ts'
import { ChangeList } from './change-list.tsx'
import { isIn, type View } from './counts.ts'
import { Tiles } from './tiles.tsx'
import { WorkList } from './work-list.tsx'

/** `/today?view=overdue`: only what a tile counts. */
export interface TodaySearch {
  readonly view?: View
}

/** The day: what I must do and by when, and what changed since I last looked. */
export function TodayPage() {
  const { t } = useTranslation()
  const may = useMay()
  const work = useWork()
  const changes = useChanges()
  return (
    <Page
      title={t('today.title')}
      aside={may('deadline.read') && <Link to="/deadlines">{t('today.allDeadlines')}</Link>}
    >
      {work.data && <Tiles items={work.data.items} />}
      <div className="today">
        <section aria-labelledby="work-title">
          <h2 id="work-title">{t('today.work')}</h2>
          {work.error && <ProblemNotice error={work.error} retry={() => void work.refetch()} />}
          {work.isPending && <Skeleton lines={6} />}
          {work.data && <Chosen items={work.data.items} />}
        </section>
        <section aria-labelledby="changes-title">
          <h2 id="changes-title">{t('today.changes')}</h2>
          {changes.error && <ProblemNotice error={changes.error} retry={() => void changes.refetch()} />}
          {changes.isPending && <Skeleton lines={4} />}
          {changes.data && <ChangeList items={changes.data.items} />}
        </section>
      </div>
    </Page>
  )
}

/** All of it, or what the address asks for. */
function Chosen({ items }: { readonly items: readonly WorkItem[] }) {
  const { t } = useTranslation()
  const may = useMay()
  const { view } = useSearch({ from: '/today' })
  const now = new Date().toISOString()
  const shown = view ? items.filter((item) => isIn(view, item, now)) : items
  return (
    <>
      {view && (
        <p className="soft small" role="status">
          {t('today.filtered', { count: shown.length, total: items.length })}{' '}
          <Link to="/today" search={{}}>
            {t('today.showAll')}
          </Link>
        </p>
      )}
      <WorkList items={shown} mayOrder={may('order.draft')} />
    </>
  )
}
