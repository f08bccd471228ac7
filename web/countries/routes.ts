import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'
import type { CountriesSearch } from './countries-page.tsx'
import type { CountrySearch } from './country-page.tsx'
import type { MovementsSearch } from './movements-page.tsx'

const getParentRoute = () => root
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const countries = createRoute({
  getParentRoute,
  path: '/countries',
  component: screen(() => import('./countries-page.tsx'), 'CountriesPage', ['countries']),
  validateSearch: (search: Record<string, unknown>): CountriesSearch => ({
    ...tableSearch(search),
    ...(search.view === 'map' ? { view: 'map' } : {}),
  }),
})
const figures = createRoute({
  getParentRoute,
  path: '/countries/figures',
  component: screen(() => import('./figures-page.tsx'), 'FiguresPage', ['countries']),
})
const overrides = createRoute({
  getParentRoute,
  path: '/countries/overrides',
  component: screen(() => import('./overrides-page.tsx'), 'OverridesPage', ['countries']),
})
const movements = createRoute({
  getParentRoute,
  path: '/countries/movements',
  component: screen(() => import('./movements-page.tsx'), 'MovementsPage', ['countries']),
  validateSearch: (search: Record<string, unknown>): MovementsSearch => {
    const [from, to] = [text(search.from), text(search.to)]
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  },
})
const country = createRoute({
  getParentRoute,
  path: '/countries/$code',
  component: screen(() => import('./country-page.tsx'), 'CountryPage', ['countries']),
  validateSearch: (search: Record<string, unknown>): CountrySearch => {
    const area = text(search.area)
    return area ? { area } : {}
  },
})

export const countryRoutes = [countries, figures, overrides, movements, country] as const
