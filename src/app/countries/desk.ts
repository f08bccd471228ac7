import type { ActOf } from '#access'
import { type CountryRoutes, defaultYears } from '#countries'
import { recheckOpenOrders } from '#orders'
import type { Services } from '../services.ts'
import { loadSetting } from '../settings.ts'
import { sittingIn } from './sitting.ts'

/** What the routes of countries need of other rooms. */
export function countryDesk({ store, orders }: Services, act: ActOf): CountryRoutes {
  const { db, dataDir } = store
  return {
    ...{ db, dataDir, act, sitting: sittingIn },
    years: async (tx) => (await loadSetting(tx)).countryFigureYears ?? defaultYears,
    moved: async (by) => (await recheckOpenOrders({ db, services: orders }, by)).map(({ ref }) => ref),
  }
}
