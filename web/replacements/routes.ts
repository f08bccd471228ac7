import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

const getParentRoute = () => root

const replacements = createRoute({
  getParentRoute,
  path: '/replacements',
  component: screen(() => import('./list-page.tsx'), 'ReplacementsPage', ['replacements', 'proposals']),
  validateSearch: ({ state }: Record<string, unknown>): { readonly state?: string } =>
    typeof state === 'string' ? { state } : {},
})
const replacement = createRoute({
  getParentRoute,
  path: '/replacements/$ref',
  component: screen(() => import('./replacement-page.tsx'), 'ReplacementPage', ['replacements', 'proposals']),
})

export const replacementRoutes = [replacements, replacement] as const
