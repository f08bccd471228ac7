import { text as textOf } from 'node:stream/consumers'
import type { Config } from '../config.ts'
import { buildServer } from '../http.ts'
import { openServices } from '../services.ts'
import { asError, type Client, parseBody, type Request } from './client.ts'

/** The API on the store of this data directory, opened here. It loads the whole product: what asks a server needs none of it. */
export async function openLocalClient(config: Config): Promise<Client> {
  const services = await openServices(config)
  const app = await buildServer(services)
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
