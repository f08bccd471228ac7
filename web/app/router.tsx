import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { accessRoutes } from '../access/routes.ts'
import { administrationRoutes } from '../administration/routes.ts'
import { alertRoutes } from '../alerts/routes.ts'
import { documentRoutes } from '../documents/routes.ts'
import { exceptionRoutes } from '../exceptions/routes.ts'
import { listRoutes } from '../lists/routes.ts'
import { logRoutes } from '../log/routes.ts'
import { orderRoutes } from '../orders/routes.ts'
import { partyRoutes } from '../parties/routes.ts'
import { privacyRoutes } from '../privacy/routes.ts'
import { reportRoutes } from '../reports/routes.ts'
import { ruleRoutes } from '../rules/routes.ts'
import { todayRoutes } from '../today/routes.ts'
import { workRoutes } from '../work/routes.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFound } from './not-found.tsx'
import { root } from './root.tsx'

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' })
  },
})

/** Every address. A room's own stand in its `routes.ts`; a new room adds its line here. */
export const router = createRouter({
  routeTree: root.addChildren([
    index,
    ...accessRoutes,
    ...todayRoutes,
    ...workRoutes,
    ...alertRoutes,
    ...orderRoutes,
    ...partyRoutes,
    ...exceptionRoutes,
    ...reportRoutes,
    ...ruleRoutes,
    ...listRoutes,
    ...documentRoutes,
    ...logRoutes,
    ...privacyRoutes,
    ...administrationRoutes,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
