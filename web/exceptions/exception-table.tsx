import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExceptionView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { currentLanguage } from '../app/i18n.ts'
import { DueBadge } from '../ui/due-badge.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { useExceptions } from './api.ts'
import { lastDay } from './days.ts'

/** As the server knows them; a newer server's other states are shown and cannot be chosen. */
const states = ['asked', 'granted', 'usedUp', 'expired', 'refused', 'withdrawn'] as const

/** Every exception that the reader may see, whoever asked for it. */
export function ExceptionTable() {
  const { t, i18n } = useTranslation()
  const { data, error, refetch } = useExceptions()
  const format = useFormat()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns speak the reader's language
  const columns = useMemo(() => columnsIn(t, format.weekday), [t, i18n.language])
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  return (
    <DataTable
      label={t('nav.exceptions')}
      columns={columns}
      source={wholeSource(data)}
      rowKey={({ ref }) => ref}
      rowLink={({ ref }) => `/exceptions/${encodeURIComponent(ref)}`}
      exported="exceptions"
      empty={<NoExceptions />}
    />
  )
}

function NoExceptions() {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <EmptyState title={t('exceptions.none')} says={t('exceptions.noneSays')}>
      {may('exception.request') && <Link to="/exceptions/new">{t('exceptions.ask')}</Link>}
    </EmptyState>
  )
}

const isOpen = ({ state }: ExceptionView) => state === 'asked' || state === 'granted'
const ruleOf = ({ rule, ruleTitle }: ExceptionView) => ruleTitle?.[currentLanguage()] ?? rule

function columnsIn(t: TFunction, dayWords: (day: string) => string): readonly Column<ExceptionView>[] {
  return [
    { id: 'ref', title: t('exceptions.ref'), value: ({ ref }) => ref, width: 110 },
    {
      id: 'state',
      title: t('exceptions.state'),
      value: ({ state }) => state,
      cell: ({ stateTitle }) => <span className="state">{stateTitle[currentLanguage()]}</span>,
      width: 130,
      filter: states.map((value) => ({ value, label: t(`exceptionState.${value}`) })),
    },
    { id: 'rule', title: t('exceptions.rule'), value: ruleOf, width: 260 },
    {
      id: 'legalEntity',
      title: t('exceptions.legalEntity'),
      value: ({ legalEntity }) => legalEntity,
      cell: ({ legalEntity }) => <RecordName type="legalEntity" reference={legalEntity} />,
      isOptional: true,
    },
    {
      id: 'customer',
      title: t('exceptions.customer'),
      value: ({ customer }) => customer,
      cell: ({ customer }) =>
        customer ? <RecordName type="organisation" reference={customer} /> : t('exceptions.anyCustomer'),
      width: 180,
    },
    { id: 'product', title: t('exceptions.product'), value: ({ product }) => product, width: 110 },
    {
      id: 'used',
      title: t('exceptions.used'),
      value: ({ used }) => used,
      cell: ({ count, used }) =>
        count === null ? t('exceptions.unlimited') : t('exceptions.usedOf', { used: used ?? 0, count }),
      width: 110,
      isNumber: true,
    },
    {
      id: 'to',
      title: t('exceptions.lastDay'),
      value: ({ to }) => to,
      cell: (row) => (isOpen(row) ? <DueBadge due={lastDay(row.to)} /> : dayWords(lastDay(row.to))),
      width: 210,
    },
  ]
}
