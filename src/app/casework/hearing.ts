import type { HearingDesk } from '#casework'
import type { Services } from '../services.ts'
import { loadSetting } from '../settings.ts'

/** What hearings are given of the rest of the house. */
export function hearingDesk({ store }: Pick<Services, 'store'>): HearingDesk {
  return {
    ...{ db: store.db, dataDir: store.dataDir },
    uploadQuota: async (tx) => (await loadSetting(tx)).outsideUploads,
  }
}
