import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '#kernel'

/**
 * Nobody signs in yet, so the machine's own user is the only one who may reach us: requests must name a loopback
 * host (a page elsewhere cannot rebind its own name to us) and, where a browser sends them, come from our own pages.
 */
export function guardLoopback(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (/%00/.test(request.url)) throw new AppError({ code: 'invalid_input', detail: nul })
    if (!isLoopback(request.hostname))
      throw refusal(`The host '${request.hostname}' is not this machine. Use http://localhost.`)
    const origin = request.headers.origin
    if (origin !== undefined && !isSameOrigin(origin, request))
      throw refusal(`A page of ${origin} may not send requests here.`)
  })
}

const nul = 'The address holds a NUL character (%00). No name and no key has one.'

function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(hostname)
}

function isSameOrigin(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host
}

function refusal(detail: string): AppError {
  return new AppError({ code: 'forbidden', detail })
}
