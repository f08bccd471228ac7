import { join } from 'node:path'
import { everybody } from '#access'
import type { Act, Instant, Random } from '#kernel'
import { isWorkingDay } from '#lifecycle'
import { type NoticesDesk, type Sealer, sealerIn } from '#notices'
import { findParties } from '#parties'
import type { Store, Tx } from '#storage'
import { entriesKeptInside } from '../log-reading/reading.ts'
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
  act(more: Pick<Act, 'by'>): Act
  readonly onError: (error: unknown) => void
}

/** The desk of notices. The key that seals the secrets of webhooks lies beside the database, never in it. */
export function noticesDesk({ store, settings, publicUrl, act, ...ground }: NoticeGround): NoticesDesk {
  const { mail, webhookNetworks } = settings
  return {
    ...ground,
    db: store.db,
    people: (tx) => readers(tx, ground.now()),
    whereOf,
    keptInside: entriesKeptInside,
    isWorkingDay: (country, day) =>
      isWorkingDay({ country: calendarOf(country), closedOn: 'publicHolidays' }, day),
    ...(mail ? { mail: { ...mail, publicUrl } } : {}),
    sealer: whenNeeded(() => sealerIn(join(store.dataDir, 'webhooks.key'), ground.random)),
    webhookNetworks,
    act: () => act({ by: 'aktsam' }),
  }
}

/** A command that touches no secret leaves no key file behind. */
function whenNeeded(open: () => Sealer): Sealer {
  let sealer: Sealer | undefined
  const opened = () => {
    sealer ??= open()
    return sealer
  }
  return { seal: (text) => opened().seal(text), open: (sealed) => opened().open(sealed) }
}

/** People work where the first of their legal entities is; in Sweden where their roles name none. */
async function readers(tx: Tx, at: Instant) {
  const people = await everybody(tx, at)
  const firstOf = ({ grants }: (typeof people)[number]) =>
    grants.map(({ entities }) => entities).find((entities) => entities !== 'all')?.[0]
  const named = new Set(people.flatMap((person) => firstOf(person) ?? []))
  const { legalEntities } = await findParties(tx, [...named])
  const countries = new Map(legalEntities.map(({ key, record }) => [key, record.country]))
  return people.map((person) => {
    const country = countries.get(firstOf(person) ?? '')
    return { ...person, ...(country ? { country } : {}) }
  })
}

const calendars = ['SE', 'NO', 'FI', 'DE'] as const

/** Whose holidays count; Sweden's where we know none. */
function calendarOf(country: string): (typeof calendars)[number] {
  return calendars.find((known) => known === country) ?? 'SE'
}
