import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

const getParentRoute = () => root

const outside = createRoute({
  getParentRoute,
  path: '/outside',
  component: screen(() => import('./outside-page.tsx'), 'OutsidePage', ['outside', 'proposals']),
})
const request = createRoute({
  getParentRoute,
  path: '/outside/requests/$ref',
  component: screen(() => import('./request-page.tsx'), 'RequestPage', ['outside']),
})
const questionnaire = createRoute({
  getParentRoute,
  path: '/outside/questionnaires/$ref',
  component: screen(() => import('./questionnaire-page.tsx'), 'QuestionnairePage', ['outside', 'documents']),
})
const hearing = createRoute({
  getParentRoute,
  path: '/outside/hearings/$ref',
  component: screen(() => import('./hearing-page.tsx'), 'HearingPage', ['outside']),
})
const mandate = createRoute({
  getParentRoute,
  path: '/outside/mandates/$ref',
  component: screen(() => import('./mandate-page.tsx'), 'MandatePage', ['outside']),
})

export const outsideRoutes = [outside, request, questionnaire, hearing, mandate] as const
