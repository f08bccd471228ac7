import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

const getParentRoute = () => root
const validateSearch = ({ file }: Record<string, unknown>): { readonly file?: string } =>
  typeof file === 'string' ? { file } : {}

const products = createRoute({
  getParentRoute,
  path: '/catalogue/import',
  component: screen(() => import('./import-page.tsx'), 'ProductImportPage', ['imports', 'parties']),
  validateSearch,
})
const assets = createRoute({
  getParentRoute,
  path: '/assets/import',
  component: screen(() => import('./import-page.tsx'), 'AssetImportPage', ['imports', 'parties']),
  validateSearch,
})

export const importRoutes = [products, assets] as const
