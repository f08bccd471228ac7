import './exceptions.css'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { Page } from '../ui/page.tsx'
import type { TableSearch } from '../ui/table/table-search.ts'
import { ByRule } from './by-rule.tsx'
import { ExceptionTable } from './exception-table.tsx'

/** `/exceptions?view=byRule`: how often each rule is set aside, instead of each exception. */
export interface ExceptionsSearch extends TableSearch {
  readonly view?: 'byRule'
}

/** What is set aside of own policy: each exception, or counted by rule. */
export function ExceptionsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const { view } = useSearch({ from: '/exceptions' })
  return (
    <Page
      title={t('nav.exceptions')}
      aside={
        may('exception.request') && (
          <Link to="/exceptions/new" className="button-link">
            {t('exceptions.ask')}
          </Link>
        )
      }
    >
      <nav className="tabs" aria-label={t('exceptions.views')}>
        <Link
          to="/exceptions"
          search={{}}
          activeOptions={{ exact: true }}
          aria-current={view ? undefined : 'page'}
        >
          {t('exceptions.each')}
        </Link>
        <Link to="/exceptions" search={{ view: 'byRule' }} aria-current={view ? 'page' : undefined}>
          {t('exceptions.byRule')}
        </Link>
      </nav>
      {view ? <ByRule /> : <ExceptionTable />}
    </Page>
  )
}
