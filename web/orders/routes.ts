import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { deskSearch } from './desk-search.ts'
import type { OrdersSearch } from './orders-page.tsx'
import { orderStates, wordIn } from './words.ts'

const getParentRoute = () => root

const orders = createRoute({
  getParentRoute,
  path: '/orders',
  component: screen(() => import('./orders-page.tsx'), 'OrdersPage', ['orders', 'facts', 'lists']),
  validateSearch: ({ state, order }: Record<string, unknown>): OrdersSearch => {
    const known = wordIn(orderStates, state)
    return {
      ...(known ? { state: known } : {}),
      ...(typeof order === 'string' || typeof order === 'number' ? { order: String(order) } : {}),
    }
  },
})
const desk = createRoute({
  getParentRoute,
  path: '/orders/$ref',
  component: screen(() => import('./desk-page.tsx'), 'DeskPage', ['orders', 'facts', 'lists', 'events']),
  validateSearch: deskSearch,
})
const verdict = createRoute({
  getParentRoute,
  path: '/verdicts/$traceId',
  component: screen(() => import('./verdict-page.tsx'), 'VerdictPage', ['orders', 'facts', 'lists']),
})

export const orderRoutes = [orders, desk, verdict] as const
