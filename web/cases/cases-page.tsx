import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseLine, caseKinds, caseStates } from '#casework/model'
import { useMay } from '../access/session.ts'
import { currentLanguage } from '../app/i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { useCases } from './api.ts'
import { SubjectName } from './subject-name.tsx'

/** Every case that the reader is let into. */
export function CasesPage() {
  const { t, i18n } = useTranslation()
  const may = useMay()
  const format = useFormat()
  const { data, error, refetch } = useCases()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns speak the reader's language
  const columns = useMemo(() => columnsIn(t, format.instant), [t, i18n.language])
  const open = may('case.open') && (
    <Link to="/cases/new" className="button-link">
      {t('cases.open')}
    </Link>
  )
  return (
    <Page title={t('nav.cases')} aside={open}>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <DataTable
          label={t('nav.cases')}
          columns={columns}
          source={wholeSource(data)}
          rowKey={({ ref }) => ref}
          rowLink={({ ref }) => `/cases/${encodeURIComponent(ref)}`}
          exported="cases"
          empty={
            <EmptyState title={t('cases.none')} says={t('cases.noneSays')}>
              {open}
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}

function columnsIn(t: TFunction, instant: (at: string) => string): readonly Column<CaseLine>[] {
  return [
    { id: 'ref', title: t('cases.ref'), value: ({ ref }) => ref, width: 110 },
    { id: 'title', title: t('cases.title'), value: ({ title }) => title, width: 300, filter: 'text' },
    {
      id: 'state',
      title: t('cases.state'),
      value: ({ state }) => state,
      cell: ({ stateTitle }) => <span className="state">{stateTitle[currentLanguage()]}</span>,
      filter: caseStates.map((value) => ({ value, label: t(`caseState.${value}`) })),
      width: 150,
    },
    {
      id: 'kind',
      title: t('cases.kind'),
      value: ({ kind }) => t(`caseKind.${kind}`),
      filter: caseKinds.map((value) => ({ value: t(`caseKind.${value}`), label: t(`caseKind.${value}`) })),
      width: 130,
    },
    {
      id: 'subjects',
      title: t('cases.subjects'),
      value: ({ subjects }) => subjects.map(({ ref }) => ref).join(', '),
      cell: ({ subjects: [first, ...more] }) => (
        <>
          {first && <SubjectName subject={first} />}
          {more.length > 0 && <span className="soft"> {t('cases.andMore', { count: more.length })}</span>}
        </>
      ),
      width: 200,
    },
    {
      id: 'legalEntity',
      title: t('cases.legalEntity'),
      value: ({ legalEntity }) => legalEntity,
      cell: ({ legalEntity }) => <RecordName type="legalEntity" reference={legalEntity} />,
      isOptional: true,
    },
    {
      id: 'lead',
      title: t('cases.lead'),
      value: ({ lead }) => lead,
      cell: ({ lead }) => lead && <PersonName person={lead} />,
      width: 160,
    },
    {
      id: 'warnings',
      title: t('cases.warnings'),
      value: ({ warnings }) => warnings,
      isNumber: true,
      width: 110,
    },
    {
      id: 'since',
      title: t('cases.since'),
      value: ({ since }) => since,
      cell: ({ since }) => instant(since),
    },
  ]
}
