import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The four pages of countries. */
export function CountryTabs({ at }: { readonly at: 'countries' | 'figures' | 'movements' | 'overrides' }) {
  const { t } = useTranslation()
  const mark = (name: typeof at) => (name === at ? ('page' as const) : undefined)
  return (
    <nav className="country-tabs" aria-label={t('countries.views')}>
      <Link
        to="/countries"
        activeOptions={{ exact: true, includeSearch: false }}
        aria-current={mark('countries')}
      >
        {t('countries.all')}
      </Link>
      <Link to="/countries/figures" aria-current={mark('figures')}>
        {t('countries.figures')}
      </Link>
      <Link to="/countries/movements" aria-current={mark('movements')}>
        {t('countries.movements')}
      </Link>
      <Link to="/countries/overrides" aria-current={mark('overrides')}>
        {t('countries.overrides')}
      </Link>
    </nav>
  )
}
