import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify'
import { AppError, inEnglish, languageFor, worded } from '#kernel'
import { bodyLimit, fileLimit, readBodies } from './bodies.ts'
import { guardRoutes } from './gate/gate.ts'
import { guardLoopback } from './guards.ts'
import { answerOnce } from './idempotency/hooks.ts'
import { nowhereWords, tooManyWords } from './knowledge/framework-words.ts'
import { type FormNames, noteNames, publishedDocument } from './openapi.ts'
import { logRequests, requestIdOf } from './operation/request-log.ts'
import { measure } from './operation/routes.ts'
import { problemOfError, rawProblem, spokenIn } from './problems.ts'
import { registerRoutes } from './routes.ts'
import { secureHeaders } from './security-headers.ts'
import type { Services } from './services.ts'
import { refuseUnknownQueries } from './strict-queries.ts'
import { version } from './version.ts'

/** Built by `npm run build:web`; absent in a fresh checkout until then. */
const webRoot = fileURLToPath(new URL('../../web/dist/', import.meta.url))

/** The whole HTTP surface on one store. No port is bound here: the command line and the tests hand requests in. */
export async function buildServer(services: Services, { docs = false } = {}): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = services.logger
  const app: FastifyInstance = fastify({
    bodyLimit,
    // The wire contract takes addresses of 60,000 bytes and says 414 beyond; ids of entities are long.
    http: { maxHeaderSize: 128 * 1024 },
    routerOptions: { maxParamLength: 1_000 },
    // Behind a proxy of ours the address of the caller is what the proxy says; without one nobody is believed.
    trustProxy: services.publicUrl === undefined ? false : 'loopback',
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id'], randomUUID),
    frameworkErrors: (error, _request, reply) => answer(reply, error),
    clientErrorHandler: (error, socket) => void (socket.writable && socket.end(rawProblem(error))),
  })
  logRequests(app)
  measure(app, services)
  useStrictValidation(app)
  readBodies(app)
  refuseUnknownQueries(app)
  app.setErrorHandler((error, request, reply) => {
    if (problemOfError(error).status >= 500) request.log.error({ err: error }, 'request failed')
    return answer(reply, error)
  })
  await secureHeaders(app)
  guardLoopback(app, services)
  guardRoutes(app, services)
  await app.register(rateLimit, { global: false, errorResponseBuilder: tooMany })
  await app.register(multipart, { limits: { fileSize: fileLimit, files: 16, fields: 16 } })
  const names: FormNames = new Map()
  app.addHook('onRoute', ({ method, url, schema }) => {
    for (const one of [method].flat()) noteNames(names, { method: one, url, ...(schema ? { schema } : {}) })
  })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info, servers: [{ url: 'http://localhost:8470' }], tags },
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
  })
  if (docs) await app.register(swaggerUi, { routePrefix: '/docs' })
  answerOnce(app, services)
  await registerRoutes(app, services)
  app.get('/openapi.json', { schema: { hide: true } }, () => publishedDocument({ ...app.swagger() }, names))
  await serveWeb(app)
  return app
}

function tooMany(_request: unknown, { ttl }: { readonly ttl: number }): AppError {
  const retryAfter = Math.ceil(ttl / 1000)
  return new AppError({ code: 'too_many', ...worded(tooManyWords(retryAfter)), facts: { retryAfter } })
}

/** The problem in the language of its reader, as far as it has words in it. */
function answer(reply: FastifyReply, error: unknown): FastifyReply {
  const language = languageFor(reply.request.headers['accept-language'])
  const problem = problemOfError(error, language)
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .header('content-language', spokenIn(error, language))
    .header('vary', 'accept-language')
    .send({ ...problem, requestId: reply.request.id })
}

const info = {
  title: 'Aktsam',
  version,
  description:
    'May we sell this, to them, for this use, from this supplier; if not, what instead; and how do we show why? ' +
    'Writes that take an `Idempotency-Key` name the header; all others do not read it, and sent twice they are done twice.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
}

