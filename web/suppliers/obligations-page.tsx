import './suppliers.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeptObligation, obligationBases } from '#partners/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { useObligations } from './api.ts'
import { blankObligation, ObligationDialog } from './obligation-dialog.tsx'

/** Everything that suppliers owe us, ended or not; added and changed by those who may. */
export function ObligationsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useObligations()
  const [written, setWritten] = useState<KeptObligation>()
  const columns = useColumnsOf(may('obligation.change') ? setWritten : undefined)
  const add = may('obligation.change') && (
    <Button onClick={() => setWritten(blankObligation)}>{t('obligations.add')}</Button>
  )
  return (
    <Page title={t('obligations.title')} aside={add}>
      <p className="soft">{t('obligations.says')}</p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <DataTable
          label={t('obligations.title')}
          columns={columns}
          source={wholeSource(data)}
          rowKey={({ ref }) => ref}
          empty={
            <EmptyState title={t('obligations.none')} says={t('obligations.noneSays')}>
              {add}
            </EmptyState>
          }
        />
      )}
      {written && <ObligationDialog key={written.ref} kept={written} close={() => setWritten(undefined)} />}
    </Page>
  )
}

function useColumnsOf(
  write: ((kept: KeptObligation) => void) | undefined,
): readonly Column<KeptObligation>[] {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const basis = (name: string) => t(`obligationBasis.${name}`)
  return [
    {
      ...{ id: 'ref', title: t('suppliers.ref'), width: 120, filter: 'text' as const },
      value: ({ ref }) => ref,
      cell: (kept) =>
        write ? (
          <button type="button" className="text-button" onClick={() => write(kept)}>
            {kept.ref}
          </button>
        ) : (
          kept.ref
        ),
    },
    {
      ...{ id: 'basis', title: t('obligations.basis'), width: 130 },
      filter: obligationBases.map((one) => ({ value: basis(one), label: basis(one) })),
      value: (kept) => basis(kept.basis),
    },
    {
      ...{ id: 'instrument', title: t('obligations.instrument'), width: 200, filter: 'text' as const },
      value: ({ instrument, point }) => `${instrument} ${point}`,
    },
    {
      ...{ id: 'text', title: t('obligations.text'), width: 420, filter: 'text' as const },
      value: ({ text }) => said(text),
    },
    {
      ...{ id: 'evidence', title: t('obligations.asks'), width: 260, isOptional: true },
      value: ({ requiredEvidence }) => requiredEvidence.map(said).join('; '),
    },
    {
      ...{ id: 'suppliers', title: t('obligations.whom'), width: 170 },
      value: ({ suppliers }) => (suppliers.length === 0 ? t('obligations.all') : suppliers.join(', ')),
    },
    {
      ...{ id: 'from', title: t('obligations.from'), width: 130 },
      value: ({ from }) => from,
      cell: ({ from }) => format.day(from),
    },
    {
      ...{ id: 'to', title: t('obligations.to'), width: 130 },
      value: ({ to }) => to,
      cell: ({ to }) => to && format.day(to),
    },
    {
      ...{ id: 'verified', title: t('obligations.verified'), width: 130, isOptional: true },
      value: ({ verified }) => t(verified ? 'family.yes' : 'family.no'),
    },
  ]
}
