import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError, worded } from '#kernel'
import { figuresClosedWords } from '../knowledge/framework-words.ts'
import type { Services } from '../services.ts'
import { collectors } from './collectors.ts'
import { Liveness, Readiness, readiness } from './health.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import { judgedIn } from './order-checks.ts'
import { routeOf } from './request-log.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Figures of this process; a room registers its own with `metrics.register`. */
    metrics: Metrics
  }
}

/** Deeds of the order desk whose answers hold a verdict. */
const judging = new Set(['order.check', 'order.submit', 'order.release', 'order.ship'])

/** Counts every request and every order judged. Before all routes, so that none is missed. */
export function measure(app: FastifyInstance, { store, now, logger }: Services): void {
  const metrics = openMetrics({
    db: store.db,
    now,
    onError: (err, collector) => logger.warn({ err, collector }, 'a figure cannot be read'),
  })
  for (const collector of collectors) metrics.register(collector)
  app.decorate('metrics', metrics)
  app.addHook('preSerialization', async (request, reply, payload) => {
    const { deed } = request.routeOptions.config
    if (deed === undefined || !judging.has(deed)) return payload
    const judged = judgedIn(payload)
    const seconds = reply.elapsedTime / 1000 / Math.max(1, judged.length)
    for (const labels of judged) metrics.countCheck({ deed, ...labels }, seconds)
    return payload
  })
  app.addHook('onResponse', (request, reply, done) => {
    const status = `${Math.floor(reply.statusCode / 100)}xx`
    metrics.countRequest(
      { method: request.method, route: routeOf(request), status },
      reply.elapsedTime / 1000,
    )
    done()
  })
}

const tags = ['installation']

/** `/healthz`, `/readyz`, `/metrics`: what machines ask. */
export async function operationRoutes(app: FastifyInstance, services: Services): Promise<void> {
  app.get(
    '/healthz',
    {
      config: { deed: 'open' },
      schema: { tags, summary: 'Whether the process is alive', response: { 200: Liveness } },
    },
    () => ({ status: 'ok' as const }),
  )
  const ready = sharedFor(1_000, () => readiness(services))
  app.get(
    '/readyz',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Whether orders can be checked here now; 503 with what stands in the way',
        response: { 200: Readiness, 503: Readiness },
      },
    },
    async (_request, reply) => {
      const state = await ready()
      return reply.code(state.ready ? 200 : 503).send(state)
    },
  )
  metricRoute(app, services)
}

/** For whoever may see how the installation is; for any process of this machine where its operator says so. */
function metricRoute(app: FastifyInstance, { operation }: Services): void {
  app.get(
    '/metrics',
    {
      config: { deed: operation.openMetrics ? 'open' : 'installation.read' },
      schema: { tags, summary: 'Figures in the text format of Prometheus' },
      onRequest: async (request) => {
        if (operation.openMetrics && !isDirect(request)) throw new AppError(closed)
      },
    },
    async (_request, reply) => reply.type(app.metrics.contentType).send(await app.metrics.text()),
  )
}

const closed = { code: 'forbidden', ...worded(figuresClosedWords) } as const

/** Asked on this machine itself: what a proxy passes on also comes from here, but names another host or says for whom. */
export function isDirect({ hostname, headers, ip }: FastifyRequest): boolean {
  const isLocal = ['localhost', '127.0.0.1', '::1', '[::1]'].includes(hostname)
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((name) => headers[name])
  return isLocal && !isPassedOn && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip)
}

/** Many who ask at once, or soon after, get one answer: an open address must not be a way to keep the database busy. */
function sharedFor<T>(millis: number, work: () => Promise<T>): () => Promise<T> {
  let at = Number.NEGATIVE_INFINITY
  let answer: Promise<T> | undefined
  return () => {
    if (answer === undefined || performance.now() - at > millis) {
      at = performance.now()
      answer = work()
    }
    return answer
  }
}
