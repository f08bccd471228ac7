import './rules.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { type DraftHead, draftStates, useDrafts } from './drafts-api.ts'
import { RulesTabs } from './rules-tabs.tsx'

/** What somebody wants to change in the rules, and how far each has come. */
export function DraftsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const columns = useColumns()
  const { data, error, refetch } = useDrafts()
  return (
    <Page title={t('rules.drafts')} aside={<RulesTabs />}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <DataTable
          label={t('rules.drafts')}
          columns={columns}
          source={wholeSource(data)}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/rules/drafts/${id}`}
          empty={
            <EmptyState title={t('rules.noDrafts')} says={t('rules.noDraftsSays')}>
              {may('rules.draft') && (
                <Link className="button-link" to="/rules/drafts/$id/edit" params={{ id: 'new' }}>
                  {t('rules.newRule')}
                </Link>
              )}
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}

function useColumns(): readonly Column<DraftHead>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const state = (one: DraftHead) => t(`draftState.${one.state}`)
  return [
    { id: 'title', title: t('rules.title'), value: ({ title }) => title, filter: 'text', width: 260 },
    {
      id: 'state',
      title: t('rules.state'),
      value: state,
      cell: (one) => <span className="state">{state(one)}</span>,
      filter: draftStates.map((one) => ({ value: t(`draftState.${one}`), label: t(`draftState.${one}`) })),
      width: 250,
    },
    {
      id: 'rules',
      title: t('rules.rules'),
      value: ({ rules }) => rules.join(', '),
      cell: ({ rules }) => <code>{rules.join(', ')}</code>,
      filter: 'text',
      width: 220,
    },
    { id: 'pack', title: t('rules.pack'), value: ({ pack }) => pack, filter: 'text', width: 140 },
    {
      id: 'author',
      title: t('rules.author'),
      value: ({ authors }) => authors.join(', '),
      cell: ({ authors }) => authors.map((person) => <PersonName key={person} person={person} />),
      width: 160,
    },
    {
      id: 'edited',
      title: t('rules.edited'),
      value: ({ editedAt }) => editedAt,
      cell: ({ editedAt }) => format.instant(editedAt),
      width: 170,
    },
  ]
}
