import { holderOf } from '#storage'
import type { Config } from '../config.ts'
import { operatorKeyIn } from '../gate/operator-key.ts'
import { type Client, remoteClient } from './client.ts'

/** The API for a command: of the server that holds the data directory, or of the store opened here. */
export async function connect(config: Config): Promise<Client> {
  const holder = config.databaseUrl ? undefined : await holderOf(config.dataDir)
  if (holder?.url) return remoteClient(holder.url, operatorKeyIn(config.dataDir))
  const { openLocalClient } = await import('./local-client.ts')
  return await openLocalClient(config)
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
