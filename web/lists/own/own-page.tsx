import './own.css'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnListLine } from '#lists/model'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Queue } from '../../ui/queue.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ownListsQuery } from './api.ts'
import { OwnForm } from './own-form.tsx'
import { OwnView } from './own-view.tsx'

const order = ['open', 'expired', 'ended'] as const

/** The lists of the house itself: who answers for each, why, until when, and what is on it. */
export function OwnListsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const search = useSearch({ from: '/lists/own' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(ownListsQuery)
  const [isBeginning, setBeginning] = useState(false)
  const select = (list: string) => void navigate({ to: '/lists/own', search: { list }, replace: true })
  const lists = order.flatMap((state) => (data ?? []).filter((list) => list.state === state))
  const selected = lists.find(({ name }) => name === search.list) ?? lists[0]
  const begin = may('list.own') && <Button onClick={() => setBeginning(true)}>{t('ownLists.begin')}</Button>
  return (
    <Page
      title={t('ownLists.title')}
      aside={
        <>
          <Link to="/lists">{t('nav.lists')}</Link>
          {lists.length > 0 && begin}
        </>
      }
    >
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={5} />}
      {data && !selected && (
        <EmptyState title={t('ownLists.none')} says={t('ownLists.noneSays')}>
          {begin}
        </EmptyState>
      )}
      {selected && (
        <Queue
          label={t('ownLists.title')}
          items={lists.map((list) => ({ id: list.name, row: <Row list={list} /> }))}
          selected={selected.name}
          select={select}
          head={
            <p className="queue-head soft small" role="status">
              {t('ownLists.count', { count: lists.length })}
            </p>
          }
        >
          <OwnView key={selected.name} list={selected} />
        </Queue>
      )}
      {isBeginning && <OwnForm close={() => setBeginning(false)} done={select} />}
    </Page>
  )
}

function Row({ list }: { readonly list: OwnListLine }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { title, state, entries, expiresOn } = list
  const says =
    state === 'open'
      ? t('ownLists.rowSays', { count: entries, day: format.day(expiresOn) })
      : t(`ownListState.${state}`)
  return (
    <span className="own-row" data-over={state === 'open' ? undefined : true}>
      <span>{title}</span>
      <span className="soft small">{says}</span>
    </span>
  )
}
