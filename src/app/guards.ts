import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError, type Wording, worded } from '#kernel'
import { nulWords } from './knowledge/framework-words.ts'
import { otherHostWords, otherPageWords } from './knowledge/gate-words.ts'
import type { Services } from './services.ts'

/**
 * Requests must name a loopback host, or the public one (a page elsewhere cannot rebind its own name to us), and,
 * where a browser sends them, come from our own pages.
 */
export function guardLoopback(app: FastifyInstance, { publicUrl }: Pick<Services, 'publicUrl'>): void {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host
  app.addHook('onRequest', (request, _reply, done) => done(whyNot(request, publicUrl, publicHost)))
}

function whyNot(
  request: FastifyRequest,
  publicUrl: string | undefined,
  publicHost: string | undefined,
): AppError | undefined {
  const { url, hostname, headers } = request
  if (url.includes('%00')) return new AppError({ code: 'invalid_input', ...worded(nulWords) })
  if (!isLoopback(hostname) && request.host !== publicHost) return refusal(otherHostWords(hostname))
  if (request.routeOptions.config.wire) return undefined // any page may ask there, without credentials
  const { origin } = headers
  if (origin === undefined || origin === publicUrl || isSameOrigin(origin, request)) return undefined
  return refusal(otherPageWords(origin))
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

function isLoopback(hostname: string): boolean {
  return loopback.has(hostname)
}

function isSameOrigin(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host
}

function refusal(said: Wording): AppError {
  return new AppError({ code: 'forbidden', ...worded(said) })
}