const tags = [
  { name: 'access', description: 'Signing in; people, keys, delegation; who may do what.' },
  { name: 'orders', description: 'May it be sold? Checks, drafts, release, shipment.' },
  { name: 'verdicts', description: 'What was answered: shown again, and asked again.' },
  { name: 'exceptions', description: 'Exceptions from own policy: asked, granted by two, counted.' },
  { name: 'cases', description: 'Investigations: charter, team, evidence, findings, hearing, decision.' },
  { name: 'outside', description: 'What suppliers and experts from outside see and hand in.' },
  { name: 'warnings', description: 'What is reported to us: taken in, triaged, linked, answered.' },
  {
    name: 'suppliers',
    description: 'Where we stand with suppliers, how they are moved, and what they owe us.',
  },
  {
    name: 'decisions',
    description: 'Proposed decisions: options, approvals, signature, and what they make.',
  },
  { name: 'measures', description: 'What a decision demands: owner, day, done, checked.' },
  {
    name: 'statements',
    description: 'What we say outside of what was decided: a statement with questions and answers.',
  },
  {
    name: 'proposals',
    description: 'What may take the place of a device, gate by gate and figure by figure.',
  },
  { name: 'catalogue', description: 'What is sold: data sheets, classification, release for sale.' },
  { name: 'assets', description: 'What stands at customers, and what may be done for it today.' },
  { name: 'boards', description: 'How phase-outs go, in numbers of which each is a list.' },
  { name: 'plans', description: 'Plans by which a supplier is left.' },
  { name: 'parties', description: 'One party with all that is known of it; two records made one.' },
  { name: 'alerts', description: 'What screening found, and what people decide about it.' },
  { name: 'imports', description: 'Spreadsheets: looked at first, taken in whole or not at all.' },
  { name: 'records', description: 'Parties, products, contracts, decisions …: import, export, read.' },
  { name: 'tables', description: 'Any table as a file.' },
  { name: 'search', description: 'Everything, by name in any script.' },
  { name: 'lists', description: 'Official lists: their versions, what changed, imports.' },
  {
    name: 'countries',
    description: 'How countries are judged, from which figures, and what people set instead.',
  },
  { name: 'screening', description: 'Parties and names against the lists.' },
  {
    name: 'wire',
    description: 'The screening wire contract: match, search, entities, catalogue, reconciliation.',
  },
  { name: 'rules', description: 'The rules in force, drafts, dry runs and their vocabulary.' },
  { name: 'work', description: 'What somebody has to do, by when; the life of a thing.' },
  { name: 'deadlines', description: 'Deadlines: paused, extended, met.' },
  { name: 'calendars', description: 'Working days, holidays, and how a date is counted.' },
  { name: 'evidence', description: 'Files with their hash, provenance and custody.' },
  { name: 'forms', description: 'Forms and questionnaires, and the answers to them.' },
  { name: 'documents', description: 'Letters and reports, and what they were made from.' },
  { name: 'notices', description: 'Who is told what, and how.' },
  { name: 'webhooks', description: 'Other systems are told, by signed requests.' },
  { name: 'privacy', description: 'Personal data: basis, retention, holds, requests.' },
  { name: 'reports', description: 'The work and the exposure from above.' },
  { name: 'log', description: 'The tamper-evident log: entries, proofs, verification.' },
  { name: 'installation', description: 'How the installation is.' },
]

/** Bodies are taken as they are: nothing is coerced and nothing unknown is dropped. Queries are text and are coerced. */
function useStrictValidation(app: FastifyInstance): void {
  const shared: Options = {
    strict: false,
    verbose: true,
    allErrors: false,
    useDefaults: true,
    removeAdditional: false,
  }
  const body = new Ajv({ ...shared, coerceTypes: false })
  const text = new Ajv({ ...shared, coerceTypes: 'array' })
  for (const ajv of [body, text]) addFormats.default(ajv)
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? body : text).compile(schema))
}

/** One page application: unknown addresses outside the API get its shell, so that deep links work. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(webRoot)
  if (isBuilt) await app.register(files, { root: webRoot, wildcard: false })
  if (isBuilt)
    // asked for by whoever has read no page of ours
    app.get('/favicon.ico', { schema: { hide: true } }, (_request, reply) => reply.sendFile('favicon.svg'))
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api') &&
      (request.headers.accept ?? '').includes('text/html')
    if (wantsPage && isBuilt) return reply.sendFile('index.html')
    const said = wantsPage
      ? inEnglish('The web application is not built. Run: npm run build:web')
      : worded(nowhereWords(`${request.method} ${request.url.split('?')[0]}`))
    return answer(reply, new AppError({ code: 'not_found', ...said }))
  })
}
