import './alerts.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertLine } from '#screening/model'
import { EmptyState } from '../ui/empty-state.tsx'
import { useKeys } from '../ui/keys.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue } from '../ui/queue.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { AlertFilters } from './alert-filters.tsx'
import { AlertRow } from './alert-row.tsx'
import { AlertView } from './alert-view.tsx'
import { type AlertPage, useAlerts } from './api.ts'
import { MarkedBar } from './marked-bar.tsx'
import { type AlertsChange, alertsSearch } from './search.ts'

/** The officer's queue: what presses most stands first, and the chosen alert beside it with both sides. */
export function AlertsPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/alerts' })
  const navigate = useNavigate()
  const { alert: chosen, ...wish } = search
  const { data, error, refetch } = useAlerts(wish)
  const go = (part: AlertsChange) =>
    void navigate({ to: '/alerts', search: (former) => alertsSearch({ ...former, ...part }), replace: true })
  return (
    <Page
      title={t('nav.alerts')}
      aside={
        <>
          {data && <Counts page={data} />}
          <Link to="/alerts/threshold">{t('alerts.toThreshold')}</Link>
        </>
      }
    >
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      <AlertFilters search={search} lists={Object.keys(data?.counts.lists ?? {})} change={go} />
      {!data && !error && <Skeleton lines={8} />}
      {data && <Chosen page={data} chosen={chosen} go={go} isFiltered={Object.keys(wish).length > 0} />}
    </Page>
  )
}

interface ChosenProps {
  readonly page: AlertPage
  readonly chosen: string | undefined
  readonly go: (part: AlertsChange) => void
  readonly isFiltered: boolean
}

function Chosen({ page: { items, next }, chosen, go, isFiltered }: ChosenProps) {
  const { t } = useTranslation()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const selected = chosen ?? items[0]?.id
  const mark = (id: string) =>
    setMarked(new Set(marked.has(id) ? [...marked].filter((one) => one !== id) : [...marked, id]))
  useKeys(selected === undefined ? {} : { x: () => mark(selected) })
  if (items.length === 0 && chosen === undefined)
    return (
      <EmptyState
        title={t(isFiltered ? 'alerts.noneSuch' : 'alerts.none')}
        says={t(isFiltered ? 'alerts.noneSuchSays' : 'alerts.noneSays')}
      />
    )
  return (
    <Queue
      label={t('alerts.list')}
      items={items.map((line) => ({
        id: line.id,
        row: <AlertRow line={line} isMarked={marked.has(line.id)} />,
      }))}
      selected={selected}
      select={(id) => go({ alert: id })}
      head={
        <p className="queue-head soft small" role="status">
          {t('alerts.count', { count: items.length })}
          {next && ` ${t('alerts.more')}`}
        </p>
      }
    >
      {marked.size > 0 && (
        <MarkedBar alerts={items.filter(({ id }) => marked.has(id))} clear={() => setMarked(new Set())} />
      )}
      {selected !== undefined && (
        <AlertView
          key={selected}
          id={selected}
          isMarked={marked.has(selected)}
          mark={() => mark(selected)}
          done={() => {
            const after = nextOf(items, selected)
            if (after) go({ alert: after })
          }}
        />
      )}
    </Queue>
  )
}

/** The alert below, or above where it was the last. */
function nextOf(items: readonly AlertLine[], id: string): string | undefined {
  const index = items.findIndex((line) => line.id === id)
  return (items[index + 1] ?? items[index - 1])?.id
}

function Counts({ page: { counts } }: { readonly page: AlertPage }) {
  const { t } = useTranslation()
  return (
    <p className="soft" role="status">
      {t('alerts.open', { count: counts.open })}
      {counts.overdue > 0 && ` · ${t('alerts.overdue', { count: counts.overdue })}`}
      {counts.waitForMe > 0 && ` · ${t('alerts.waitForMe', { count: counts.waitForMe })}`}
    </p>
  )
}
