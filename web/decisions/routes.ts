import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

const getParentRoute = () => root

const decision = createRoute({
  getParentRoute,
  path: '/decisions/$ref',
  component: screen(() => import('./decision-page.tsx'), 'DecisionPage', ['decisions', 'orders']),
})
const measure = createRoute({
  getParentRoute,
  path: '/measures/$ref',
  component: screen(() => import('./measure-page.tsx'), 'MeasurePage', ['decisions']),
})

export const decisionRoutes = [decision, measure] as const
