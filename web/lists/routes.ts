import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import type { ListsSearch } from './lists-page.tsx'

const lists = createRoute({
  getParentRoute: () => root,
  path: '/lists',
  component: screen(() => import('./lists-page.tsx'), 'ListsPage', ['lists']),
  validateSearch: ({ list }: Record<string, unknown>): ListsSearch =>
    typeof list === 'string' ? { list } : {},
})

export const listRoutes = [lists] as const
