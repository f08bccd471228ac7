import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { administrationSearch } from './search.ts'

const getParentRoute = () => root
const validateSearch = administrationSearch

const overview = createRoute({
  getParentRoute,
  path: '/administration',
  component: screen(() => import('./overview-page.tsx'), 'OverviewPage', ['administration']),
})
const people = createRoute({
  getParentRoute,
  path: '/administration/people',
  component: screen(() => import('./people/people-page.tsx'), 'PeoplePage', ['administration']),
  validateSearch,
})
const permissions = createRoute({
  getParentRoute,
  path: '/administration/permissions',
  component: screen(() => import('./people/permissions-page.tsx'), 'PermissionsPage', ['administration']),
  validateSearch,
})
const keys = createRoute({
  getParentRoute,
  path: '/administration/keys',
  component: screen(() => import('./keys/keys-page.tsx'), 'KeysPage', ['administration']),
  validateSearch,
})
const delegations = createRoute({
  getParentRoute,
  path: '/administration/delegations',
  component: screen(() => import('./stand-ins/delegations-page.tsx'), 'DelegationsPage', [
    'administration',
    'account',
  ]),
  validateSearch,
})
const emergencies = createRoute({
  getParentRoute,
  path: '/administration/emergencies',
  component: screen(() => import('./stand-ins/emergencies-page.tsx'), 'EmergenciesPage', [
    'administration',
    'account',
  ]),
  validateSearch,
})
const entities = createRoute({
  getParentRoute,
  path: '/administration/entities',
  component: screen(() => import('./installation/entities-page.tsx'), 'EntitiesPage', ['administration']),
  validateSearch,
})
const settings = createRoute({
  getParentRoute,
  path: '/administration/settings',
  component: screen(() => import('./installation/settings-page.tsx'), 'SettingsPage', ['administration']),
  validateSearch,
})
const calendars = createRoute({
  getParentRoute,
  path: '/administration/calendars',
  component: screen(() => import('./calendars/calendars-page.tsx'), 'CalendarsPage', ['administration']),
  validateSearch,
})
const templates = createRoute({
  getParentRoute,
  path: '/administration/templates',
  component: screen(() => import('./papers/templates-page.tsx'), 'TemplatesPage', ['administration']),
  validateSearch,
})
const forms = createRoute({
  getParentRoute,
  path: '/administration/forms',
  component: screen(() => import('./papers/forms-page.tsx'), 'FormsPage', ['administration']),
  validateSearch,
})
const webhooks = createRoute({
  getParentRoute,
  path: '/administration/webhooks',
  component: screen(() => import('./webhooks/webhooks-page.tsx'), 'WebhooksPage', [
    'administration',
    'events',
  ]),
  validateSearch,
})
const mail = createRoute({
  getParentRoute,
  path: '/administration/mail',
  component: screen(() => import('./webhooks/mail-page.tsx'), 'MailPage', ['administration']),
  validateSearch,
})
const backups = createRoute({
  getParentRoute,
  path: '/administration/backups',
  component: screen(() => import('./installation/backups-page.tsx'), 'BackupsPage', ['administration']),
  validateSearch,
})
const system = createRoute({
  getParentRoute,
  path: '/administration/system',
  component: screen(() => import('./installation/system-page.tsx'), 'SystemPage', ['administration']),
  validateSearch,
})

export const administrationRoutes = [
  overview,
  people,
  permissions,
  delegations,
  emergencies,
  keys,
  entities,
  settings,
  calendars,
  templates,
  forms,
  webhooks,
  mail,
  backups,
  system,
] as const
