import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: screen(() => import('./today-page.tsx'), 'TodayPage', ['today']),
})

export const todayRoutes = [today] as const
