import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

const getParentRoute = () => root

const report = createRoute({
  getParentRoute,
  path: '/report',
  component: screen(() => import('./report-page.tsx'), 'ReportPage', ['report']),
})
const status = createRoute({
  getParentRoute,
  path: '/report/status',
  component: screen(() => import('./status-page.tsx'), 'StatusPage', ['report']),
})

export const reportingRoutes = [report, status] as const
