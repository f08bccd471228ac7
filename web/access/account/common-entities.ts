import type { Entities } from '#access/model'

interface Held {
  readonly role: string
  readonly entities: Entities
  readonly onBehalfOf?: string | undefined
}

/** The own legal entities for which one holds every one of these roles oneself: where they can be passed on together. */
export function commonEntities(grants: readonly Held[], roles: readonly string[]): Entities {
  return roles.map((role) => entitiesOf(grants, role)).reduce(both, 'all')
}

function entitiesOf(grants: readonly Held[], role: string): Entities {
  const held = grants.filter((grant) => grant.role === role && grant.onBehalfOf === undefined)
  if (held.some(({ entities }) => entities === 'all')) return 'all'
  return [...new Set(held.flatMap(({ entities }) => entities))]
}

function both(one: Entities, other: Entities): Entities {
  if (one === 'all') return other
  return other === 'all' ? one : one.filter((entity) => other.includes(entity))
}
