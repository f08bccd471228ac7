import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { changesSearch } from './changes/search.ts'
import { entriesSearch, versionSearch } from './entries/search.ts'
import { ownSearch } from './own/search.ts'
import { listsSearch } from './search.ts'

const lists = createRoute({
  getParentRoute: () => root,
  path: '/lists',
  component: screen(() => import('./lists-page.tsx'), 'ListsPage', ['lists', 'sync']),
  validateSearch: listsSearch,
})
const changes = createRoute({
  getParentRoute: () => root,
  path: '/lists/$name/changes',
  component: screen(() => import('./changes/changes-page.tsx'), 'ChangesPage', ['lists', 'entries']),
  validateSearch: changesSearch,
})
const entries = createRoute({
  getParentRoute: () => root,
  path: '/lists/$name/entries',
  component: screen(() => import('./entries/entries-page.tsx'), 'EntriesPage', ['lists', 'entries']),
  validateSearch: entriesSearch,
})
const entry = createRoute({
  getParentRoute: () => root,
  path: '/lists/$name/entries/$entry',
  component: screen(() => import('./entries/entry-page.tsx'), 'EntryPage', ['lists', 'entries']),
  validateSearch: versionSearch,
})
const own = createRoute({
  getParentRoute: () => root,
  path: '/lists/own',
  component: screen(() => import('./own/own-page.tsx'), 'OwnListsPage', ['own-lists']),
  validateSearch: ownSearch,
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

export const listRoutes = [lists, changes, entries, entry, own, search, kept] as const
