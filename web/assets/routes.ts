import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'
import type { ScanSearch } from './scan-page.tsx'

const getParentRoute = () => root

const assets = createRoute({
  getParentRoute,
  path: '/assets',
  component: screen(() => import('./assets-page.tsx'), 'AssetsPage', ['assets', 'boards']),
  validateSearch: tableSearch,
})
const runOff = createRoute({
  getParentRoute,
  path: '/assets/run-off',
  component: screen(() => import('./run-off-page.tsx'), 'RunOffPage', ['assets']),
})
const scan = createRoute({
  getParentRoute,
  path: '/assets/scan',
  component: screen(() => import('./scan-page.tsx'), 'ScanPage', ['assets']),
  validateSearch: ({ serial }: Record<string, unknown>): ScanSearch =>
    typeof serial === 'string' || typeof serial === 'number' ? { serial: String(serial) } : {},
})
const asset = createRoute({
  getParentRoute,
  path: '/assets/$serial',
  component: screen(() => import('./asset-page.tsx'), 'AssetPage', ['assets']),
})

export const assetRoutes = [assets, runOff, scan, asset] as const
