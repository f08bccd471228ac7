import { text as textOf } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { holderOf } from '#storage'
import type { Config } from '../config.ts'
import { operatorKeyIn } from '../gate/operator-key.ts'
import { buildServer } from '../http.ts'
import { openServices, type Services } from '../services.ts'
import { asError, type Client, parseBody, type Request, remoteClient } from './client.ts'

/** The API for a command: of the server that holds the data directory, or of the store opened here. */
export async function connect(config: Config): Promise<Client> {
  const holder = config.databaseUrl ? undefined : await holderOf(config.dataDir)
  if (holder?.url) return remoteClient(holder.url, operatorKeyIn(config.dataDir))
  const services = await openServices(config)
  return localClient(await buildServer(services), services)
}

/** Runs one piece of work with a client and closes it, whatever happens. */
export async function withClient<T>(config: Config, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(config)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

function localClient(app: FastifyInstance, services: Services): Client {
  const asInjected = ({ method, path, body, raw, headers = {} }: Request) => {
    const isForm = raw?.data instanceof FormData
    const type: Record<string, string> = isForm ? {} : { 'content-type': raw?.type ?? 'application/json' }
    const payload = raw?.data ?? (body === undefined ? undefined : JSON.stringify(body))
    const withType = payload === undefined ? headers : { ...type, ...headers }
    return {
      method,
      url: path,
      headers: { host: 'localhost', authorization: `Bearer ${services.operatorKey}`, ...withType },
      ...(payload === undefined ? {} : { payload }),
    }
  }
  return {
    call: async (request) => {
      const response = await app.inject(asInjected(request))
      if (response.statusCode >= 400) throw asError(response.body)
      return parseBody(response.body)
    },
    stream: async (request) => {
      const response = await app.inject({ ...asInjected(request), payloadAsStream: true })
      if (response.statusCode >= 400) throw asError(await textOf(response.stream()))
      return response.stream()
    },
    close: async () => {
      await app.close()
      await services.close()
    },
  }
}
