import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DataClassView } from '#privacy/model'
import { useMay } from '../access/session.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue } from '../ui/queue.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { fetchClasses, fetchDue } from './api.ts'
import { ClassActs } from './class-acts.tsx'
import { PrivacyTabs } from './privacy-tabs.tsx'

/** The record of processing (Art. 30): which personal data, why, by what right, how long, and what is past its time. */
export function ClassesPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const may = useMay()
  const { dataClass } = useSearch({ from: '/privacy/classes' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery({ queryKey: ['data-classes'], queryFn: fetchClasses })
  const due = useQuery({ queryKey: ['data-due'], queryFn: fetchDue, enabled: may('privacy.holdRead') })
  const classes = data?.items ?? []
  const shown = classes.find(({ id }) => id === dataClass) ?? classes[0]
  const length = useLength()
  return (
    <Page title={t('privacy.classes')}>
      <PrivacyTabs />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <Queue
          label={t('privacy.classes')}
          items={classes.map((one) => ({
            id: one.id,
            row: (
              <span className="queue-row-head">
                <strong>{said(one.title)}</strong>
                <span className="soft small">{length(one.retention.setting ?? one.retention)}</span>
              </span>
            ),
          }))}
          selected={shown?.id}
          select={(id) => void navigate({ to: '/privacy/classes', search: { dataClass: id }, replace: true })}
        >
          {shown && (
            <>
              <ClassFacts one={shown} />
              {due.data && (
                <ClassActs one={shown} due={due.data.items.find((some) => some.dataClass === shown.id)} />
              )}
            </>
          )}
        </Queue>
      )}
    </Page>
  )
}

/** "10 years", "90 days". */
export function useLength() {
  const { t } = useTranslation()
  return ({ count, unit }: { readonly count: number; readonly unit: 'years' | 'days' }) =>
    t(unit === 'years' ? 'privacy.years' : 'privacy.days', { count })
}

function ClassFacts({ one }: { readonly one: DataClassView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const length = useLength()
  const { retention } = one
  return (
    <>
      <header className="summary-head">
        <h2>{said(one.title)}</h2>
      </header>
      <p>{said(one.what)}</p>
      <dl className="pairs">
        <dt>{t('privacy.purpose')}</dt>
        <dd>{said(one.purpose)}</dd>
        <dt>{t('privacy.basis')}</dt>
        <dd>
          {one.basis.article}: {said(one.basis.because)}
        </dd>
        <dt>{t('privacy.source')}</dt>
        <dd>{said(one.source)}</dd>
        <dt>{t('privacy.recipients')}</dt>
        <dd>{said(one.recipients)}</dd>
        <dt>{t('privacy.keptFor')}</dt>
        <dd>
          {length(retention.setting ?? retention)}
          {retention.setting && ` · ${t('privacy.setHere', { reason: retention.setting.reason })}`}
        </dd>
        <dt>{t('privacy.countedFrom')}</dt>
        <dd>{said(retention.countedFrom)}</dd>
        <dt>{t('privacy.restsOn')}</dt>
        <dd>
          {retention.rests} {!retention.verified && <span className="state">{t('privacy.notVerified')}</span>}
        </dd>
      </dl>
    </>
  )
}
