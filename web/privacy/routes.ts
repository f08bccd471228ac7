import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'

/** `/privacy/classes?dataClass=contact`. */
export interface ClassSearch {
  readonly dataClass?: string
}

const getParentRoute = () => root

const requests = createRoute({
  getParentRoute,
  path: '/privacy',
  component: screen(() => import('./requests/requests-page.tsx'), 'RequestsPage', ['privacy']),
})
const receive = createRoute({
  getParentRoute,
  path: '/privacy/requests/new',
  component: screen(() => import('./requests/receive-page.tsx'), 'ReceivePage', ['privacy']),
})
const request = createRoute({
  getParentRoute,
  path: '/privacy/requests/$ref',
  component: screen(() => import('./requests/request-page.tsx'), 'RequestPage', ['privacy']),
})
const classes = createRoute({
  getParentRoute,
  path: '/privacy/classes',
  component: screen(() => import('./classes-page.tsx'), 'ClassesPage', ['privacy']),
  validateSearch: ({ dataClass }: Record<string, unknown>): ClassSearch =>
    typeof dataClass === 'string' ? { dataClass } : {},
})
const holds = createRoute({
  getParentRoute,
  path: '/privacy/holds',
  component: screen(() => import('./holds-page.tsx'), 'HoldsPage', ['privacy']),
})
const accesses = createRoute({
  getParentRoute,
  path: '/privacy/accesses',
  component: screen(() => import('./accesses-page.tsx'), 'AccessesPage', ['privacy']),
  validateSearch: tableSearch,
})

export const privacyRoutes = [requests, receive, request, classes, holds, accesses] as const
