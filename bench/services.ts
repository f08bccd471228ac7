import { configOf } from '../src/app/config.ts'
import { openServices, type Services } from '../src/app/services.ts'

/** The product's own services on a data directory, embedded. */
export async function servicesAt(dataDir: string): Promise<Services> {
  return await openServices(configOf({ data: dataDir }, {}))
}
