import type { AccessRoutes, ActOf, CompanyGiven } from '#access'
import { ok } from '#kernel'
import { records as parties } from '#parties'
import type { Services } from '../services.ts'

/** What signing in needs of the rest of the house. */
export function accessServices(services: Services, act: ActOf): AccessRoutes {
  const { store, now, random, publicUrl, providers } = services
  return {
    db: store.db,
    act,
    now,
    random,
    providers,
    companyGiven,
    origin: ({ host }) => publicUrl ?? `http://${host}`,
    entities: async (tx) => {
      const found = await parties.legalEntity.table.page(tx, { limit: 500 })
      return found.map(({ key }) => key)
    },
  }
}

/** The own legal entity with which an installation begins. */
const companyGiven: CompanyGiven = async (tx, act, company) =>
  ok(await parties.legalEntity.table.put(tx, act, { type: 'legalEntity', ...company }))
