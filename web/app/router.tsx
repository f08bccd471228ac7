import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { accessRoutes } from '../access/routes.ts'
import { administrationRoutes } from '../administration/routes.ts'
import { alertRoutes } from '../alerts/routes.ts'
import { assetRoutes } from '../assets/routes.ts'
import { caseRoutes } from '../cases/routes.ts'
import { catalogueRoutes } from '../catalogue/routes.ts'
import { countryRoutes } from '../countries/routes.ts'
import { decisionRoutes } from '../decisions/routes.ts'
import { documentRoutes } from '../documents/routes.ts'
import { exceptionRoutes } from '../exceptions/routes.ts'
import { importRoutes } from '../imports/routes.ts'
import { listRoutes } from '../lists/routes.ts'
import { logRoutes } from '../log/routes.ts'
import { orderRoutes } from '../orders/routes.ts'
import { outsideRoutes } from '../outside/routes.ts'
import { partyRoutes } from '../parties/routes.ts'
import { phaseOutRoutes } from '../phase-out/routes.ts'
import { placeRoutes } from '../places/routes.ts'
import { planRoutes } from '../plans/routes.ts'
import { privacyRoutes } from '../privacy/routes.ts'
import { proposalRoutes } from '../proposals/routes.ts'
import { replacementRoutes } from '../replacements/routes.ts'
import { reportingRoutes } from '../report/routes.ts'
import { reportRoutes } from '../reports/routes.ts'
import { ruleRoutes } from '../rules/routes.ts'
import { supplierRoutes } from '../suppliers/routes.ts'
import { todayRoutes } from '../today/routes.ts'
import { warningRoutes } from '../warnings/routes.ts'
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
    ...warningRoutes,
    ...reportingRoutes,
    ...alertRoutes,
    ...orderRoutes,
    ...outsideRoutes,
    ...importRoutes,
    ...partyRoutes,
    ...supplierRoutes,
    ...exceptionRoutes,
    ...assetRoutes,
    ...planRoutes,
    ...phaseOutRoutes,
    ...proposalRoutes,
    ...replacementRoutes,
    ...reportRoutes,
    ...ruleRoutes,
    ...listRoutes,
    ...caseRoutes,
    ...catalogueRoutes,
    ...countryRoutes,
    ...decisionRoutes,
    ...documentRoutes,
    ...logRoutes,
    ...placeRoutes,
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
