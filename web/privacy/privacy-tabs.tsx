import './privacy.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'

const tabs = [
  { to: '/privacy', word: 'requests', deed: 'privacy.read' },
  { to: '/privacy/classes', word: 'classes', deed: 'privacy.classes' },
  { to: '/privacy/holds', word: 'holds', deed: 'privacy.holdRead' },
  { to: '/privacy/accesses', word: 'accesses', deed: 'privacy.accesses' },
] as const

/** What people ask of their data, what we keep, what must stay, and who looked. */
export function PrivacyTabs() {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <nav className="privacy-tabs" aria-label={t('privacy.parts')}>
      {tabs
        .filter(({ deed }) => may(deed))
        .map(({ to, word }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`privacy.${word}`)}
          </Link>
        ))}
    </nav>
  )
}
