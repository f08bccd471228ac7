import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRoleWords } from '../app/role-words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { usePagedSource } from '../ui/table/source.ts'
import { type Access, accessesPath } from './api.ts'
import { PrivacyTabs } from './privacy-tabs.tsx'

/** Who looked at personal data: when, as what, and at whose. */
export function AccessesPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/privacy/accesses' })
  const source = usePagedSource<Access>(accessesPath, search)
  const columns = useColumns()
  return (
    <Page title={t('privacy.accesses')}>
      <PrivacyTabs />
      <DataTable
        label={t('privacy.accesses')}
        columns={columns}
        source={source}
        rowKey={({ n }) => String(n)}
        empty={<EmptyState title={t('privacy.noAccesses')} says={t('privacy.noAccessesSays')} />}
      />
    </Page>
  )
}

function useColumns(): readonly Column<Access>[] {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const role = useRoleWords()
  return [
    {
      ...{ id: 'at', title: t('privacy.when'), isUnsorted: true, width: 190 },
      value: ({ at }) => at,
      cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time>,
    },
    {
      ...{ id: 'by', title: t('privacy.who'), isUnsorted: true, width: 200 },
      value: ({ by }) => by,
      cell: ({ by }) => <PersonName person={by} />,
    },
    {
      ...{ id: 'role', title: t('privacy.role'), isUnsorted: true },
      value: (access) => role(access.role),
    },
    {
      ...{ id: 'what', title: t('privacy.what'), isUnsorted: true },
      value: ({ what }) => (i18n.exists(`privacy.shown.${what}`) ? t(`privacy.shown.${what}`) : what),
    },
    {
      ...{ id: 'object', title: t('privacy.object'), isUnsorted: true, filter: 'text', width: 260 },
      value: ({ object }) => object,
    },
    {
      ...{ id: 'route', title: t('privacy.route'), isUnsorted: true, isOptional: true, width: 260 },
      value: ({ route }) => route,
    },
  ]
}
