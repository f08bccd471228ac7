import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { type TableSearch, tableSearch } from '../ui/table/table-search.ts'
import type { MergeSearch } from './merges/merge-page.tsx'

const getParentRoute = () => root
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

const parties = createRoute({
  getParentRoute,
  path: '/parties',
  component: screen(() => import('./parties-page.tsx'), 'PartiesPage', ['parties', 'facts']),
  validateSearch: (search: Record<string, unknown>): TableSearch => tableSearch(search),
})
const added = createRoute({
  getParentRoute,
  path: '/parties/new',
  component: screen(() => import('./new-page.tsx'), 'NewPartyPage', ['parties', 'facts']),
})
const imported = createRoute({
  getParentRoute,
  path: '/parties/import',
  component: screen(() => import('./import/import-page.tsx'), 'ImportPage', ['parties', 'facts']),
  validateSearch: ({ file }: Record<string, unknown>): { readonly file?: string } =>
    typeof file === 'string' ? { file } : {},
})
const holdingsImported = createRoute({
  getParentRoute,
  path: '/parties/ownership/import',
  component: screen(() => import('./ownership/import/import-page.tsx'), 'HoldingImportPage', [
    'parties',
    'ownership',
  ]),
  validateSearch: ({ file }: Record<string, unknown>): { readonly file?: string } =>
    typeof file === 'string' ? { file } : {},
})
const duplicates = createRoute({
  getParentRoute,
  path: '/parties/duplicates',
  component: screen(() => import('./merges/duplicates-page.tsx'), 'DuplicatesPage', ['parties', 'facts']),
})
const merge = createRoute({
  getParentRoute,
  path: '/parties/merge',
  component: screen(() => import('./merges/merge-page.tsx'), 'MergePage', ['parties', 'facts']),
  validateSearch: ({ keep, drop }: Record<string, unknown>): MergeSearch => {
    const [kept, dropped] = [text(keep), text(drop)]
    return { ...(kept ? { keep: kept } : {}), ...(dropped ? { drop: dropped } : {}) }
  },
})
const party = createRoute({
  getParentRoute,
  path: '/parties/$ref',
  component: screen(() => import('./party-page.tsx'), 'PartyPage', [
    'parties',
    'facts',
    'ownership',
    'alerts',
  ]),
})
const edit = createRoute({
  getParentRoute,
  path: '/parties/$ref/edit',
  component: screen(() => import('./edit-page.tsx'), 'EditPartyPage', ['parties', 'facts']),
})

export const partyRoutes = [
  parties,
  added,
  imported,
  holdingsImported,
  duplicates,
  merge,
  party,
  edit,
] as const
