import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance } from 'fastify'

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
  },
}

/** Every answer carries what browsers are told about us. It is the same on all: worked out once, not with each request. */
export async function secureHeaders(app: FastifyInstance): Promise<void> {
  const headers = await headersOnce()
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}

let known: Promise<Readonly<Record<string, string>>> | undefined
const headersOnce = () => (known ??= askHelmet())

/** What helmet sets, asked of a server of its own that answers nothing else. */
async function askHelmet(): Promise<Readonly<Record<string, string>>> {
  const probe = fastify()
  await probe.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false })
  probe.get('/', (_request, reply) => reply.send(reply.raw.getHeaders()))
  const { body } = await probe.inject('/')
  await probe.close()
  const set: Readonly<Record<string, unknown>> = JSON.parse(body)
  return Object.fromEntries(Object.entries(set).map(([name, value]) => [name, String(value)]))
}
