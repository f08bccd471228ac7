import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'

/** The three places of the rules lab, and the way to write a new rule. */
export function RulesTabs() {
  const { t } = useTranslation()
  const may = useMay()
  const current = {
    activeProps: { 'aria-current': 'page' as const },
    activeOptions: { includeSearch: false },
  }
  return (
    <nav className="rules-tabs" aria-label={t('rules.tabs')}>
      <Link to="/rules" {...current} activeOptions={{ exact: true, includeSearch: false }}>
        {t('rules.rules')}
      </Link>
      <Link to="/rules/packs" {...current}>
        {t('rules.packs')}
      </Link>
      {may('rules.review') && (
        <Link to="/rules/drafts" {...current}>
          {t('rules.drafts')}
        </Link>
      )}
      {may('rules.draft') && (
        <Link to="/rules/drafts/$id/edit" params={{ id: 'new' }} className="button-link">
          {t('rules.newRule')}
        </Link>
      )}
    </nav>
  )
}
