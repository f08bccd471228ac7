import type { ActOf } from '#access'
import { findParties } from '#parties'
import type { PrivacyRoutes } from '#privacy'
import type { Services } from '../services.ts'
import { accountHolding, sessionHolding } from './holdings/accounts.ts'
import { documentHolding, evidenceHolding, formAnswerHolding, sealedHolding } from './holdings/files.ts'
import { contactHolding, personHolding } from './holdings/parties.ts'
import { listSearchHolding } from './holdings/searches.ts'
import { accessLogHolding, logHolding, noticeHolding, requestHolding } from './holdings/traces.ts'
import { hitHolding, orderCheckHolding } from './holdings/trade.ts'

/** What data protection is given of the rest of the house: every class of personal data, and our own companies. */
export function privacyDesk({ store, now, snapshots }: Services, act: ActOf): PrivacyRoutes {
  const { db, dataDir } = store
  const room = { db, dataDir }
  return {
    ...{ db, dataDir, act },
    entityOf: async (tx, ref) => (await findParties(tx, [ref])).legalEntities[0]?.record,
    holdings: [
      accountHolding(db),
      sessionHolding(db),
      contactHolding(db),
      personHolding,
      hitHolding({ now, snapshot: () => snapshots.current() }),
      listSearchHolding(db),
      orderCheckHolding(db),
      evidenceHolding(room),
      sealedHolding,
      documentHolding(room),
      formAnswerHolding(room),
      logHolding(db),
      noticeHolding(db),
      accessLogHolding(db),
      requestHolding(db),
    ],
  }
}
