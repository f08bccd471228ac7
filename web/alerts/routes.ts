import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { alertsSearch } from './search.ts'

const getParentRoute = () => root

const alerts = createRoute({
  getParentRoute,
  path: '/alerts',
  component: screen(() => import('./alerts-page.tsx'), 'AlertsPage', ['alerts', 'parties', 'facts']),
  validateSearch: alertsSearch,
})
const alert = createRoute({
  getParentRoute,
  path: '/alerts/$id',
  component: screen(() => import('./alert-page.tsx'), 'AlertPage', ['alerts', 'parties', 'facts']),
})
const question = createRoute({
  getParentRoute,
  path: '/alerts/questions/$id',
  component: screen(() => import('./question-page.tsx'), 'QuestionPage', ['alerts', 'parties']),
})

export const alertRoutes = [alerts, question, alert] as const
