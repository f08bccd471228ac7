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

const search = createRoute({
  getParentRoute: () => root,
  path: '/lists/search',
  component: screen(() => import('./search-page.tsx'), 'ListSearchPage', ['lists', 'search']),
})
const kept = createRoute({
  getParentRoute: () => root,
  path: '/lists/search/$id',
  component: screen(() => import('./search-result-page.tsx'), 'ListSearchResultPage', ['lists', 'search']),
})

export const listRoutes = [lists, search, kept] as const
