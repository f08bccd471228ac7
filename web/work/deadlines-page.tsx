import './work.css'
import { Button } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { dayOf } from '../ui/due.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { TableSearch } from '../ui/table/table-search.ts'
import { AddDeadline } from './add-deadline.tsx'
import { useDeadlines } from './api.ts'
import { DeadlineTable } from './deadline-table.tsx'
import { MonthPicture } from './month-picture.tsx'

/** `/deadlines?mine=true&month=2026-12`: whose, whether also what is over, and as a month instead of a table. */
export interface DeadlinesSearch extends TableSearch {
  readonly mine?: true
  readonly all?: true
  readonly month?: string
}

/** Duties with a date: what is owed, by whom, until when. */
export function DeadlinesPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [isAdding, setAdding] = useState(false)
  const { mine = false, all = false, month } = useSearch({ from: '/deadlines' })
  const { data, error, refetch } = useDeadlines({ mine, all })
  return (
    <Page
      title={t('nav.deadlines')}
      aside={
        may('deadline.add') && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('work.add')}
          </Button>
        )
      }
    >
      <Views mine={mine} all={all} month={month} />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && month && <MonthPicture month={month} deadlines={data} />}
      {data && !month && <DeadlineTable deadlines={data} />}
      {isAdding && <AddDeadline close={() => setAdding(false)} />}
    </Page>
  )
}

interface ViewsProps {
  readonly mine: boolean
  readonly all: boolean
  readonly month: string | undefined
}

/** Whose, which, and in what form: each is an address. */
function Views({ mine, all, month }: ViewsProps) {
  const { t } = useTranslation()
  const search = (part: DeadlinesSearch): DeadlinesSearch => part
  const kept = { ...(mine ? { mine } : {}), ...(all ? { all } : {}), ...(month ? { month } : {}) }
  const { mine: _mine, ...everybody } = kept
  const { all: _all, ...open } = kept
  const { month: _month, ...table } = kept
  const way = (words: string, to: DeadlinesSearch, isHere: boolean) => (
    <Link
      to="/deadlines"
      search={search(to)}
      activeOptions={{ exact: true }}
      aria-current={isHere ? 'true' : undefined}
    >
      {words}
    </Link>
  )
  const thisMonth = dayOf(new Date().toISOString()).slice(0, 7)
  return (
    <nav className="work-views" aria-label={t('work.views')}>
      <span>
        {way(t('work.everybody'), everybody, !mine)}
        {way(t('work.mine'), { ...kept, mine: true }, mine)}
      </span>
      <span>
        {way(t('work.open'), open, !all)}
        {way(t('work.withPast'), { ...kept, all: true }, all)}
      </span>
      <span>
        {way(t('work.table'), table, !month)}
        {way(t('work.month'), { ...kept, month: month ?? thisMonth }, Boolean(month))}
      </span>
    </nav>
  )
}
