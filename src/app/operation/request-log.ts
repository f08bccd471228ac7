import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Asked every few seconds by machines: not worth a line each. */
const quiet = new Set(['/healthz', '/readyz', '/metrics'])

/** One line a request: the template of its route, never its address; the id of who sent it, never a name. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request)
    request.log[quiet.has(route) ? 'debug' : 'info'](lineOf(request, reply), 'request')
    done()
  })
}

/** The template under which a request was routed; what is at no route has none, whatever was asked. */
export function routeOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? 'none'
}

function lineOf(request: FastifyRequest, reply: FastifyReply) {
  const { identity } = request
  return {
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    ...(identity ? { by: identity.by } : {}),
  }
}

/** An id of the caller's is taken over where it looks like one (a UUID, a trace id), so that it cannot carry anything else. */
export function requestIdOf(header: string | string[] | undefined, made: () => string): string {
  return typeof header === 'string' && /^[0-9a-fA-F-]{16,64}$/.test(header) ? header : made()
}
