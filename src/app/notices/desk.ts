import { join } from 'node:path'
import type { Act, Instant, Random } from '#kernel'
import { isWorkingDay } from '#lifecycle'
import { type NoticesDesk, sealerIn } from '#notices'
import type { Store } from '#storage'
import type { NoticeSettings } from './settings.ts'
import { whereOf } from './where.ts'

/** What notices are given of the rest of the house. */
export interface NoticeGround {
  readonly store: Store
  readonly now: () => Instant
  readonly random: Random
  readonly settings: NoticeSettings
  /** Where people reach us: links in mail begin with it. */
  readonly publicUrl: string
  readonly people: NoticesDesk['people']
  act(more: Pick<Act, 'by'>): Act
  readonly onError: (error: unknown) => void
}

/** The desk of notices. The key that seals the secrets of webhooks lies beside the database, never in it. */
export function noticesDesk({ store, settings, publicUrl, act, ...ground }: NoticeGround): NoticesDesk {
  const { mail, webhookNetworks } = settings
  return {
    ...ground,
    db: store.db,
    whereOf,
    isWorkingDay: (country, day) =>
      isWorkingDay({ country: calendarOf(country), closedOn: 'publicHolidays' }, day),
    ...(mail ? { mail: { ...mail, publicUrl } } : {}),
    sealer: sealerIn(join(store.dataDir, 'webhooks.key'), ground.random),
    webhookNetworks,
    act: () => act({ by: 'aktsam' }),
  }
}

const calendars = ['SE', 'NO', 'FI', 'DE'] as const

/** Whose holidays count; Sweden's where we know none. */
function calendarOf(country: string): (typeof calendars)[number] {
  return calendars.find((known) => known === country) ?? 'SE'
}
