import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#lifecycle/model'
import { currentLanguage } from '../app/i18n.ts'
import { useRoleWords } from '../app/role-words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { RecordName } from '../ui/record-name.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { DeadlineDue } from './deadline-due.tsx'
import { OwnerName } from './owner-name.tsx'

const states = ['running', 'paused', 'missed', 'met', 'cancelled'] as const

/** Each duty a row, the earliest end first. */
export function DeadlineTable({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const roleWords = useRoleWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns speak the reader's language
  const columns = useMemo(() => columnsIn(t, { roleWords, format }), [t, i18n.language])
  return (
    <DataTable
      label={t('nav.deadlines')}
      columns={columns}
      source={wholeSource(deadlines)}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/deadlines/${encodeURIComponent(id)}`}
      empty={<EmptyState title={t('work.none')} says={t('work.noneSays')} />}
    />
  )
}

interface Writing {
  readonly roleWords: (role: string) => string
  readonly format: ReturnType<typeof useFormat>
}

function columnsIn(t: TFunction, { roleWords, format }: Writing): readonly Column<Deadline>[] {
  return [
    {
      id: 'title',
      title: t('work.duty'),
      value: ({ title }) => title[currentLanguage()],
      width: 340,
      filter: 'text',
    },
    {
      id: 'due',
      title: t('work.due'),
      value: ({ dueAt }) => dueAt,
      cell: (deadline) => <DeadlineDue deadline={deadline} />,
      width: 275,
    },
    {
      id: 'owner',
      title: t('work.owner'),
      value: ({ owner }) => (owner.kind === 'role' ? roleWords(owner.id) : owner.id),
      cell: ({ owner }) => <OwnerName owner={owner} />,
      width: 165,
    },
    {
      id: 'object',
      title: t('work.about'),
      value: ({ object }) => object?.id ?? '',
      width: 140,
      filter: 'text',
    },
    {
      id: 'legalEntity',
      title: t('work.legalEntity'),
      value: ({ legalEntity }) => legalEntity,
      cell: ({ legalEntity }) => legalEntity && <RecordName type="legalEntity" reference={legalEntity} />,
      width: 150,
    },
    {
      id: 'state',
      title: t('work.state'),
      value: ({ state }) => state,
      cell: ({ state }) => t(`deadlineState.${state}`),
      width: 120,
      filter: states.map((value) => ({ value, label: t(`deadlineState.${value}`) })),
    },
    {
      id: 'start',
      title: t('work.start'),
      value: ({ startAt }) => startAt,
      cell: ({ startAt }) => format.instant(startAt),
      isOptional: true,
    },
  ]
}
