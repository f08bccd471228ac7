import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { warningsSearch } from './search.ts'

const getParentRoute = () => root

const warnings = createRoute({
  getParentRoute,
  path: '/warnings',
  component: screen(() => import('./warnings-page.tsx'), 'WarningsPage', ['warnings']),
  validateSearch: warningsSearch,
})
const intake = createRoute({
  getParentRoute,
  path: '/warnings/new',
  component: screen(() => import('./intake-page.tsx'), 'IntakePage', ['warnings']),
})
const warning = createRoute({
  getParentRoute,
  path: '/warnings/$ref',
  component: screen(() => import('./warning-page.tsx'), 'WarningPage', ['warnings']),
})

export const warningRoutes = [warnings, intake, warning] as const
