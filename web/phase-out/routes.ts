import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { type TableSearch, tableSearch } from '../ui/table/table-search.ts'

const getParentRoute = () => root

/** Of which plan; left out: the newest, or all. */
export interface OfPlan {
  readonly plan?: string
}
const ofPlan = ({ plan }: Record<string, unknown>): OfPlan => (typeof plan === 'string' ? { plan } : {})

const board = createRoute({
  getParentRoute,
  path: '/phase-out',
  component: screen(() => import('./stop-board-page.tsx'), 'StopBoardPage', ['boards']),
  validateSearch: ofPlan,
})
const coverage = createRoute({
  getParentRoute,
  path: '/phase-out/coverage',
  component: screen(() => import('./coverage-page.tsx'), 'CoveragePage', ['boards']),
  validateSearch: tableSearch,
})
const prices = createRoute({
  getParentRoute,
  path: '/phase-out/prices',
  component: screen(() => import('./prices-page.tsx'), 'PricesPage', ['boards']),
  validateSearch: (search: Record<string, unknown>): OfPlan & TableSearch => ({
    ...tableSearch(search),
    ...ofPlan(search),
  }),
})

const survey = createRoute({
  getParentRoute,
  path: '/phase-out/proposals',
  component: screen(() => import('./survey-page.tsx'), 'SurveyPage', ['boards', 'assets']),
  validateSearch: (search: Record<string, unknown>): OfPlan & TableSearch => ({
    ...tableSearch(search),
    ...ofPlan(search),
  }),
})

export const phaseOutRoutes = [board, coverage, prices, survey] as const
