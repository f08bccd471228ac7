import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'

const tabs = [
  { to: '/documents', word: 'evidence', deed: 'evidence.read' },
  { to: '/documents/forms', word: 'forms', deed: 'answer.read' },
  { to: '/documents/made', word: 'made', deed: 'document.read' },
] as const

/** Files that prove, forms that people answer, letters that were made. */
export function DocumentsTabs() {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <nav className="documents-tabs" aria-label={t('documents.parts')}>
      {tabs
        .filter(({ deed }) => may(deed))
        .map(({ to, word }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`documents.${word}`)}
          </Link>
        ))}
    </nav>
  )
}
