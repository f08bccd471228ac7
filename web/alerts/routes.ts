import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { alertsSearch } from './search.ts'
import { thresholdSearch } from './threshold/search.ts'

const getParentRoute = () => root

const alerts = createRoute({
  getParentRoute,
  path: '/alerts',
  component: screen(() => import('./alerts-page.tsx'), 'AlertsPage', [
    'alerts',
    'parties',
    'facts',
    'entries',
  ]),
  validateSearch: alertsSearch,
})
const alert = createRoute({
  getParentRoute,
  path: '/alerts/$id',
  component: screen(() => import('./alert-page.tsx'), 'AlertPage', ['alerts', 'parties', 'facts', 'entries']),
})
const question = createRoute({
  getParentRoute,
  path: '/alerts/questions/$id',
  component: screen(() => import('./question-page.tsx'), 'QuestionPage', ['alerts', 'parties']),
})

const threshold = createRoute({
  getParentRoute,
  path: '/alerts/threshold',
  component: screen(() => import('./threshold/threshold-page.tsx'), 'ThresholdPage', ['threshold']),
  validateSearch: thresholdSearch,
})
const proposal = createRoute({
  getParentRoute,
  path: '/alerts/threshold/$ref',
  component: screen(() => import('./threshold/proposal-page.tsx'), 'ProposalPage', ['threshold']),
})

export const alertRoutes = [alerts, question, threshold, proposal, alert] as const
