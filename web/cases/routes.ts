import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'
import { caseSearch } from './tabs.ts'

const getParentRoute = () => root

const cases = createRoute({
  getParentRoute,
  path: '/cases',
  component: screen(() => import('./cases-page.tsx'), 'CasesPage', ['cases']),
  validateSearch: tableSearch,
})
const opening = createRoute({
  getParentRoute,
  path: '/cases/new',
  component: screen(() => import('./open-page.tsx'), 'OpenPage', ['cases']),
})
const one = createRoute({
  getParentRoute,
  path: '/cases/$ref',
  component: screen(() => import('./case-page.tsx'), 'CasePage', [
    'cases',
    'gathering',
    'weighing',
    'documents',
    'hearing',
    'decisions',
    'orders',
  ]),
  validateSearch: caseSearch,
})

export const caseRoutes = [cases, opening, one] as const
