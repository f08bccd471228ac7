import type { FastifyInstance, FastifyRequest } from 'fastify'
import { noteAccesses } from '#privacy'
import type { PersonalAccess } from '#privacy/model'
import { every } from '#storage'
import type { Services } from '../services.ts'

const betweenWrites = 1_000 // milliseconds
/** Noted at the latest when so many wait. */
const many = 500

/**
 * Notes who was shown personal data, on every route that declares `personal`, once it has answered. Nobody waits for it:
 * what was noted is written once a second, and when the server closes. What cannot be written is tried again.
 */
export function noteLooks(app: FastifyInstance, { store, now, logger }: Services): void {
  let waiting: Omit<PersonalAccess, 'n'>[] = []
  const write = async () => {
    const rows = waiting
    waiting = []
    try {
      await noteAccesses(store.db, now(), rows)
    } catch (error) {
      waiting = [...rows, ...waiting]
      throw error
    }
  }
  const onError = (err: unknown) => logger.error({ err }, 'who looked at personal data could not be noted')
  let stop: (() => Promise<void>) | undefined
  app.addHook('onResponse', async (request, reply) => {
    const what = request.routeOptions.config.personal
    if (what === undefined || reply.statusCode >= 400 || !request.identity) return
    waiting.push({ at: now(), what, ...whoAndWhat(request) })
    stop ??= every(betweenWrites, write, onError)
    if (waiting.length === many) void write().catch(onError)
  })
  app.addHook('onClose', async () => {
    await stop?.()
    await write().catch(onError)
  })
}

function whoAndWhat({ identity, method, routeOptions, params }: FastifyRequest) {
  const role = identity && 'via' in identity ? (identity.grants[0]?.role ?? 'none') : 'operator'
  return {
    ...{ by: identity?.by ?? 'unknown', role, route: `${method} ${routeOptions.url ?? ''}` },
    object: namedIn(params),
  }
}

/** What the path names: `lindhult`, or `DS-2026-1`; null where it names nothing. */
function namedIn(params: unknown): string | null {
  if (typeof params !== 'object' || params === null) return null
  const named = Object.values(params).filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  )
  return named.length > 0 ? named.join('/').slice(0, 400) : null
}
