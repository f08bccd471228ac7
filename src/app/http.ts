import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import files from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { guardLoopback } from './guards.ts'
import { withComponents } from './openapi.ts'
import { problemOf, problemOfError } from './problems.ts'
import { registerRoutes } from './routes.ts'
import type { Services } from './services.ts'

const mebibyte = 1024 * 1024
/** Built by `npm run build:web`; absent in a fresh checkout until then. */
const webRoot = fileURLToPath(new URL('../../web/dist/', import.meta.url))

/** The whole HTTP surface on one store. No port is bound here: the command line and the tests hand requests in. */
export async function buildServer(services: Services, { docs = false } = {}): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = services.logger
  const app: FastifyInstance = fastify({
    bodyLimit: 16 * mebibyte,
    loggerInstance,
  })
  useStrictValidation(app)
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOfError(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return reply.code(problem.status).type('application/problem+json').send(problem)
  })
  guardLoopback(app)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: policy, useDefaults: false },
    strictTransportSecurity: false,
  })
  await app.register(multipart, { limits: { fileSize: 512 * mebibyte, files: 16, fields: 16 } })
  await app.register(swagger, { openapi: { openapi: '3.1.0', info } })
  if (docs) await app.register(swaggerUi, { routePrefix: '/docs' })
  await registerRoutes(app, services)
  app.get('/openapi.json', { schema: { hide: true } }, () => openApiOf(app))
  await serveWeb(app)
  return app
}

const info = {
  title: 'Aktsam',
  version: '0.1.0',
  description:
    'May we sell this, to them, for this use, from this supplier; if not, what instead; and how do we show why?',
}

const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
}

/** The published document, schemas hoisted. Compared with the committed `openapi.json` in a test. */
export function openApiOf(app: FastifyInstance): Record<string, unknown> {
  return withComponents({ ...app.swagger() })
}

/** Bodies are taken as they are: nothing is coerced and nothing unknown is dropped. Queries are text and are coerced. */
function useStrictValidation(app: FastifyInstance): void {
  const shared: Options = { strict: false, allErrors: false, useDefaults: true, removeAdditional: false }
  const body = new Ajv({ ...shared, coerceTypes: false })
  const text = new Ajv({ ...shared, coerceTypes: 'array' })
  for (const ajv of [body, text]) addFormats.default(ajv)
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? body : text).compile(schema))
}

/** One page application: unknown addresses outside the API get its shell, so that deep links work. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(webRoot)
  if (isBuilt) await app.register(files, { root: webRoot, wildcard: false })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api') &&
      (request.headers.accept ?? '').includes('text/html')
    if (wantsPage && isBuilt) return reply.sendFile('index.html')
    const detail = wantsPage
      ? 'The web application is not built. Run: npm run build:web'
      : `${request.method} ${request.url.split('?')[0]} does not exist. The API is described at /openapi.json.`
    const problem = problemOf({ code: 'not_found', detail })
    return reply.code(problem.status).type('application/problem+json').send(problem)
  })
}
