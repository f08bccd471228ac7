import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('notFound.title')}>
      <EmptyState title={t('notFound.says')} says={t('notFound.do')}>
        <Link to="/today">{t('nav.today')}</Link>
      </EmptyState>
    </Page>
  )
}
