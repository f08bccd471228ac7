import type { FastifyInstance } from 'fastify'
import { type Deed, deeds, type Permission, permissions } from '#access'
import { insideRoles, outsideRoles } from '#access/model'
import { gatedRoutes } from './gate.ts'

const where = { entity: 'own entities', group: 'anywhere', whole: 'all entities' } as const

/** The table of C.4 as it is enforced, and the deed of every route: committed, so that a change of it is seen. */
export function permissionTable(app: FastifyInstance): string {
  const header = ['Deed', 'May …', ...insideRoles, 'From outside', 'Where', 'Signature']
  const rows = deeds.map(rowOf)
  const routes = gatedRoutes(app)
    .map(({ method, url, deed }) => [`${method} ${url}`, deed])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return [
    '# Who may do what',
    '',
    'Written by `npm run openapi` from `src/access/permissions.ts` and the routes; a test compares, and another one tries every route with every role.',
    'The operator of the machine may all of it, and is one person like any other where two are needed. `own`: objects of their own party only.',
    '',
    ...table(header, rows),
    '',
    '## Routes',
    '',
    ...table(['Route', 'Deed'], routes),
    '',
  ].join('\n')
}

function rowOf(deed: Deed): string[] {
  const permission: Permission = permissions[deed]
  const { says, by, own = [], signature } = permission
  const outside = outsideRoles.filter((role) => by.includes(role) || own.includes(role))
  return [
    `\`${deed}\``,
    says,
    ...insideRoles.map((role) => (by.some((one) => one === role) ? '✔' : '')),
    outside.map((role) => (own.includes(role) ? `${role} (own)` : role)).join(', '),
    where[permission.where],
    signature ? 'yes' : '',
  ]
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)]
}
