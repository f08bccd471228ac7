import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import type { ReportsSearch } from './reports-page.tsx'

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: screen(() => import('./reports-page.tsx'), 'ReportsPage', ['reports']),
  validateSearch: ({ report, from, to }: Record<string, unknown>): ReportsSearch => ({
    ...(typeof report === 'string' ? { report } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  }),
})

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

export const reportRoutes = [reports] as const
