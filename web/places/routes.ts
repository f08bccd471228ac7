import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

const place = createRoute({
  getParentRoute: () => root,
  path: '/places/$kind/$ref',
  component: screen(() => import('./place-page.tsx'), 'PlacePage', []),
})

export const placeRoutes = [place] as const
