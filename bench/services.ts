import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configOf } from '../src/app/config.ts'
import { openServices, type Services } from '../src/app/services.ts'

/** The product's own services on a data directory, embedded. */
export async function servicesAt(dataDir: string): Promise<Services> {
  return await openServices(configOf({ data: dataDir }, {}))
}

/** What is measured on an empty store of its own, which is gone afterwards. */
export async function inOwnStore<T>(measure: (services: Services) => Promise<T>): Promise<T> {
  const own = mkdtempSync(join(tmpdir(), 'aktsam-bench-'))
  const services = await servicesAt(own)
  try {
    return await measure(services)
  } finally {
    await services.close()
    rmSync(own, { recursive: true, force: true })
  }
}
