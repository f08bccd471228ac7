import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'

const getParentRoute = () => root

const suppliers = createRoute({
  getParentRoute,
  path: '/suppliers',
  component: screen(() => import('./suppliers-page.tsx'), 'SuppliersPage', ['suppliers']),
  validateSearch: tableSearch,
})
const supplier = createRoute({
  getParentRoute,
  path: '/suppliers/$ref',
  component: screen(() => import('./supplier-page.tsx'), 'SupplierPage', ['suppliers', 'parties', 'facts']),
})
const move = createRoute({
  getParentRoute,
  path: '/supplier-moves/$ref',
  component: screen(() => import('./move-page.tsx'), 'MovePage', ['suppliers']),
})
const obligations = createRoute({
  getParentRoute,
  path: '/obligations',
  component: screen(() => import('./obligations-page.tsx'), 'ObligationsPage', ['suppliers']),
  validateSearch: tableSearch,
})

export const supplierRoutes = [suppliers, supplier, move, obligations] as const
