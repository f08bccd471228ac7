import './today.css'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useChanges, useWork } from './api.ts'
import { ChangeList } from './change-list.tsx'
import { WorkList } from './work-list.tsx'

/** The day: what I must do and by when, and what changed since I last looked. */
export function TodayPage() {
  const { t } = useTranslation()
  const may = useMay()
  const work = useWork()
  const changes = useChanges()
  return (
    <Page title={t('today.title')}>
      <div className="today">
        <section aria-labelledby="work-title">
          <h2 id="work-title">{t('today.work')}</h2>
          {work.error && <ProblemNotice error={work.error} retry={() => void work.refetch()} />}
          {work.isPending && <Skeleton lines={6} />}
          {work.data && <WorkList items={work.data.items} mayOrder={may('order.draft')} />}
        </section>
        {changes.data && (
          <section aria-labelledby="changes-title">
            <h2 id="changes-title">{t('today.changes')}</h2>
            <ChangeList items={changes.data.items} />
          </section>
        )}
      </div>
    </Page>
  )
}
