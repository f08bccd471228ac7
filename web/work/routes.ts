import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'
import type { DeadlinesSearch } from './deadlines-page.tsx'

const getParentRoute = () => root

const deadlines = createRoute({
  getParentRoute,
  path: '/deadlines',
  component: screen(() => import('./deadlines-page.tsx'), 'DeadlinesPage', ['work']),
  validateSearch: (search: Record<string, unknown>): DeadlinesSearch => ({
    ...tableSearch(search),
    ...(search.mine === true || search.mine === 'true' ? { mine: true } : {}),
    ...(search.all === true || search.all === 'true' ? { all: true } : {}),
    ...(typeof search.month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(search.month)
      ? { month: search.month }
      : {}),
  }),
})
const deadline = createRoute({
  getParentRoute,
  path: '/deadlines/$id',
  component: screen(() => import('./deadline-page.tsx'), 'DeadlinePage', ['work']),
})

export const workRoutes = [deadlines, deadline] as const
