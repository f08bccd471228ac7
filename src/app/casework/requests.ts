import { everybody } from '#access'
import { draftFinding, type MandateDesk, type RequestDesk } from '#casework'
import type { Services } from '../services.ts'
import { loadSetting } from '../settings.ts'

type House = Pick<Services, 'store'>

/** What requests to suppliers are given of the rest of the house. */
export function requestDesk({ store }: House): RequestDesk {
  return {
    ...{ db: store.db, dataDir: store.dataDir },
    // Not documented is a risk until somebody says more; whoever weighs the case says so.
    draftFinding: async (tx, act, { case: of, statement, evidence, origin }) =>
      await draftFinding(tx, act, {
        ...{ case: of, statement, evidence, origin },
        kind: { class: 'risk', wrong: 'unethical' },
      }),
    uploadQuota: async (tx) => (await loadSetting(tx)).outsideUploads,
  }
}

/** What mandates of experts are given of the rest of the house. */
export function mandateDesk({ store }: House): MandateDesk {
  return {
    ...{ db: store.db, dataDir: store.dataDir },
    experts: async (tx, at) =>
      (await everybody(tx, at)).flatMap(({ id, name, grants }) => {
        const party = grants.find(({ role }) => role === 'expert')?.party
        return party === undefined ? [] : [{ id, name, party }]
      }),
    uploadQuota: async (tx) => (await loadSetting(tx)).outsideUploads,
  }
}
