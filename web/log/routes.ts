import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import type { LogSearch } from './log-page.tsx'

const log = createRoute({
  getParentRoute: () => root,
  path: '/log',
  component: screen(() => import('./log-page.tsx'), 'LogPage', ['log', 'events']),
  validateSearch: ({ from }: Record<string, unknown>): LogSearch =>
    typeof from === 'number' && from >= 0 ? { from: Math.floor(from) } : {},
})

export const logRoutes = [log] as const
