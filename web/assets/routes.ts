import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import type { ScanSearch } from './scan-page.tsx'

const scan = createRoute({
  getParentRoute: () => root,
  path: '/assets/scan',
  component: screen(() => import('./scan-page.tsx'), 'ScanPage', ['assets']),
  validateSearch: ({ serial }: Record<string, unknown>): ScanSearch =>
    typeof serial === 'string' || typeof serial === 'number' ? { serial: String(serial) } : {},
})

export const assetRoutes = [scan] as const
