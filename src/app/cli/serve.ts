import type { FastifyInstance } from 'fastify'
import { setUpToken } from '#access'
import { AppError, inEnglish } from '#kernel'
import { scheduleBackups } from '../backup/schedule.ts'
import { askJobs } from '../casework/stops.ts'
import { type Config, defaultPort } from '../config.ts'
import { scheduleDuties } from '../duties/schedule.ts'
import { buildServer } from '../http.ts'
import { scheduleLists } from '../list-sync/schedule.ts'
import { scheduleNotices } from '../notices/schedule.ts'
import { logLevels } from '../operation/settings.ts'
import { surveyJobs } from '../plans/surveys.ts'
import { openServices, type Services } from '../services.ts'
import { scheduleLooks } from '../thresholds/schedule.ts'
import { readManifest } from '../wire/manifest-specs.ts'
import { scheduleDatasets } from '../wire/schedule.ts'
import { command } from './command.ts'
import type { Output } from './output.ts'
import { asConflict, demandFree } from './port.ts'

/** A server that answers on loopback until it is told to stop. */
export interface Serving {
  readonly url: string
  close(): Promise<void>
}

export const serve = command(
  'Serves the web application and the API on this machine.',
  {
    port: {
      type: 'string',
      description: `insist on this port (default ${defaultPort} or the next free one)`,
      valueHint: 'PORT',
    },
    host: { type: 'string', description: 'a loopback address', valueHint: 'HOST' },
    manifest: {
      type: 'string',
      description: 'FollowTheMoney datasets to serve beside our lists',
      valueHint: 'FILE.yml',
    },
    'log-level': {
      type: 'string',
      description: `one of ${logLevels.join(', ')} (default info)`,
      valueHint: 'LEVEL',
    },
  },
  async (_, { config, out }) => {
    if (config.port) await demandFree(config.host, config.port)
    await readManifest(config.wire)
    const { operation } = config
    const logLevel = operation.logLevel ?? 'info'
    const services = await openServices({ ...config, operation: { ...operation, logLevel } })
    const serving = await startServer(services, config)
    announce(serving.url, out)
    await inviteFirst(services, serving.url, out)
    await untilStopped()
    out.complain('Stopping …')
    await serving.close()
    return 0
  },
)

/** Binds the port and publishes the address, so that commands find this server. */
export async function startServer(
  services: Services,
  config: Config,
  more: (app: FastifyInstance) => Promise<void> = async () => {},
): Promise<Serving> {
  const app = await buildServer(services, { docs: true })
  await more(app)
  const port = await listen(app, config)
  const url = `http://localhost:${port}`
  services.store.publish(url)
  const stopDatasets = scheduleDatasets(services)
  const stopBackups = scheduleBackups(services)
  const stopDuties = scheduleDuties(services)
  const stopNotices = await scheduleNotices(services)
  const stopLooks = await scheduleLooks(services)
  const stopLists = scheduleLists(services)
  const stopAsking = askJobs(services).start()
  const stopSurveys = surveyJobs(services).start()
  return {
    url,
    close: async () => {
      await stopDatasets()
      await stopBackups()
      await stopDuties()
      await stopNotices()
      await stopLooks()
      await stopLists()
      await stopAsking()
      await stopSurveys()
      await app.close()
      await services.close()
    },
  }
}

function announce(url: string, out: Output): void {
  if (out.isJson) out.json({ url })
  else out.line(`Aktsam serves ${url} (this machine only; Ctrl C stops it).`)
}

/** Until somebody is set up, each start prints a new link for the first person; the one before ends. */
async function inviteFirst(services: Services, url: string, out: Output): Promise<void> {
  const token = await setUpToken(services.store.db, services.act())
  if (token === undefined) return
  const link = `${services.publicUrl ?? url}/set-up?token=${token}`
  if (out.isJson) out.json({ setUp: link })
  else out.line(`Nobody has an account yet. Set up the first person, within a day:\n  ${link}`)
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<number> {
  if (port !== undefined) return listenOn(app, host, port)
  for (let next = defaultPort; next < defaultPort + 50; next++) {
    try {
      return await listenOn(app, host, next)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error
    }
  }
  throw new AppError({
    code: 'conflict',
    ...inEnglish(`Ports ${defaultPort} to ${defaultPort + 49} are all in use. Name a free one with --port.`),
  })
}

async function listenOn(app: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    throw asConflict(cause, port)
  }
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Ctrl C, or a polite end from outside. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
