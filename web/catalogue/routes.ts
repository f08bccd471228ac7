import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'

const getParentRoute = () => root

const catalogue = createRoute({
  getParentRoute,
  path: '/catalogue',
  component: screen(() => import('./catalogue-page.tsx'), 'CataloguePage', ['catalogue']),
  validateSearch: tableSearch,
})
const classifications = createRoute({
  getParentRoute,
  path: '/catalogue/classifications',
  component: screen(() => import('./classifications-page.tsx'), 'ClassificationsPage', ['catalogue']),
  validateSearch: tableSearch,
})
const product = createRoute({
  getParentRoute,
  path: '/catalogue/$ref',
  component: screen(() => import('./product-page.tsx'), 'ProductPage', ['catalogue']),
})

export const catalogueRoutes = [catalogue, classifications, product] as const
