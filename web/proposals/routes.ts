import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { askedFrom } from './asked.ts'

const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  component: screen(() => import('./proposals-page.tsx'), 'ProposalsPage', ['proposals', 'replacements']),
  validateSearch: askedFrom,
})

export const proposalRoutes = [proposals]
