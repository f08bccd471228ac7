import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { BatchTold } from './actions.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { entityRoutes } from './entities/routes.ts'
import { dressWire, preflight } from './http/index.ts'
import { matchRoutes } from './match/routes.ts'
import { reconcileRoutes } from './reconcile/routes.ts'
import { searchRoutes } from './search/routes.ts'
import type { Shelf } from './shelf.ts'

/** What the app hands to the wire contract. */
export interface WireRoutes {
  /** All that is served now. */
  shelf(): Shelf
  /** When something is served for the first time. */
  ready(): Promise<void>
  /** Looks for newer versions now and builds their indexes. */
  update(): Promise<void>
  /** Whether this token may ask for that. */
  mayUpdate(token: string): boolean
  /** Takes a note of a batch for the log, at most a second late. */
  note(request: FastifyRequest, told: BatchTold): void
  /** The address under which the caller reaches us. */
  baseOf(request: FastifyRequest): string
}

/** Addresses of the contract and the methods that they take; every other is answered with 405. */
const addresses: Readonly<Record<string, 'GET' | 'POST' | 'both'>> = {
  '/catalog': 'GET',
  '/manifest': 'GET',
  '/algorithms': 'GET',
  '/updatez': 'POST',
  '/match/:dataset': 'POST',
  '/search/:dataset': 'GET',
  '/entities/:id': 'GET',
  '/entities/:id/adjacent': 'GET',
  '/entities/:id/adjacent/:property': 'GET',
  '/reconcile/:dataset': 'both',
  '/reconcile/:dataset/suggest/:kind': 'GET',
  '/reconcile/:dataset/extend/property': 'GET',
}

/** The screening wire contract at the root of the server. */
export async function wireRoutes(app: FastifyInstance, desk: WireRoutes): Promise<void> {
  dressWire(app)
  for (const [url, method] of Object.entries(addresses)) {
    app.options(url, { schema: { hide: true } }, (_request, reply) => preflight(reply))
    const others = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter(
      (one) => one !== method && !(method === 'both' && (one === 'GET' || one === 'POST')),
    )
    app.route({ method: others, url, schema: { hide: true }, handler: notAllowed(method) })
  }
  await app.register(matchRoutes, desk)
  await app.register(catalogueRoutes, desk)
  await app.register(entityRoutes, desk)
  await app.register(searchRoutes, desk)
  await app.register(reconcileRoutes, desk)
}

function notAllowed(method: string) {
  const allow = method === 'both' ? 'GET, POST' : method
  return (_request: FastifyRequest, reply: FastifyReply) =>
    reply.code(405).header('allow', allow).send({ detail: 'Method Not Allowed' })
}
