import './reports.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue } from '../ui/queue.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { type Period, useReport, useReports } from './api.ts'
import { PeriodChooser } from './period-chooser.tsx'
import { ReportView } from './report-view.tsx'

/** The address says which report and for when: `/reports?report=holds-by-reason&from=2026-10-01`. */
export interface ReportsSearch extends Period {
  readonly report?: string
}

/** What the work and the exposure look like from above: every report the server has, each with picture and table. */
export function ReportsPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { report: chosen, ...period } = useSearch({ from: '/reports' })
  const navigate = useNavigate()
  const { data, error, refetch } = useReports()
  const reports = data?.items ?? []
  const selected = reports.find(({ id }) => id === chosen) ?? reports[0]
  const go = (search: ReportsSearch) => void navigate({ to: '/reports', search, replace: true })
  const name = selected ? { report: selected.id } : {}
  return (
    <Page title={t('nav.reports')}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <Queue
          label={t('nav.reports')}
          items={reports.map(({ id, title }) => ({ id, row: <span>{said(title)}</span> }))}
          selected={selected?.id}
          select={(report) => go({ ...period, report })}
        >
          <PeriodChooser period={period} choose={(wanted) => go({ ...name, ...wanted })} />
          {selected && <Chosen id={selected.id} period={period} />}
        </Queue>
      )}
    </Page>
  )
}

function Chosen({ id, period }: { readonly id: string; readonly period: Period }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReport(id, period)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  if (data.rows.length === 0) return <EmptyState title={t('reports.none')} says={t('reports.noneSays')} />
  return <ReportView key={id} report={data} period={period} />
}
