import type { FastifyInstance, RouteOptions } from 'fastify'

/** A query parameter that nobody reads would be a wish that nobody hears: every route of the API refuses it by name. */
export function refuseUnknownQueries(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) return
    const query = route.schema?.querystring
    route.schema = { ...route.schema, querystring: closed(query) }
  })
}

function closed(query: unknown): NonNullable<RouteOptions['schema']>['querystring'] {
  const known = typeof query === 'object' && query !== null ? query : { type: 'object', properties: {} }
  return { ...known, additionalProperties: false }
}
