import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { views } from './counts.ts'
import type { TodaySearch } from './today-page.tsx'

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: screen(() => import('./today-page.tsx'), 'TodayPage', ['today']),
  validateSearch: ({ view }: Record<string, unknown>): TodaySearch => {
    const known = views.find((one) => one === view)
    return known ? { view: known } : {}
  },
})

export const todayRoutes = [today] as const
