import { activeVersions, baseAct, bindsSeller, isStale, meaningsOn, sourceAgeLimits } from '#lists'
import type { OrderServices } from '#orders'
import { hitsOn, keepFound, thresholdInForce } from '#screening'
import { shared, together } from '#storage'
import { loadSetting } from './settings.ts'
import type { Snapshots } from './snapshots.ts'

const versions = shared((tx) => activeVersions(tx))

/** What the order desk needs from the rooms it does not know. */
export function orderServices(snapshots: Snapshots): OrderServices {
  return {
    screening: (versions) => snapshots.screening(versions),
    settings: loadSetting,
    listState: async (tx, at) => {
      const [{ listAgeLimitHours, requiredLists }, threshold, ofList] = await together([
        loadSetting(tx),
        thresholdInForce(tx),
        sourceAgeLimits(tx),
      ])
      const active = await versions(tx, 'active')
      const names = active.map(({ list }) => list)
      return {
        versions: Object.fromEntries(active.map(({ list, version }) => [list, version])),
        stale: active
          .filter((version) => isStale(version, at, { listAgeLimitHours, ofList }))
          .map(({ list }) => list),
        threshold,
        absent: (requiredLists ?? []).filter((name) => !names.includes(name)),
      }
    },
    hitsOn,
    keepFound: async (tx, act, looked) => void (await keepFound(tx, { act, by: 'order' }, looked)),
    listLaw: { bindsSeller, baseAct, meaningsOn },
  }
}
