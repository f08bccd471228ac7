import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** From each board to the others, and to the plans. */
export function BoardLinks() {
  const { t } = useTranslation()
  return (
    <nav className="board-links" aria-label={t('boards.boards')}>
      <Link to="/phase-out" activeOptions={{ exact: true }}>
        {t('boards.stop.title')}
      </Link>
      <Link to="/phase-out/coverage">{t('boards.coverage.title')}</Link>
      <Link to="/phase-out/prices">{t('boards.prices.title')}</Link>
      <Link to="/phase-out/proposals">{t('boards.survey.title')}</Link>
      <Link to="/plans">{t('nav.plans')}</Link>
    </nav>
  )
}
