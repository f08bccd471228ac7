import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import type { PlanSearch } from './plan-page.tsx'

const getParentRoute = () => root
const tabs = ['range', 'course', 'impact', 'notices', 'dialogue', 'said', 'words'] as const

const plans = createRoute({
  getParentRoute,
  path: '/plans',
  component: screen(() => import('./plans-page.tsx'), 'PlansPage', ['plans']),
})
const plan = createRoute({
  getParentRoute,
  path: '/plans/$ref',
  component: screen(() => import('./plan-page.tsx'), 'PlanPage', ['plans']),
  validateSearch: (search: Record<string, unknown>): PlanSearch => {
    const tab = tabs.find((one) => one === search.tab)
    return {
      ...(tab ? { tab } : {}),
      ...(typeof search.state === 'string' ? { state: search.state } : {}),
      ...(typeof search.kind === 'string' ? { kind: search.kind } : {}),
    }
  },
})

export const planRoutes = [plans, plan] as const
