import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { ListsPage, type ListsSearch } from '../lists/lists-page.tsx'
import { LogPage, type LogSearch } from '../log/log-page.tsx'
import { DeskPage, type DeskSearch } from '../orders/desk-page.tsx'
import { OrdersPage, type OrdersSearch } from '../orders/orders-page.tsx'
import { VerdictPage } from '../orders/verdict-page.tsx'
import { orderStates, wordIn } from '../orders/words.ts'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const getParentRoute = () => root

const index = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/orders' })
  },
})
const orders = createRoute({
  getParentRoute,
  path: '/orders',
  component: OrdersPage,
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
  component: DeskPage,
  validateSearch: ({ buyer, sku }: Record<string, unknown>): DeskSearch => ({
    ...(typeof buyer === 'string' ? { buyer } : {}),
    ...(typeof sku === 'string' ? { sku } : {}),
  }),
})
const verdict = createRoute({ getParentRoute, path: '/verdicts/$traceId', component: VerdictPage })
const lists = createRoute({
  getParentRoute,
  path: '/lists',
  component: ListsPage,
  validateSearch: ({ list }: Record<string, unknown>): ListsSearch =>
    typeof list === 'string' ? { list } : {},
})
const log = createRoute({
  getParentRoute,
  path: '/log',
  component: LogPage,
  validateSearch: ({ from }: Record<string, unknown>): LogSearch =>
    typeof from === 'number' && from >= 0 ? { from: Math.floor(from) } : {},
})

export const router = createRouter({
  routeTree: root.addChildren([index, orders, desk, verdict, lists, log]),
  defaultPreload: false,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
